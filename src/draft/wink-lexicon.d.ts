/** The common words of English, each with its parts of speech by their Penn tags. */
declare module 'wink-lexicon/src/lexicon.js' {
  const tagsOf: Record<string, string[]>
  export default tagsOf
}

/** The words that WordNet has, and where their senses are. */
declare module 'wink-lexicon/src/wn-words.js' {
  const sensesOf: Record<string, number>
  export default sensesOf
}
