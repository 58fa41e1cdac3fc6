import * as v from 'valibot'

/** What a person is told instead of an answer. */
export class Failure extends Error {}

/** An answer that is not what was asked for (RFC 9457). */
const Refusal = v.object({
  title: v.string(),
  detail: v.string(),
  invalid: v.optional(v.array(v.object({ path: v.string(), message: v.string() })), []),
})

/** A Factdeck that runs somewhere, asked with the editor key. */
export class Factdeck {
  readonly #address: URL
  readonly #key: string

  constructor(address: URL, key: string) {
    this.#address = address
    this.#key = key
  }

  /**
   * What a door of the API answers, in the form that is expected of it.
   * @param path below `/api/v1/`
   * @throws Failure when it refuses, or is no Factdeck, or nobody answers
   */
  async ask<S extends v.GenericSchema>(
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    answer: S,
    body?: unknown,
  ): Promise<v.InferOutput<S>> {
    const door = new URL(`/api/v1/${path}`, this.#address)
    const { status, ok, text } = await this.#send(method, door, body)
    const given = parsed(text)
    const expected = ok ? v.safeParse(answer, given) : undefined
    if (expected?.success) return expected.output
    const refused = v.safeParse(Refusal, given)
    if (ok || !refused.success) throw new Failure(`${door} answered ${status}, but is no Factdeck`)
    const { title, detail, invalid } = refused.output
    const list = invalid.map(({ path, message }) => `\n  ${path}: ${message}`).join('')
    throw new Failure(`${title} (${status}). ${detail}${list}`)
  }

  async #send(method: string, door: URL, body: unknown) {
    try {
      const response = await fetch(door, {
        method,
        headers: {
          Authorization: `Bearer ${this.#key}`,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      return { status: response.status, ok: response.ok, text: await response.text() }
    } catch (error) {
      // Of fetch’s own errors the cause says what happened.
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
      throw new Failure(`${door.origin} cannot be reached: ${cause}`)
    }
  }
}

/** The Factdeck that a command is to ask, or `undefined` where address or editor key are missing. */
export function factdeckAt(address: string | undefined): Factdeck | undefined {
  const key = process.env.EDITOR_KEY
  if (!key || !address || !/^https?:/.test(address) || !URL.canParse(address)) return undefined
  return new Factdeck(new URL(address), key)
}

/** Does what asks a Factdeck; a failure is told in a line, and in the exit code. */
export async function orFail(work: () => Promise<void>, before = ''): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(`${before}${error.message}`)
    process.exitCode = 1
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
