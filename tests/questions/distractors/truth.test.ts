import { describe, expect, it } from 'vitest'
import { parseAmount } from '../../../src/questions/amount.ts'
import { parseDate } from '../../../src/questions/date.ts'
import { hasOtherAnswer, mayBeTrue } from '../../../src/questions/distractors/truth.ts'
import { type FactBase, slotsOf, type Value } from '../../../src/questions/facts.ts'
import { factBase, factBaseWith, IN_SERBIAN } from '../../fixtures/story.ts'

const APPROVED = 'subject: council, verb: approve, object: line-9, when: 2023-06'

function entity(base: FactBase, id: string): Value {
  const found = base.entities.get(id)
  if (!found) throw new Error(`no entity ${id}`)
  return { type: 'entity', entity: found }
}

/** Whether line 4 might be what the first fact's council approved. */
function line4MayBe(...facts: string[]): boolean {
  const base = factBase(...facts)
  const [asked] = base.facts
  if (!asked) throw new Error('no fact')
  return mayBeTrue(base, asked, 'object', entity(base, 'line-4'))
}

describe('a value may also be true', () => {
  it.each([
    [
      'another fact says the same of it',
      'subject: council, verb: approve, object: line-4, when: 2023-06',
    ],
    ['another fact says it without a date', 'subject: council, verb: approve, object: line-4'],
    [
      'another fact says it of the year',
      'subject: council, verb: approve, object: line-4, when: 2023',
    ],
    [
      'a disputed fact says so',
      'status: disputed, subject: council, verb: approve, object: line-4',
    ],
    ['the passive says so', 'verb: approve, object: line-4'],
  ])('when %s', (_, other) => {
    expect(line4MayBe(APPROVED, other)).toBe(true)
  })

  it('when the editor says so', () => {
    expect(line4MayBe(`${APPROVED}, alsoTrue: { object: [line-4] }`)).toBe(true)
  })

  it.each([
    ['of somebody else', 'subject: ministry, verb: approve, object: line-4'],
    ['of another month', 'subject: council, verb: approve, object: line-4, when: 2023-07'],
    ['with another verb', 'subject: council, verb: reject, object: line-4'],
    ['in the negative', 'subject: council, verb: not approve, object: line-4'],
  ])('not when a fact says it only %s', (_, other) => {
    expect(line4MayBe(APPROVED, other)).toBe(false)
  })

  it('not when a date is only near one that the editor excludes', () => {
    const also = `${APPROVED}, alsoTrue: { time: [2023-07] }`
    expect(mayBe('time', '2023-07', also)).toBe(true)
    expect(mayBe('time', '2023-08', also)).toBe(false)
  })

  const VISIT = 'subject: adams, verb: visit, object: line-9'

  it.each([
    ['a month of it', '2022', `${VISIT}, when: 2022-05`, true],
    ['a day of it', '2022-05', `${VISIT}, when: 2022-05-30`, true],
    ['its year', '2022-05', `${VISIT}, when: 2022`, true],
    ['another month', '2022-06', `${VISIT}, when: 2022-05`, false],
  ])('of a date when another fact says %s: %s', (_, date, other, expected) => {
    expect(mayBe('time', date, `${VISIT}, when: 2023`, other)).toBe(expected)
  })

  const PAID = 'subject: council, verb: pay, object: { amount: 84 euros }'

  it.each([
    ['the same', '90 euros', `${PAID.replace('84', '90')}`, true],
    ['a bound', '90 euros', `${PAID.replace('84', 'more than 80')}`, true],
    ['a range', '90 euros', `${PAID.replace('84', '85 to 95')}`, true],
    ['a rough number', '90 euros', `${PAID.replace('84', 'about 91')}`, true],
    ['another number', '90 euros', `${PAID.replace('84', '91')}`, false],
    ['a bound below', '90 euros', `${PAID.replace('84', 'at most 80')}`, false],
  ])('of an amount when another fact says %s', (_, amount, other, expected) => {
    expect(mayBe('object', amount, PAID, other)).toBe(expected)
  })

  it('of an amount that lies within the fact’s own bound', () => {
    const bound = PAID.replace('84', 'more than 84')
    expect(mayBe('object', 'more than 60 euros', bound)).toBe(true)
    expect(mayBe('object', '100 euros', bound)).toBe(true)
    expect(mayBe('object', '60 euros', bound)).toBe(false)
  })

  it('of who does something, in the active and in the passive alike', () => {
    const passive = 'object: line-9, verb: build, by: council'
    expect(mayBe('by', 'ministry', passive, 'subject: ministry, verb: build, object: line-9')).toBe(
      true,
    )
    expect(mayBe('by', 'ministry', passive, 'subject: ministry, verb: build, object: line-4')).toBe(
      false,
    )
    const active = 'subject: council, verb: build, object: line-9'
    expect(mayBe('subject', 'ministry', active, 'object: line-9, verb: build, by: ministry')).toBe(
      true,
    )
  })

  it('of a member of a list, and of a fact on a list that shares a member', () => {
    const both = 'subject: [adams, baker], verb: visit, object: line-9'
    expect(mayBe('subject', 'baker', VISIT, both)).toBe(true)
    expect(mayBe('subject', 'cole', VISIT, both)).toBe(false)
    expect(
      mayBe('object', 'line-4', both, 'subject: [baker, cole], verb: visit, object: line-4'),
    ).toBe(true)
    expect(mayBe('object', 'line-4', both, 'subject: cole, verb: visit, object: line-4')).toBe(
      false,
    )
  })

  it('of a speaker when a fact is also the word of another', () => {
    const said = 'status: claim, source: union, subject: line-9, verb: open late'
    expect(mayBe('speaker', 'council', said, said.replace('union', 'council'))).toBe(true)
    expect(mayBe('speaker', 'bank', said, said.replace('union', 'council'))).toBe(false)
  })
})

