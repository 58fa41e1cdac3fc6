/**
 * Everything that Factdeck keeps, and nothing else: keys and tables are made from this list, the
 * privacy page is drawn from it, and the tests hold what is stored against it.
 */
export const STORED = {
  score: {
    where: 'kv',
    form: 'score/<story>/<board>/<rank>/<finished>/<attempt>',
    /** At most; a score can be given fewer. KV itself removes what is past its time. */
    days: 365,
    namesPerson: true,
    /** The parts of the value, a JSON object. A name and a typed answer are what a player wrote. */
    value: {
      format: 'which form this record has',
      attempt: 'a random id',
      story: 'the story',
      board: 'the leaderboard that it stands on',
      version: 'the version of the deck',
      seed: 'what the questions were drawn with',
      started: 'when the quiz was started',
      finished: 'when the last answer came',
      expires: 'when it is removed',
      name: 'the name that the player gave, if any',
      points: 'points',
      max: 'how many points could be had',
      items: 'the questions, with the answers and what they were worth',
    },
    /** The parts of the metadata: what a leaderboard shows. */
    metadata: { name: 'the name', points: 'points', max: 'of how many', finished: 'when' },
  },
} as const satisfies Record<string, Stored>

export type StoredName = keyof typeof STORED

/** One sort of thing that is kept. */
export interface Stored {
  where: 'kv'
  /** A KV key: fixed texts, and parts in angle brackets. */
  form: string
  /** After so many days it is gone. */
  days: number
  /** Whether it holds what a person called themselves, or wrote. */
  namesPerson: boolean
  value: Readonly<Record<string, string>>
  metadata: Readonly<Record<string, string>>
}

/** The names of the parts in a form. */
export type PartOf<F extends string> = F extends `${string}<${infer P}>${infer Rest}`
  ? P | PartOf<Rest>
  : never

/** The key of a form with these parts. None of them may hold a slash. */
export function fillForm<F extends string>(form: F, parts: Record<PartOf<F>, string>): string {
  const texts: Record<string, string> = parts
  return form.replace(/<(\w+)>/g, (_, part: string) => texts[part] ?? '')
}

/** What all keys of a form have in common that share its first parts; it ends in a slash. */
export function formPrefix<F extends string>(form: F, parts: Partial<Record<PartOf<F>, string>>) {
  const texts: Partial<Record<string, string>> = parts
  const known = form
    .split('/')
    .map((part) => part.replace(/<(\w+)>/, (_, name) => texts[name] ?? ''))
  return `${known.slice(0, known.indexOf('')).join('/')}/`
}

/** The parts of a key, or `undefined` if it is not of the form. */
export function readForm<F extends string>(
  form: F,
  key: string,
): Record<PartOf<F>, string> | undefined {
  const pattern = form.replace(/<(\w+)>/g, '(?<$1>[^/]+)')
  const groups = new RegExp(`^${pattern}$`).exec(key)?.groups
  // The pattern has a group for each part, and a match has all of them.
  return groups && ({ ...groups } as Record<PartOf<F>, string>)
}
