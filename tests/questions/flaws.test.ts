import { describe, expect, it } from 'vitest'
import { type FlawRule, flawsOf } from '../../src/questions/flaws.ts'
import type { SingleChoice } from '../../src/questions/kinds/single-choice/play.ts'
import type { NewItem } from '../../src/questions/make.ts'
import { english } from '../../src/questions/wording/english/index.ts'

const SOUND: NewItem<SingleChoice> = {
  id: 'aaaaaaaa',
  kind: 'single-choice',
  difficulty: 0.5,
  stem: 'Which river flows through Belgrade?',
  options: ['Danube', 'Rhine', 'Seine', 'Tisza'],
  ordered: false,
  key: 0,
  facts: ['river'],
  paragraphs: [1],
  explanation: 'The Danube flows through Belgrade.',
}

const rulesBroken = (change: Partial<NewItem<SingleChoice>>, keyNames: string[] = ['Danube']) =>
  flaws({ ...SOUND, ...change }, keyNames).map(({ rule }) => rule)

function flaws(item: NewItem<SingleChoice>, keyNames: string[]) {
  const [key = '', ...wrong] = item.options
  const choices = { right: [key], wrong, numeric: item.ordered }
  const secrets = keyNames.map((name) => [[name]])
  const draft = { item, secrets, optionNames: [], printed: [], choices }
  return flawsOf(draft, english)
}

describe('the gate', () => {
  it('lets a sound item pass', () => {
    expect(rulesBroken({})).toEqual([])
  })

  it.each<[FlawRule, Partial<NewItem<SingleChoice>>]>([
    ['not-a-question', { stem: 'The river through Belgrade is' }],
    ['not-a-question', { stem: 'which river flows through Belgrade?' }],
    ['long-stem', { stem: `Which river ${'very '.repeat(20)}flows?` }],
    ['relative-time', { stem: 'Which river flooded Belgrade last year?' }],
    ['relative-time', { stem: 'Which river flooded Belgrade on Thursday?' }],
    ['pronoun-without-noun', { stem: 'Which river did he cross?' }],
    ['pronoun-without-noun', { stem: 'Which river did Ana show her?' }],
    ['pronoun-without-noun', { stem: 'Which river did Ana ask her to cross?' }],
    ['pronoun-without-noun', { stem: 'When did its parliament meet?' }],
    ['pronoun-without-noun', { stem: 'When did her parliament meet?' }],
    ['pronoun-without-noun', { stem: 'Is this true: “Their banks broke”?' }],
    ['negative-stem', { stem: 'Which river does not flow through Belgrade?' }],
    ['negative-stem', { stem: 'Which river doesn’t flow through Belgrade?' }],
    ['absolute-term', { options: ['Danube', 'Always the Rhine', 'Seine', 'Tisza'] }],
    ['all-or-none', { options: ['Danube', 'Rhine', 'None of the above'] }],
    ['same-options', { options: ['Danube', 'Rhine', 'Rhíne', 'Tisza'] }],
    ['longest-key', { options: ['Danube and also Sava', 'Rhine', 'Seine', 'Tisza'] }],
    ['word-in-stem-and-key', { options: ['River Danube', 'The Rhine', 'The Seine', 'The Tisza'] }],
    ['word-in-two-options', { options: ['Old Danube', 'Old Rhine', 'Seine', 'Tisza'] }],
    ['option-in-stem', { stem: 'Which river meets the Tisza?' }],
    ['key-in-stem', { stem: 'Which river is the Danube’s other name?' }],
  ])('finds %s in %o', (rule, change) => {
    expect(rulesBroken(change)).toContain(rule)
  })

  it.each([
    'Which country recalled its ambassador?',
    'When did Ana Kos win her second medal?',
    'When did Ivo Kos win his second medal?',
    'When did Serbia and Hungary open their border?',
    'By what share of its length did Line 9 grow?',
  ])('takes no possessive for a pronoun without a noun where there is one: %s', (stem) => {
    expect(rulesBroken({ stem })).toEqual([])
  })

  it('takes no part of a name for a pronoun', () => {
    expect(rulesBroken({ stem: 'Which river did Aleksandar Vučić cross?' })).toEqual([])
  })

  it.each(['Which river did the US dam?', 'Which river did IT and NO cross?'])(
    'takes no name in capitals for a pronoun: %s',
    (stem) => {
      expect(rulesBroken({ stem })).toEqual([])
    },
  )

  it('takes no name with a number for a number', () => {
    const options = ['Boeing 737', 'Airbus 320', 'Embraer 190', 'Tupolev 154']
    expect(rulesBroken({ stem: 'Which plane did Boeing build?', options }, [])).toContain(
      'word-in-stem-and-key',
    )
    expect(rulesBroken({ options: ['Line 9', 'Line 4', 'Route 66', 'Route 7'] }, [])).toContain(
      'word-in-two-options',
    )
  })

  it('lets somebody’s words be quoted as they were said', () => {
    expect(rulesBroken({ stem: 'Which river did Tom Baker call “not my friend”?' })).toEqual([])
  })

  it('finds the key under any of its names', () => {
    expect(rulesBroken({ stem: 'Which river is the Donau?' }, ['Danube', 'Donau'])).toContain(
      'key-in-stem',
    )
  })

  it('lets dates share a month or a year', () => {
    const options = ['May 2024', 'June 2024', 'July 2024', 'May 2025']
    expect(
      rulesBroken({ stem: 'When was the bridge opened?', options, ordered: true }, []),
    ).toEqual([])
  })
})
