import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { validator } from 'hono/validator'
import * as v from 'valibot'
import { type Invalid, NAME_PROBLEMS, Problem, type ProblemCode } from './problem.ts'

const MOST_BYTES = 16 * 1024

/** A deck may be larger than anything that readers send. */
const MOST_BYTES_OF_DECK = 1024 * 1024

const limitTo = (maxSize: number, code: ProblemCode) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem(code)
    },
  })
const limitForReaders = limitTo(MOST_BYTES, 'body-too-large')
const limitForEditors = limitTo(MOST_BYTES_OF_DECK, 'deck-too-large')

/** No door takes a larger body, whether it says its length or not. */
export const limitBody: MiddlewareHandler = (c, next) =>
  (c.req.path.startsWith('/api/v1/desk/') ? limitForEditors : limitForReaders)(c, next)

/** The body as JSON of a schema's shape; anything else is a problem. */
export function jsonBody<S extends v.GenericSchema>(schema: S) {
  return validator('json', (value, c) => {
    if (!/^application\/([\w.-]+\+)?json$/.test(mediaType(c))) {
      throw new Problem('wrong-content-type')
    }
    // To valibot a list is an object, too, with a length.
    if (Array.isArray(value)) {
      throw new Problem('invalid-request', [{ path: '', message: 'expected Object' }])
    }
    return parse(schema, value)
  })
}

/** The body as a form of a schema's shape; anything else is a problem. */
export function formBody<S extends v.GenericSchema>(schema: S) {
  return validator('form', (value, c) => {
    if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)$/.test(mediaType(c))) {
      throw new Problem('wrong-content-type')
    }
    return parse(schema, value)
  })
}

/** The query as a schema's shape; anything else is a problem. */
export function query<S extends v.GenericSchema>(schema: S) {
  return validator('query', (value) => parse(schema, value))
}

/** As hono's validator reads it: a body of a type that it does not know, it takes for `{}`. */
function mediaType(c: Context): string {
  const [type = ''] = (c.req.header('Content-Type') ?? '').split(';')
  return type.trim().toLowerCase()
}

function parse<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const invalid = result.issues.map(invalidOf)
  throw new Problem(
    invalid.every(({ path }) => path === 'name') ? 'bad-name' : 'invalid-request',
    invalid,
  )
}

/**
 * valibot's own messages repeat what was sent; ours say only what is expected. What is wrong with a
 * name comes as a code.
 */
function invalidOf(issue: v.BaseIssue<unknown>): Invalid {
  const path = (issue.path ?? []).map(({ key }) => String(key)).join('.')
  const own = !issue.message.startsWith('Invalid')
  const message = own ? issue.message : `expected ${issue.expected ?? issue.type}`
  const names: Partial<Record<string, string>> = NAME_PROBLEMS
  return { path, message: names[message] ?? message }
}
