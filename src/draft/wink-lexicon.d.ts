/** The common words of English, each with its parts of speech by their Penn tags. */
declare module 'wink-lexicon/src/lexicon.js' {
  const tagsOf: Record<string, string[]>
  export default tagsOf
}

/** The words that WordNet has, and at which place their senses are. */
declare module 'wink-lexicon/src/wn-words.js' {
  const sensesOf: Record<string, number>
  export default sensesOf
}

/** The sorts of the senses of each of these words, by numbers. */
declare module 'wink-lexicon/src/wn-word-senses.js' {
  const senses: Record<number, number[]>
  export default senses
}
