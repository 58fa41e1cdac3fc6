import { describe, expect, it } from 'vitest'
import { conjugate } from '../../../../src/questions/wording/english/verb.ts'
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
    ...['work', 'burn', 'melt', 'bless', 'thrive', 'clothe', 'resell', 'retell', 'befall', 'dive'],
    ...['get', 'strike', 'spring', 'slide', 'sneak', 'string', 'benefit', 'plead'],
    ...['profit', 'axe', 'clip', 'quiz', 'trek', 'test-fly', 're-elect', 'broadcast', 'reread'],
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
    expect(doubt('[walk, wolk, walked]')).toMatchObject({ lemma: 'walk', form: 'wolk', known: [] })
  })

  it('are taken from the editor where they are the base, if a source says so', () => {
    expect(doubt('[put, put, put]')).toBeUndefined()
    for (const lemma of ['profit', 'walk']) {
      expect(doubt(`[${lemma}, ${lemma}, ${lemma}]`)).toMatchObject({ form: lemma })
    }
  })

  it('are taken from the editor where they are regular', () => {
    for (const lemma of ['work', 'burn', 'melt', 'bless']) {
      expect(doubt(`[${lemma}, ${lemma}ed, ${lemma}ed]`)).toBeUndefined()
    }
    expect(doubt('[lie, lied, lied]')).toMatchObject({ form: 'lied', mayBeMeant: true })
    expect(doubt('[walk, wolk, wolk]')).toMatchObject({ mayBeMeant: false })
  })

  it.each([
    ...['axe axed', 'clip clipped', 'quiz quizzed', 'trek trekked', 'crawl crawled'],
    ...['brake braked', 'abet abetted', 'debunk debunked', 'glide glided', 'jot jotted'],
    ...['knead kneaded', 'program programmed', 'quarrel quarrelled', 'sprawl sprawled'],
    ...['taxi taxied', 'wean weaned', 'whip whipped', 'worship worshipped', 'profit profited'],
    ...[
      'label labelled',
      'model modelled',
      'total totalled',
      'travel travelled',
      'appeal appealed',
    ],
    ...['dive dived', 'sneak sneaked', 'get got', 'work worked', 'melt melted', 'thrive thrived'],
    ...['test-fly test-flew', 'befall befell', 'retell retold', 'overhang overhung', 'fit fitted'],
    ...[
      'resell resold',
      'overfly overflew',
      'relay relayed',
      'behave behaved',
      'forecast forecast',
    ],
  ])('are made: %s', (pair) => {
    const [lemma = '', past] = pair.split(' ')
    const { verb } = slotFact(`subject: council, verb: ${lemma}`)
    expect(conjugate(verb).past).toBe(past)
  })

  it.each(['quiz quizzes', 'bus buses', 'fix fixes', 'reach reaches', 'play plays', 'go goes'])(
    'are made for the present: %s',
    (pair) => {
      const [lemma = '', present] = pair.split(' ')
      expect(conjugate(slotFact(`subject: council, verb: ${lemma}`).verb).present).toBe(present)
    },
  )

  it.each([
    ...['get got', 'dive dived', 'sneak sneaked', 'befall befallen', 'retell retold'],
    ...['strike struck', 'spring sprung', 'slide slid', 'string strung', 'benefit benefited'],
    ...['test-fly test-flown', 'overhang overhung', 'melt melted', 'thrive thrived', 'show shown'],
    ...['label labelled', 'overcome overcome', 'rerun rerun'],
    ...['forget forgotten', 'hide hidden', 'understand understood', 'beat beaten', 'dream dreamed'],
  ])('are made for the perfect: %s', (pair) => {
    const [lemma = '', participle] = pair.split(' ')
    const { verb } = slotFact(`subject: council, verb: ${lemma}`)
    expect(conjugate(verb).participle).toBe(participle)
  })
})
