import { describe, expect, it } from 'vitest'
import { slotsOf } from '../../../../src/questions/facts.ts'
import {
  inOrderQuestion,
  slotQuestion,
  slotStatement,
  speakerQuestion,
  whichOfThese,
  yesNoQuestion,
} from '../../../../src/questions/wording/english/clause.ts'
import { factBaseWith, slotFact } from '../../../fixtures/story.ts'

describe('a statement', () => {
  it.each([
    [
      'of two',
      'subject: [council, union], verb: meet',
      'The City Council and the Transport Union met.',
    ],
    [
      'of three',
      'subject: adams, verb: meet, object: [baker, cole, council]',
      'Ruth Adams met Tom Baker, Nina Cole and the City Council.',
    ],
    [
      'of several, with a verb in the plural',
      'subject: [council, union], verb: be, object: the owners, tense: present',
      'The City Council and the Transport Union are the owners.',
    ],
    [
      'of what is somebody’s',
      'subject: { owner: council, text: two lawyers, plural: true }, verb: resign, tense: perfect',
      'The City Council’s two lawyers have resigned.',
    ],
    [
      'of a plural subject that is a phrase',
      'subject: { text: Floods, plural: true }, verb: be, object: a danger, tense: present',
      'Floods are a danger.',
    ],
    [
      'of a singular subject that is a phrase',
      'subject: { text: Rain }, verb: be, object: a danger, tense: present',
      'Rain is a danger.',
    ],
    [
      'of a plural amount',
      'subject: { amount: 16 people }, verb: be, in: the tram',
      '16 people were in the tram.',
    ],
    [
      'of an amount of one',
      'subject: { amount: 1 person }, verb: be, in: the tram',
      'One person was in the tram.',
    ],
    [
      'of a number below ten, in words',
      'subject: line-9, verb: have, object: { amount: about 7 stops }, tense: present',
      'The Line 9 tram has about seven stops.',
    ],
    [
      'of a share below ten, in digits',
      'subject: line-9, verb: take, object: { amount: 7 percent, of: the traffic }',
      'The Line 9 tram took 7% of the traffic.',
    ],
    [
      'in the passive, of several',
      'object: [line-9, line-4], verb: close, by: railways, when: 2019',
      'The Line 9 tram and the Line 4 tram were closed by National Railways in 2019.',
    ],
    [
      'in the passive, present and perfect',
      'object: line-9, verb: build, tense: perfect, by: council',
      'The Line 9 tram has been built by the City Council.',
    ],
    [
      'in the negative perfect',
      'subject: adams, verb: not ride, tense: perfect, object: line-9',
      'Ruth Adams has not ridden the Line 9 tram.',
    ],
    [
      'with a modal in the passive',
      'object: line-9, verb: must repair',
      'The Line 9 tram must be repaired.',
    ],
    [
      'with a modal and the perfect',
      'subject: adams, verb: may see, tense: perfect, object: line-9',
      'Ruth Adams may have seen the Line 9 tram.',
    ],
    [
      'with a negated modal',
      'subject: adams, verb: not must pay, object: line-9',
      'Ruth Adams must not pay the Line 9 tram.',
    ],
    [
      'with a range',
      'subject: council, verb: pay, object: { amount: about 10 to 20 million euros }',
      'The City Council paid about 10 to 20 million euros.',
    ],
    [
      'with a share of something',
      'subject: adams, verb: win, object: { amount: 59 percent of the vote }',
      'Ruth Adams won 59% of the vote.',
    ],
    ['in a year', 'subject: adams, verb: retire, when: 2019', 'Ruth Adams retired in 2019.'],
    [
      'in a month',
      'subject: adams, verb: retire, when: 2019-05',
      'Ruth Adams retired in May 2019.',
    ],
    [
      'on a day',
      'subject: adams, verb: retire, when: 2019-05-01',
      'Ruth Adams retired on 1 May 2019.',
    ],
    [
      'with a date of its own in a slot',
      'subject: adams, verb: ride, tense: perfect, object: line-9, since: 2019-05',
      'Ruth Adams has ridden the Line 9 tram since May 2019.',
    ],
    [
      'of a forecast in the plural',
      'status: forecast, subject: railways, verb: open, object: line-9, when: 2030',
      'National Railways were expected to open the Line 9 tram in 2030.',
    ],
    [
      'of a claim about several',
      'status: claim, source: adams, subject: [council, union], verb: lie',
      'According to Ruth Adams, the City Council and the Transport Union lied.',
    ],
    [
      'of a claim with its date in front',
      'status: claim, source: adams, subject: council, verb: lie, since: 2019, when: 2023',
      'According to Ruth Adams, in 2023, the City Council lied since 2019.',
    ],
  ])('%s', (_, slots, expected) => {
    expect(slotStatement(slotFact(slots))).toBe(expected)
  })
})

