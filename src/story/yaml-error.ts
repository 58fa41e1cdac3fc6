import type { ErrorCode, YAMLError } from 'yaml'

const QUOTES =
  'put a text that holds “: ” or “ #”, or begins with another sign than a letter, in quotes'

/** How an editor mends what a YAML reader stumbles over. */
const HELP: Partial<Record<ErrorCode, string>> = {
  BAD_DIRECTIVE: 'take the line out: a story needs none that begins with %',
  BAD_DQ_ESCAPE: 'write \\\\ for a backslash, or put the text in single quotes',
  BAD_INDENT: 'indent the keys of one map, and the entries of one list, alike; close every [ and {',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds “: ” in quotes',
  BLOCK_IN_FLOW: 'put a text that holds “: ” in quotes; close every [ and {',
  MISSING_CHAR: 'close every quote, [ and {; begin every entry of a list with “- ”',
  MULTILINE_IMPLICIT_KEY:
    'write “key: value”; go on with a long text on lines that are indented more',
  MULTIPLE_DOCS: 'write one story in a file: take out the line ---',
  TAB_AS_INDENT: 'indent with spaces',
  TAG_RESOLVE_FAILED: 'put a text that begins with ! in quotes',
}

export const helpWith = ({ code }: YAMLError): string => HELP[code] ?? QUOTES

/** These spoil one value at most, and leave the rest of the file as it was meant. */
const IN_ONE_VALUE: ReadonlySet<ErrorCode> = new Set([
  'BAD_DIRECTIVE',
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'MULTIPLE_DOCS',
  'TAG_RESOLVE_FAILED',
])

export const isInOneValue = ({ code, message }: YAMLError): boolean =>
  IN_ONE_VALUE.has(code) || (code === 'UNEXPECTED_TOKEN' && message.endsWith('at node end'))

export const isOpenQuote = ({ code, message }: YAMLError): boolean =>
  code === 'MISSING_CHAR' && message.startsWith('Missing closing')
