/** Every form of the irregular verbs, and its base form. */
declare module 'wink-lexicon/src/irregular-verbs.js' {
  const baseOf: Record<string, string>
  export default baseOf
}

/** WordNet's exceptions: forms of verbs that no rule makes, and their base form. */
declare module 'wink-lexicon/src/wn-verb-exceptions.js' {
  const baseOf: Record<string, string>
  export default baseOf
}