describe('things of one sort', () => {
  const statementOf = (list: string) => {
    const entities = `entities:
  osiris: { type: thing, name: OSIRIS, mid: the instrument OSIRIS }
  rosina: { type: thing, name: ROSINA, mid: the instrument ROSINA }
  miro: { type: thing, name: MIRO, mid: the instrument MIRO }
  lab: { type: thing, name: Philae, mid: the lander Philae }
`
    const [fact] = factBaseWith({ entities }, `subject: [${list}], verb: measure dust`).facts
    return fact?.form === 'slots' && slotStatement(fact)
  }

  it('have their noun said once', () => {
    expect(statementOf('osiris, rosina, miro')).toBe(
      'The instruments OSIRIS, ROSINA and MIRO measured dust.',
    )
  })

  it('have each its own where they are not all of it', () => {
    expect(statementOf('osiris, lab')).toBe(
      'The instrument OSIRIS and the lander Philae measured dust.',
    )
  })
})

describe('a question', () => {
  const ask = (slots: string, slot: string, noun = 'organisation') => {
    const fact = slotFact(slots)
    const asked = slotsOf(fact).find(({ name }) => name === slot)
    if (!asked) throw new Error(`no slot ${slot}`)
    return slotQuestion(fact, asked, noun)
  }

  it.each([
    [
      'who',
      'subject: adams, verb: visit, object: line-9',
      'subject',
      'person',
      'Who visited the Line 9 tram?',
    ],
    [
      'whom',
      'subject: council, verb: thank, object: adams',
      'object',
      'person',
      'Whom did the City Council thank?',
    ],
    [
      'to whom',
      'subject: council, verb: write, to: adams',
      'to',
      'person',
      'To whom did the City Council write?',
    ],
    [
      'which mayor',
      'subject: council, verb: thank, object: adams',
      'object',
      'mayor',
      'Which mayor did the City Council thank?',
    ],
    [
      'whose',
      'subject: { owner: adams, text: deputy }, verb: resign',
      'subject',
      'person',
      'Whose deputy resigned?',
    ],
    [
      'whose, of the object',
      'subject: council, verb: thank, object: { owner: adams, text: deputy }',
      'object',
      'person',
      'Whose deputy did the City Council thank?',
    ],
    [
      'with whose',
      'subject: council, verb: speak, with: { owner: adams, text: deputy }',
      'with',
      'person',
      'With whose deputy did the City Council speak?',
    ],
    [
      'which body’s',
      'subject: { owner: council, text: lawyers, plural: true }, verb: be, object: the winners, tense: present',
      'subject',
      'body',
      'Which body’s lawyers are the winners?',
    ],
    [
      'in the passive',
      'object: line-9, verb: build, tense: perfect, by: council',
      'object',
      'tram line',
      'Which tram line has been built by the City Council?',
    ],
    [
      'by whom in the passive',
      'object: line-9, verb: build, tense: perfect, by: adams',
      'by',
      'person',
      'By whom has the Line 9 tram been built?',
    ],
    [
      'of several',
      'subject: [council, union], verb: approve, tense: present, object: line-9',
      'object',
      'tram line',
      'Which tram line do the City Council and the Transport Union approve?',
    ],
    [
      'what must be',
      'subject: council, verb: must repair, object: line-9',
      'object',
      'tram line',
      'Which tram line must the City Council repair?',
    ],
    [
      'of a subject that must',
      'subject: council, verb: must repair, object: line-9',
      'subject',
      'organisation',
      'Which organisation must repair the Line 9 tram?',
    ],
    [
      'what has been',
      'subject: council, verb: repeatedly repair, tense: perfect, object: line-9',
      'object',
      'tram line',
      'Which tram line has the City Council repeatedly repaired?',
    ],
    [
      'who it was',
      'subject: the winner, verb: be, object: baker, when: 2019',
      'object',
      'person',
      'Who was the winner in 2019?',
    ],
    [
      'of a claim',
      'status: claim, source: union, subject: council, verb: owe, object: { amount: 84 euros }',
      'object',
      '',
      'According to the Transport Union, how many euros did the City Council owe?',
    ],
    [
      'of a claim, by the object in front of its date',
      'status: claim, source: union, subject: council, verb: visit, object: line-9, since: 2019, when: 2023',
      'object',
      'tram line',
      'According to the Transport Union, in 2023, which tram line did the City Council visit since 2019?',
    ],
    [
      'of a reason',
      'subject: council, verb: resign, because: adams',
      'because',
      'person',
      'Because of whom did the City Council resign?',
    ],
  ])('%s', (_, slots, slot, noun, expected) => {
    expect(ask(slots, slot, noun)).toBe(expected)
  })

  it.each([
    ['2019', 'In which year did Ruth Adams retire?'],
    ['2019-05', 'When did Ruth Adams retire?'],
    ['2019-05-01', 'When did Ruth Adams retire?'],
  ])('for a date like %s: %s', (date, expected) => {
    expect(ask(`subject: adams, verb: retire, when: ${date}`, 'time')).toBe(expected)
  })

  it('who a group is, where its noun is said already', () => {
    const entities = `entities:
  stones: { type: group, subtype: choir, name: Singing Stones, mid: the Singing Stones, plural: true }
`
    const choir = 'subject: stones, verb: be, object: { text: the city’s choir }, tense: present'
    const [fact] = factBaseWith({ entities }, choir).facts
    const [subject] = fact ? slotsOf(fact) : []
    if (fact?.form !== 'slots' || !subject) throw new Error('no subject')
    expect(slotQuestion(fact, subject, 'choir')).toBe('Who are the city’s choir?')
  })

  it('for the speaker', () => {
    const claim = (subject: string) =>
      speakerQuestion(
        slotFact(`status: claim, source: adams, subject: ${subject}, verb: lie`),
        'person',
      )
    expect(claim('council')).toBe('Who said that the City Council lied?')
    expect(claim('[council, union]')).toBe(
      'Who said that the City Council and the Transport Union lied?',
    )
  })

  it('whether what is somebody’s is so', () => {
    expect(
      yesNoQuestion(
        slotFact(
          'subject: { owner: council, text: two lawyers, plural: true }, verb: be, object: liars of note, tense: present',
        ),
      ),
    ).toBe('Is it true that the City Council’s two lawyers are liars of note?')
  })

  it.each([
    [
      'subject',
      'subject: [council, union], verb: approve, tense: present, object: line-9',
      'Which of these approve the Line 9 tram?',
    ],
    [
      'object',
      'subject: adams, verb: ride, object: [line-9, line-4]',
      'Which of these did Ruth Adams ride?',
    ],
    [
      'with',
      'subject: adams, verb: speak, with: [council, union], when: 2019',
      'With which of these did Ruth Adams speak in 2019?',
    ],
    [
      'object',
      'object: [line-9, line-4], verb: close, tense: perfect',
      'Which of these have been closed?',
    ],
  ])('for all of a list in the slot %s of { %s }', (slot, slots, expected) => {
    expect(whichOfThese(slotFact(slots), slot)).toBe(expected)
  })
})

