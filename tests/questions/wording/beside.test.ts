import { describe, expect, it } from 'vitest'
import { languageOf } from '../../../src/questions/wording/languages.ts'
import { besideSpeaker, saidOf } from '../../../src/questions/wording/statement.ts'
import { factBaseWith, IN_SERBIAN, type StoryParts } from '../../fixtures/story.ts'

/** A fact, and what it says beside the name of somebody in it. */
function worded(fact: string, parts: StoryParts = {}) {
  const base = factBaseWith(parts, fact)
  const [only] = base.facts
  if (!only) throw new Error('no fact')
  const language = languageOf(base)
  const named = (id: string) => {
    const entity = base.entities.get(id)
    return entity && saidOf(entity, only, language)
  }
  return { of: named, bySpeaker: besideSpeaker(only, language) }
}

describe('what a fact says beside a name', () => {
  it.each([
    [
      'subject: council, verb: approve, object: line-9, when: 2023-06',
      'approved the Line 9 tram in June 2023.',
    ],
    ['subject: council, verb: be, object: owner of the trams', 'was owner of the trams.'],
    [
      'subject: council, verb: visit, object: bank, since: the war, when: 2023',
      'in 2023 visited the Savings Bank since the war.',
    ],
    [
      'status: claim, source: council, subject: council, verb: reject, object: line-9',
      'rejected the Line 9 tram.',
    ],
  ])('goes on behind it: %s', (fact, text) => {
    expect(worded(fact).of('council')).toBe(text)
  })

  it('goes on behind a name that begins a written sentence', () => {
    const text = '[Vera Lazić](vera) otvorila je most u [Beogradu](beograd).'
    const fact = worded(`text: "${text}", when: 1935`, IN_SERBIAN)
    expect(fact.of('vera')).toBe('otvorila je most u Beogradu (1935).')
    expect(fact.of('beograd')).toBeUndefined()
  })

  it('is nothing where somebody else begins, or says it', () => {
    expect(worded('subject: council, verb: visit, object: bank').of('bank')).toBeUndefined()
    const claim = 'status: claim, source: union, subject: council, verb: waste, object: much money'
    expect(worded(claim).of('council')).toBeUndefined()
  })
})

describe('a claim beside its speaker', () => {
  const claim = (fact: string) => worded(`status: claim, source: union, ${fact}`).bySpeaker

  it('does not say again whose word it is', () => {
    expect(claim('subject: line-9, verb: open late')).toBe('The Line 9 tram opened late.')
    expect(claim('subject: union, verb: criticise, object: line-9')).toBe(
      'Criticised the Line 9 tram.',
    )
  })

  it('is a whole sentence where its date comes first', () => {
    expect(
      claim('subject: union, verb: accuse, object: council, of: hiding costs, when: 2023'),
    ).toBe('In 2023, the Transport Union accused the City Council of hiding costs.')
  })

  it('is a whole sentence where it has no subject', () => {
    expect(claim('verb: delay, object: line-9')).toBe('The Line 9 tram was delayed.')
  })
})
