import type { ErrorCode, YAMLError } from 'yaml'

/** What is wrong, in an editor's words, where the reader of YAML has none; and how to mend it. */
const WORDS: Partial<Record<ErrorCode, { message?: string; help: string }>> = {
  BAD_DIRECTIVE: { help: 'take the line out: a story needs none that begins with %' },
  BAD_DQ_ESCAPE: { help: 'write \\\\ for a backslash, or put the text in single quotes' },
  BAD_INDENT: {
    help: 'close every [ and {; indent the keys of one map, and the entries of one list, alike',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a second “: ” in one line',
    help: 'put a text that holds “: ” in quotes',
  },
  BLOCK_IN_FLOW: {
    message: 'a “: ” in a value inside { … } or [ … ]',
    help: 'put a comma between two keys, and a text that holds “: ” in quotes',
  },
  MISSING_CHAR: { help: 'close every quote, [ and {; begin every entry of a list with “- ”' },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a line without “: ” behind its key',
    help: 'write “key: value”, or indent the line if it goes on with the text above',
  },
  MULTIPLE_DOCS: {
    message: 'a second document begins here',
    help: 'write one story in a file: take out the line ---',
  },
  TAB_AS_INDENT: { help: 'indent with spaces' },
  TAG_RESOLVE_FAILED: { help: 'put a text that begins with ! in quotes' },
}

const AFTER_END = {
  message: 'more text behind the end of a value',
  help: 'put the whole text in quotes: double ones where it holds a single one',
}
const OTHER = {
  help: 'put a text that holds “: ” or “ #”, or begins with another sign than a letter, in quotes',
}

export function yamlWords(error: YAMLError): { message: string; help: string } {
  const words = isAfterEnd(error) ? AFTER_END : (WORDS[error.code] ?? OTHER)
  return { message: error.message, ...words }
}

/** These spoil one value at most, and leave the rest of the file as it was meant. */
const IN_ONE_VALUE: ReadonlySet<ErrorCode> = new Set([
  'BAD_DIRECTIVE',
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'TAG_RESOLVE_FAILED',
])

export const isInOneValue = (error: YAMLError): boolean =>
  IN_ONE_VALUE.has(error.code) || isAfterEnd(error)

const isAfterEnd = ({ code, message }: YAMLError): boolean =>
  code === 'UNEXPECTED_TOKEN' && message.endsWith('at node end')

export const isOpenQuote = ({ code, message }: YAMLError): boolean =>
  code === 'MISSING_CHAR' && message.startsWith('Missing closing')