describe('a question about each of many', () => {
  const each = (slots: string, of: string, is: string, noun: string) => {
    const fact = slotFact(slots)
    const slot = (name: string) => {
      const found = slotsOf(fact).find((other) => other.name === name)
      if (!found) throw new Error(`no slot ${name}`)
      return found
    }
    return inOrderQuestion(fact, slot(of), slot(is), noun)
  }

  it.each([
    [
      'subject: line-9, verb: open, when: 2019',
      'subject',
      'time',
      'tram line',
      'In which order did these tram lines open, from earliest to latest?',
    ],
    [
      'object: line-9, verb: open, when: 2019-05',
      'object',
      'time',
      'tram line',
      'In which order were these tram lines opened, from earliest to latest?',
    ],
    [
      'subject: council, verb: open, object: its first tram line, when: 2019',
      'subject',
      'time',
      'organisation',
      'Rank from earliest to latest: in which year did each organisation open its first tram line?',
    ],
    [
      'subject: { amount: 16 people }, verb: visit, object: line-9',
      'object',
      'subject',
      'tram line',
      'Rank from fewest to most: how many people visited each tram line?',
    ],
    [
      'subject: adams, verb: win, object: { amount: 16 percent, of: all votes }',
      'subject',
      'object',
      'person',
      'Rank from lowest to highest: what share of all votes did each person win?',
    ],
    [
      'subject: line-9, verb: heat up, to: { amount: 16 degrees }',
      'subject',
      'to',
      'tram line',
      'Rank from lowest to highest: to how many degrees did each tram line heat up?',
    ],
    [
      'subject: line-9, verb: serve, object: { amount: 16 square kilometres }',
      'subject',
      'object',
      'tram line',
      'Rank from lowest to highest: how many square kilometres did each tram line serve?',
    ],
    [
      'subject: line-9, verb: reach, object: { amount: 16 kilometres per hour }',
      'subject',
      'object',
      'tram line',
      'Rank from lowest to highest: how many kilometres per hour did each tram line reach?',
    ],
    [
      'subject: { owner: adams, text: brothers, plural: true }, verb: win, object: { amount: 16 games }',
      'subject',
      'object',
      'person',
      'Rank from fewest to most: how many games did each person’s brothers win?',
    ],
    [
      'subject: { owner: adams, text: brothers, plural: true }, verb: own, object: { amount: 16 trams }, tense: present',
      'subject',
      'object',
      'person',
      'Rank from fewest to most: how many trams do each person’s brothers own?',
    ],
    [
      'subject: adams, verb: win, object: { amount: 16 games }, when: 2019',
      'time',
      'object',
      'year',
      'Rank from fewest to most: how many games did Ruth Adams win in each year?',
    ],
    [
      'subject: adams, verb: win, object: { amount: 16 games }, when: 2019-05',
      'time',
      'object',
      'month',
      'Rank from fewest to most: how many games did Ruth Adams win in each month?',
    ],
    [
      'subject: adams, verb: win, object: { amount: 16 games }, when: 2019-05-01',
      'time',
      'object',
      'day',
      'Rank from fewest to most: how many games did Ruth Adams win on each day?',
    ],
    [
      'status: claim, source: union, subject: line-9, verb: open, when: 2019',
      'subject',
      'time',
      'tram line',
      'According to the Transport Union, in which order did these tram lines open, from earliest to latest?',
    ],
    [
      'subject: railways, verb: own, object: { amount: 16 trams }, tense: present',
      'subject',
      'object',
      'company',
      'Rank from fewest to most: how many trams does each company own?',
    ],
  ])('of { %s } by %s: %s of each %s', (slots, of, is, noun, expected) => {
    expect(each(slots, of, is, noun)).toBe(expected)
  })
})
