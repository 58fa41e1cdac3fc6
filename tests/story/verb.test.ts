import { describe, expect, it } from 'vitest'
import { readVerb } from '../../src/story/verb.ts'

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
  ])('“%s” is read as %o', (written, verb) => {
    expect(readVerb(written, 'past')).toMatchObject(verb)
  })

  it('keeps the three forms of an irregular one', () => {
    expect(readVerb(['strew', 'strewed', 'strewn'], 'perfect')).toMatchObject({
      lemma: 'strew',
      forms: ['strew', 'strewed', 'strewn'],
      tense: 'perfect',
    })
  })

  it('parts them from what follows', () => {
    for (const tail of ['', ' up']) {
      expect(readVerb(['wake up', `woke${tail}`, `woken${tail}`], 'past')).toMatchObject({
        lemma: 'wake',
        tail: 'up',
        forms: ['wake', 'woke', 'woken'],
      })
    }
  })

  it.each(['not', 'must', '', '42', 'Visit'])('“%s” is none', (written) => {
    expect(readVerb(written, 'past')).toBeUndefined()
  })
})
