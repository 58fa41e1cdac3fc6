/** A fact named behind a sentence of a card: "They met in Rome.[^meeting]" */
const MARK = /\s*\[\^([a-z0-9-]+)\]/g

/** The facts that a text names, in the order in which they stand there. */
export const markedFacts = (text: string): string[] =>
  [...text.matchAll(MARK)].map(([, id = '']) => id)

/** The text as readers get it. */
export const withoutMarks = (text: string): string => text.replace(MARK, '')