describe('a value may also be true in a sentence', () => {
  const OPENED = 'text: "Prvi tramvaj u [Beogradu](beograd) krenuo je [1892](1892). godine."'
  const mayBeIn = (entityId: string, ...others: string[]) => {
    const base = factBaseWith(IN_SERBIAN, OPENED, ...others)
    return mayBeTrueIn(base, 'beograd', entity(base, entityId))
  }

  it.each([
    [
      'another sentence says the same of it',
      'text: "U [Novom Sadu](novi-sad) je tramvaj krenuo [1892](1892). godine."',
    ],
    [
      'another sentence says it with other endings',
      'text: "Tramvaji iz [Novog Sada](novi-sad) krenuli su [1892](1892)."',
    ],
    [
      'another sentence says it with a date of its own',
      'text: "Tramvaj je stigao u [Novi Sad](novi-sad).", when: 1892-10',
    ],
    [
      'a retracted sentence says so',
      'status: retracted, note: Ne., text: "Tramvaj je u [Novom Sadu](novi-sad) od [1892](1892)."',
    ],
  ])('when %s', (_, other) => {
    expect(mayBeIn('novi-sad', other)).toBe(true)
    expect(mayBeIn('osijek', other)).toBe(false)
  })

  it.each([
    [
      'of another year',
      'text: "Prvi tramvaj u [Novom Sadu](novi-sad) krenuo je [1911](1911). godine."',
    ],
    ['in other words', 'text: "Knjiga iz [Novog Sada](novi-sad) štampana je [1892](1892)."'],
  ])('not when a sentence says it only %s', (_, other) => {
    expect(mayBeIn('novi-sad', other)).toBe(false)
  })

  it('when a fact in slots says the same', () => {
    const sentence = 'text: "The [Line 9](line-9) tram was built by [Tom Baker](baker)."'
    const base = (...facts: string[]) => factBase(sentence, ...facts)
    const built = base('subject: cole, verb: build, object: line-9')
    expect(mayBeTrueIn(built, 'baker', entity(built, 'cole'))).toBe(true)
    const other = base('subject: cole, verb: praise, object: line-9')
    expect(mayBeTrueIn(other, 'baker', entity(other, 'cole'))).toBe(false)
  })
})

