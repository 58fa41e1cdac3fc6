import nlp from 'compromise/two'
import * as v from 'valibot'

/** compromise types its methods as `object`; this is the one we call. */
const Methods = v.object({
  two: v.object({
    transform: v.object({
      noun: v.object({
        toPlural: v.pipe(
          v.function(),
          v.args(v.tuple([v.string(), v.unknown()])),
          v.returns(v.string()),
        ),
      }),
    }),
  }),
})
const { toPlural } = v.parse(Methods, nlp.methods()).two.transform.noun

/** Plurals that compromise makes as Latin does. */
const OWN: ReadonlyMap<string, string> = new Map([['stadium', 'stadiums']])

/** The plural of a noun that may have more words: "tram lines", "heads of state". */
export function pluralOf(noun: string): string {
  const [head = noun] = noun.split(/ (?=(?:at|for|from|in|of|on|to|with) )/)
  const word = /\S+$/.exec(head)?.[0] ?? head
  const plural = OWN.get(word) ?? toPlural(word, nlp.model())
  return `${head.slice(0, -word.length)}${plural}${noun.slice(head.length)}`
}
