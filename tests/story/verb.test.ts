import { describe, expect, it } from 'vitest'
import { readVerb } from '../../src/story/verb.ts'

const verbIn = (written: Parameters<typeof readVerb>[0]) => {
  const read = readVerb(written, 'past')
  return 'verb' in read ? read.verb : undefined
}

const helpFor = (written: Parameters<typeof readVerb>[0]) => {
  const read = readVerb(written, 'past')
  return 'problem' in read ? read.problem.help : undefined
}

describe('a verb as an editor writes it', () => {
  it.each([
    ['visit', { negated: false, adverbs: [], lemma: 'visit', tail: '' }],
    ['open late', { lemma: 'open', tail: 'late' }],
    ['not recognise', { negated: true, lemma: 'recognise' }],
    ['must show', { modal: 'must', lemma: 'show' }],
    ['not fully align', { negated: true, adverbs: ['fully'], lemma: 'align' }],
    ['can clearly see', { modal: 'can', adverbs: ['clearly'], lemma: 'see' }],
    ['rely', { adverbs: [], lemma: 'rely' }],
    ['fly past', { adverbs: [], lemma: 'fly', tail: 'past' }],
    ['narrowly apply', { adverbs: ['narrowly'], lemma: 'apply' }],
    ['be elected', { lemma: 'be', tail: 'elected' }],
    ['have to leave', { lemma: 'have', tail: 'to leave' }],
    ['re-elect', { lemma: 're-elect' }],
    ['resell', { lemma: 'resell' }],
  ])('“%s” is read as %o', (written, verb) => {
    expect(verbIn(written)).toMatchObject(verb)
  })

  it.each([
    ...['sharply criticise', 'briefly meet', 'entirely rebuild', 'simply refuse', 'rarely visit'],
    ...['steeply raise', 'deeply regret', 'barely win', 'merely note', 'chiefly build'],
    ...['prematurely close', 'securely store', 'sincerely thank', 'newly elect', 'only sell'],
    ...['also win', 'once lead', 'first fly', 'often visit', 'always support', 'already sell'],
    ...['just miss', 'almost lose', 'still hold', 'even sell', 'far exceed', 'twice win'],
  ])('the first word of “%s” is an adverb', (written) => {
    const [adverb, lemma] = written.split(' ')
    expect(verbIn(written)).toMatchObject({ adverbs: [adverb], lemma, tail: '' })
  })

  it.each([
    ...['supply food', 'rely on', 'comply with', 'fly to', 'apply for', 'rally round', 'bully'],
    ...['ally with', 'imply', 'reply to', 'multiply', 'even out', 'still fears'],
  ])('the first word of “%s” is the verb', (written) => {
    expect(verbIn(written)).toMatchObject({ adverbs: [], lemma: written.split(' ')[0] })
  })

  it.each([
    ['cannot meet', 'can', []],
    ['can not meet', 'can', []],
    ['should never meet', 'should', ['never']],
    ['never meet', undefined, ['never']],
  ])('“%s” is negative', (written, modal, adverbs) => {
    const verb = verbIn(written)
    expect(verb).toMatchObject({ negated: true, adverbs, lemma: 'meet' })
    expect(verb?.modal).toBe(modal)
  })

  it('keeps the three forms of an irregular one', () => {
    expect(readVerb(['strew', 'strewed', 'strewn'], 'perfect')).toMatchObject({
      verb: { lemma: 'strew', forms: ['strew', 'strewed', 'strewn'], tense: 'perfect' },
    })
  })

  it('parts them from what goes before and what follows', () => {
    for (const tail of ['', ' up']) {
      expect(verbIn(['wake up', `woke${tail}`, `woken${tail}`])).toMatchObject({
        lemma: 'wake',
        tail: 'up',
        forms: ['wake', 'woke', 'woken'],
      })
    }
    expect(verbIn(['briefly wake', 'briefly woke', 'briefly woken'])).toMatchObject({
      adverbs: ['briefly'],
      forms: ['wake', 'woke', 'woken'],
    })
  })

  it('is whatever has three forms', () => {
    expect(verbIn(['crowdfund', 'crowdfunded', 'crowdfunded'])?.lemma).toBe('crowdfund')
  })

  it.each(['not', 'must', '', '42', 'Visit', 'there be', 'holy see', 'assembly', 'crowdfund'])(
    '“%s” is none',
    (written) => {
      expect(verbIn(written)).toBeUndefined()
    },
  )

  it.each([
    ['visited', 'write the base form: visit'],
    ['also visited', 'write the base form: visit'],
    ['planned ahead', 'write the base form: plan ahead'],
    ['hoped', 'write the base form: hope'],
    ['carried', 'write the base form: carry'],
    ['won', 'write the base form: win'],
    ['was arrested', 'write the base form: be arrested'],
    ['had to leave', 'write the base form: have to leave'],
    ['did not visit', 'write “not visit”'],
    ['ought to pay', 'write “should pay”'],
    ['has won', 'write “win” with “tense: perfect”, or “won” as the object'],
    [
      'have been a judge',
      'write “be a judge” with “tense: perfect”, or “been a judge” as the object',
    ],
  ])('of “%s” it says: %s', (written, help) => {
    expect(helpFor(written)).toBe(help)
  })
})
