import { describe, expect, it } from 'vitest'
import { doubtAbout } from '../../../../src/questions/wording/english/verb-forms.ts'
import { slotFact } from '../../../fixtures/story.ts'

const doubt = (verb: string, more = '') =>
  doubtAbout(slotFact(`subject: council, verb: ${verb}, object: line-9${more}`))

describe('the forms of a verb', () => {
  it.each([
    ...['approve', 'stop', 'carry', 'panic', 'label', 'travel', 'benefit', 'agree', 'play'],
    ...['be', 'have', 'do', 'go', 'become', 'overcome', 'run', 'cut', 'put', 'spread', 'cost'],
    ...['upset', 'forecast', 'withdraw', 'undergo', 'mistake', 'found', 'find', 'lay', 'beat'],
    ...['win', 'lead', 'swing', 'fly', 'learn', 'show', 'hold', 'meet', 'say', 'leave'],
  ])('are known of “%s”', (lemma) => {
    expect(doubt(lemma)).toBeUndefined()
    expect(doubt(lemma, ', tense: perfect')).toBeUndefined()
  })

  it.each([
    ['tread', '', 'tread', ['trod', 'trodden']],
    ['stride', '', 'stride', ['strode', 'stridden']],
    ['wake', '', 'waked', ['woke', 'woken']],
    ['lie', '', 'lied', ['lay', 'lain']],
    ['bear', ', tense: perfect', 'bore', ['borne', 'born']],
  ])('are doubted of “%s”%s', (lemma, more, form, known) => {
    expect(doubt(lemma, more)).toMatchObject({ lemma, form })
    expect(doubt(lemma, more)?.known).toEqual(expect.arrayContaining(known))
  })

  it('are doubted only where they are needed', () => {
    expect(doubt('lie', ', tense: present')).toBeUndefined()
    expect(doubt('must lie')).toBeUndefined()
    expect(doubt('not lie')).toBeUndefined()
    expect(doubt('lie', ', status: forecast')).toBeUndefined()
    expect(doubtAbout(slotFact('object: line-9, verb: bear'))).toMatchObject({ form: 'bore' })
  })

  it('are taken from the editor where a source knows them', () => {
    expect(doubt('[tread, trod, trodden]')).toBeUndefined()
    expect(doubt('[label, labelled, labelled]')).toBeUndefined()
    expect(doubt('[win, winned, won]')).toMatchObject({ form: 'winned' })
    expect(doubt('[build, built, builded]', ', tense: perfect')).toMatchObject({ form: 'builded' })
    expect(doubt('[walk, wolk, walked]')).toEqual({ lemma: 'walk', form: 'wolk', known: [] })
  })
})
