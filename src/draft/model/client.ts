import * as v from 'valibot'

/** A language model behind an address that speaks as OpenAI’s chat completions do. */
export interface ModelSettings {
  /** Up to and with the version: https://api.example/v1 */
  address: string
  model: string
  key?: string
  /** How long it may take to answer. */
  seconds: number
}

/** Why a model gave nothing that can be used. */
export class ModelFailure extends Error {}

/** No list of facts is as long as that. */
const MOST_BYTES = 1024 * 1024

const Completion = v.object({
  choices: v.pipe(
    v.array(v.object({ message: v.object({ content: v.string() }) })),
    v.minLength(1),
  ),
})

/**
 * What the model says to a prompt.
 * @throws ModelFailure
 */
export async function completionOf(
  settings: ModelSettings,
  messages: readonly { role: 'system' | 'user'; content: string }[],
): Promise<string> {
  const { address, model, key, seconds } = settings
  const door = `${address.replace(/\/+$/, '')}/chat/completions`
  const text = await answered(seconds, async (signal) => {
    const response = await fetch(door, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(key && { Authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, messages, temperature: 0, max_tokens: MOST_TOKENS }),
      // The article and the key go to the address that was named, and no other.
      redirect: 'error',
      signal,
    })
    if (!response.ok) throw new ModelFailure(`it answered with ${response.status}`)
    return wholeText(response)
  })
  const answer = v.safeParse(Completion, parsedJson(text))
  const [choice] = answer.success ? answer.output.choices : []
  if (!choice) throw new ModelFailure('its answer is no chat completion')
  return choice.message.content
}

const MOST_TOKENS = 8192

async function answered<T>(seconds: number, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(seconds * 1000)
  try {
    return await ask(signal)
  } catch (error) {
    if (error instanceof ModelFailure) throw error
    if (signal.aborted) throw new ModelFailure(`it did not answer within ${seconds} seconds`)
    // Of fetch’s own errors the cause says what happened.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    throw new ModelFailure(`it cannot be reached: ${cause}`)
  }
}

async function wholeText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const part of body ?? []) {
    bytes += part.byteLength
    if (bytes > MOST_BYTES) {
      throw new ModelFailure(`its answer is larger than ${MOST_BYTES / 1024} KiB`)
    }
    text += decoder.decode(part, { stream: true })
  }
  return text + decoder.decode()
}

export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
