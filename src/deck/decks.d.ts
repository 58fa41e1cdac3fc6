/** Every story in `content/`, compiled by `npm run build`, which validates what it writes. */
declare module '#decks' {
  const decks: import('./schema.ts').Deck[]
  export default decks
}
