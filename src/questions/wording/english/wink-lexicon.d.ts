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

/** The common words of English, each with its parts of speech by their Penn tags. */
declare module 'wink-lexicon/src/lexicon.js' {
  const tagsOf: Record<string, string[]>
  export default tagsOf
}

/** Every word of WordNet, and its place in the list of senses. */
declare module 'wink-lexicon/src/wn-words.js' {
  const places: Record<string, number>
  export default places
}

/** The senses that the word at each place has, by number. */
declare module 'wink-lexicon/src/wn-word-senses.js' {
  const sensesOf: Record<number, number[]>
  export default sensesOf
}

/** What the numbers stand for: "verb.motion", "noun.time", "adv.all". */
declare module 'wink-lexicon/src/wn-senses.js' {
  const senses: Record<number, string>
  export default senses
}