describe('a limit', () => {
  const isOpen = (slot: string, ...facts: string[]) => {
    const base = factBase(...facts)
    const asked = base.facts[0]
    const value = asked && slotsOf(asked).find(({ name }) => name === slot)?.value
    if (!asked || !value) throw new Error(`no ${slot}`)
    return mayBeTrue(base, asked, slot, value) && hasOtherAnswer(base, asked, { name: slot, value })
  }

  it.each([
    ['before', 'subject: line-9, verb: close, before: 2015'],
    ['after', 'subject: line-9, verb: reopen, after: 2018-05'],
    ['by', 'subject: line-9, verb: open, by: 2018'],
    ['above', 'subject: line-9, verb: rise, above: { amount: 40 metres }'],
    ['within', 'subject: line-9, verb: open, within: { amount: 30 days }'],
    ['object', 'subject: line-9, verb: exceed, object: { amount: 500 tonnes }'],
    ['object', 'subject: line-9, verb: can carry, object: { amount: 500 people }'],
  ])('leaves more to be right: %s of { %s }', (slot, fact) => {
    expect(isOpen(slot, fact)).toBe(true)
  })

  it.each([
    ['by', 'subject: line-9, verb: grow, by: { amount: 20 percent }'],
    ['in', 'subject: line-9, verb: open, in: 2015'],
    ['object', 'subject: line-9, verb: carry, object: { amount: 500 people }'],
  ])('is none: %s of { %s }', (slot, fact) => {
    expect(isOpen(slot, fact)).toBe(false)
  })
})

describe('what holds both ways', () => {
  const mayBeOf = (slot: string, id: string, ...facts: string[]) => {
    const base = factBase(...facts)
    const [asked] = base.facts
    return asked && mayBeTrue(base, asked, slot, entity(base, id))
  }

  it('is true of either', () => {
    const met = [
      'subject: adams, verb: meet, object: baker',
      'subject: cole, verb: meet, object: adams',
    ]
    expect(mayBeOf('object', 'cole', ...met)).toBe(true)
    expect(mayBeOf('object', 'council', ...met)).toBe(false)
    const allied = [
      'subject: union, verb: ally, with: council',
      'subject: bank, verb: ally, with: union',
    ]
    expect(mayBeOf('with', 'bank', ...allied)).toBe(true)
    const led = [
      'subject: adams, verb: lead, object: baker',
      'subject: cole, verb: lead, object: adams',
    ]
    expect(mayBeOf('object', 'cole', ...led)).toBe(false)
  })
})

describe('a chain of comparisons', () => {
  const larger = (a: string, b: string) =>
    `subject: ${a}, verb: be larger than, object: ${b}, tense: present`
  const isSure = (...facts: string[]) => {
    const base = factBase(...facts)
    const [asked] = base.facts
    return asked && !mayBeTrue(base, asked, 'subject', entity(base, 'line-2'))
  }

  it('leaves nothing certainly wrong', () => {
    expect(isSure(larger('line-9', 'line-4'))).toBe(true)
    expect(isSure(larger('line-9', 'line-4'), larger('line-2', 'line-9'))).toBe(false)
    expect(isSure(larger('line-9', 'line-4'), larger('line-4', 'line-2'))).toBe(false)
  })
})

describe('the time of what lasts', () => {
  const times = (fact: string) => {
    const base = factBase(fact)
    const [first] = base.facts
    const other: Value = { type: 'date', date: { year: 2001 } }
    return first && mayBeTrue(base, first, 'time', other)
  }

  it.each([
    ['what is', 'subject: adams, verb: be, object: { text: mayor, plural: false }, when: 2011'],
    ['what belongs', 'subject: line-9, verb: belong, to: council, when: 2011'],
    ['what goes on', 'subject: council, verb: run, object: line-9, tense: present, when: 2011'],
  ])('may be another, too: of %s', (_, fact) => {
    expect(times(fact)).toBe(true)
  })

  it.each([
    ['what happens', 'subject: adams, verb: open, object: line-9, when: 2011'],
    ['a birth', 'subject: adams, verb: be born, when: 2011'],
    [
      'what the editor asks the time of',
      'subject: adams, verb: own, object: line-9, when: 2011, ask: [time]',
    ],
  ])('is the only one of %s', (_, fact) => {
    expect(times(fact)).toBe(false)
  })
})

describe('a slot has another answer', () => {
  const VISIT = 'subject: adams, verb: visit, object: line-9, when: 2023'

  it.each([
    ['a fact dates the same thing otherwise', VISIT.replace('2023', '2021-05')],
    ['a disputed fact does', `status: disputed, note: No., ${VISIT.replace('2023', '2022')}`],
  ])('when %s', (_, other) => {
    expect(hasOther('time', VISIT, other)).toBe(true)
  })

  it.each([
    ['of somebody else', VISIT.replace('adams', 'baker').replace('2023', '2021')],
    ['at a finer date', VISIT.replace('2023', '2023-05')],
    ['without a date', VISIT.replace(', when: 2023', '')],
  ])('not when a fact says it only %s', (_, other) => {
    expect(hasOther('time', VISIT, other)).toBe(false)
  })

  it('when the editor says so', () => {
    expect(hasOther('time', `${VISIT}, alsoTrue: { time: [2021] }`)).toBe(true)
    expect(hasOther('object', `${VISIT}, alsoTrue: { object: [line-4] }`)).toBe(true)
    expect(hasOther('object', VISIT)).toBe(false)
  })

  it('when a fact counts the same otherwise, but not other things', () => {
    const paid = (amount: string) => `subject: council, verb: pay, object: { amount: ${amount} }`
    expect(hasOther('object', paid('84 euros'), paid('90 euros'))).toBe(true)
    expect(hasOther('object', paid('84 euros'), paid('84 workers'))).toBe(false)
    expect(
      hasOther('object', paid('59 percent, of: the price'), paid('40 percent, of: the costs')),
    ).toBe(false)
    expect(hasOther('object', paid('84 euros'), paid('more than 80 euros'))).toBe(false)
  })

  it('when a sentence says the same in the same words', () => {
    const founded = (year: string) =>
      `text: "Klub je osnovan u [Beogradu](beograd) [${year}](${year})."`
    const other = (...facts: string[]) => {
      const base = factBaseWith(IN_SERBIAN, ...facts)
      return hasOtherAnswer(base, first(base), slot(base, '1892'))
    }
    expect(other(founded('1892'), founded('1893'))).toBe(true)
    const champion = 'text: "Klub iz [Beograda](beograd) bio je prvak [1911](1911)."'
    expect(other(founded('1892'), champion)).toBe(false)
  })
})

function first({ facts: [fact] }: FactBase) {
  if (!fact) throw new Error('no fact')
  return fact
}

function slot(base: FactBase, name: string) {
  const found = slotsOf(first(base)).find((each) => each.name === name)
  if (!found) throw new Error(`no slot ${name}`)
  return found
}

const mayBeTrueIn = (base: FactBase, name: string, value: Value) =>
  mayBeTrue(base, first(base), name, value)

/** Whether a value, written as in a story, might be right in a slot of the first fact. */
function mayBe(name: string, text: string, ...facts: string[]): boolean {
  const base = factBase(...facts)
  const date = parseDate(text)
  const amount = parseAmount(text)
  if (date) return mayBeTrueIn(base, name, { type: 'date', date })
  if (amount) return mayBeTrueIn(base, name, { type: 'amount', amount })
  return mayBeTrueIn(base, name, entity(base, text))
}

function hasOther(name: string, ...facts: string[]): boolean {
  const base = factBase(...facts)
  return hasOtherAnswer(base, first(base), slot(base, name))
}
