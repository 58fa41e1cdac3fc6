import { describe, expect, it } from 'vitest'
import { slotsOf } from '../../../../src/questions/facts.ts'
import {
  slotQuestion,
  slotStatement,
  yesNoQuestion,
} from '../../../../src/questions/wording/english/clause.ts'
import { slotFact } from '../../../fixtures/story.ts'

describe('a statement', () => {
  it.each([
    [
      'subject: council, verb: approve, object: line-9, when: 2023-06',
      'The City Council approved the Line 9 tram in June 2023.',
    ],
    [
      'subject: line-9, verb: open late, because: missing drivers',
      'The Line 9 tram opened late because of missing drivers.',
    ],
    [
      'subject: council, verb: not approve, object: line-9',
      'The City Council did not approve the Line 9 tram.',
    ],
    [
      'subject: council, verb: not approve, tense: present, object: line-9',
      'The City Council does not approve the Line 9 tram.',
    ],
    [
      'subject: council, verb: cannot approve, object: line-9',
      'The City Council cannot approve the Line 9 tram.',
    ],
    [
      'subject: council, verb: never approve, tense: perfect, object: line-9',
      'The City Council has never approved the Line 9 tram.',
    ],
    ['subject: adams, verb: never be, object: a lawyer', 'Ruth Adams was never a lawyer.'],
    [
      'subject: council, verb: also approve, object: line-9',
      'The City Council also approved the Line 9 tram.',
    ],
    [
      'subject: railways, verb: run, tense: present, object: line-9',
      'National Railways run the Line 9 tram.',
    ],
    [
      'subject: council, verb: repeatedly reject, tense: perfect, object: line-9',
      'The City Council has repeatedly rejected the Line 9 tram.',
    ],
    [
      'subject: council, verb: must pay, object: { amount: 84 million euros }, for: line-9',
      'The City Council must pay 84 million euros for the Line 9 tram.',
    ],
    [
      'object: line-9, verb: build, on: an old railway, when: 2023',
      'The Line 9 tram was built on an old railway in 2023.',
    ],
    ['object: line-9, verb: build, tense: perfect', 'The Line 9 tram has been built.'],
    ['subject: adams, verb: be, object: a lawyer', 'Ruth Adams was a lawyer.'],
    [
      'subject: railways, verb: be, tense: present, object: a state company',
      'National Railways are a state company.',
    ],
    [
      'subject: council, verb: [strew, strewed, strewn], object: line-9',
      'The City Council strewed the Line 9 tram.',
    ],
    [
      'status: forecast, subject: adams, verb: open, object: line-9, when: 2025-01-09',
      'Ruth Adams was expected to open the Line 9 tram on 9 January 2025.',
    ],
    [
      'subject: adams, verb: travel, for: the first time, since: the long war, when: 2024',
      'In 2024, Ruth Adams travelled for the first time since the long war.',
    ],
    [
      'status: forecast, subject: adams, verb: will open, object: line-9, when: 2025-01-09',
      'Ruth Adams will open the Line 9 tram on 9 January 2025.',
    ],
    [
      'subject: council, verb: fine, object: railways, for: closing the old depot, when: 2024',
      'In 2024, the City Council fined National Railways for closing the old depot.',
    ],
    [
      'subject: council, verb: save, object: the depot, how: by selling its roof, when: 2024',
      'In 2024, the City Council saved the depot by selling its roof.',
    ],
    [
      'subject: council, verb: publish, object: the costs of 2019, when: 2023',
      'In 2023, the City Council published the costs of 2019.',
    ],
    [
      'subject: line-9, verb: cost, between: { amount: about 10 to 20 million euros }',
      'The Line 9 tram cost between about 10 and 20 million euros.',
    ],
    [
      'subject: council, verb: publish, object: { amount: 2019 letters }, when: 2023',
      'The City Council published 2,019 letters in 2023.',
    ],
    [
      'status: claim, source: union, subject: line-9, verb: open late',
      'According to the Transport Union, the Line 9 tram opened late.',
    ],
    [
      'status: claim, source: union, subject: union, verb: accuse, object: council, of: breaking promises',
      'The Transport Union accused the City Council of breaking promises.',
    ],
  ])('of { %s }', (slots, expected) => {
    expect(slotStatement(slotFact(slots))).toBe(expected)
  })
})

describe('a question', () => {
  it.each([
    [
      'subject',
      'organisation',
      'subject: council, verb: approve, object: line-9, when: 2023-06',
      'Which organisation approved the Line 9 tram in June 2023?',
    ],
    [
      'object',
      'tram line',
      'subject: council, verb: approve, object: line-9, when: 2023-06',
      'Which tram line did the City Council approve in June 2023?',
    ],
    [
      'time',
      'organisation',
      'subject: council, verb: approve, object: line-9, when: 2023-06',
      'When did the City Council approve the Line 9 tram?',
    ],
    [
      'time',
      'organisation',
      'subject: council, verb: approve, object: line-9, when: 2023',
      'In which year did the City Council approve the Line 9 tram?',
    ],
    [
      'object',
      'tram line',
      'object: line-9, verb: build, when: 2023',
      'Which tram line was built in 2023?',
    ],
    [
      'by',
      'organisation',
      'object: line-9, verb: build, by: council',
      'By which organisation was the Line 9 tram built?',
    ],
    [
      'subject',
      'person',
      'subject: adams, verb: be, object: the mayor, in: the old town',
      'Who was the mayor in the old town?',
    ],
    ['with', 'person', 'subject: adams, verb: meet, with: baker', 'With whom did Ruth Adams meet?'],
    [
      'object',
      'person',
      'subject: adams, verb: thank, object: baker',
      'Whom did Ruth Adams thank?',
    ],
    [
      'object',
      'organisation',
      'subject: council, verb: pay, object: { amount: 84 million euros }, for: line-9',
      'How many euros did the City Council pay for the Line 9 tram?',
    ],
    [
      'with',
      'organisation',
      'subject: council, verb: agree, with: { amount: 59 percent, of: all proposals }, when: 2023',
      'With what share of all proposals did the City Council agree in 2023?',
    ],
    [
      'since',
      'organisation',
      'subject: council, verb: hide, tense: perfect, object: the costs, since: 2022',
      'Since which year has the City Council hidden the costs?',
    ],
    [
      'object',
      'tram line',
      'status: claim, source: union, subject: council, verb: must build, object: line-9',
      'According to the Transport Union, which tram line must the City Council build?',
    ],
    [
      'object',
      'tram line',
      'status: forecast, subject: adams, verb: open, object: line-9',
      'Which tram line was Ruth Adams expected to open?',
    ],
    [
      'subject',
      'organisation',
      'status: forecast, subject: council, verb: may open, object: line-9, when: 2025',
      'Which organisation may open the Line 9 tram in 2025?',
    ],
    [
      'object',
      'organisation',
      'subject: council, verb: fine, object: railways, for: closing the old depot, when: 2024',
      'In 2024, which organisation did the City Council fine for closing the old depot?',
    ],
    [
      'object',
      'tram line',
      'subject: railways, verb: run, tense: present, object: line-9',
      'Which tram line do National Railways run?',
    ],
    [
      'since',
      'organisation',
      'subject: council, verb: hide, tense: perfect, object: the costs, since: 2022-04',
      'Since which month has the City Council hidden the costs?',
    ],
    [
      'at',
      'organisation',
      'subject: line-9, verb: grow, at: { amount: 4 percent }, when: 2023',
      'At what percentage did the Line 9 tram grow in 2023?',
    ],
    [
      'object',
      'tram line',
      'subject: council, verb: close, object: line-9, because: the long war, when: 2024',
      'In 2024, which tram line did the City Council close because of the long war?',
    ],
    [
      'object',
      'organisation',
      'subject: council, verb: pay, object: { amount: about 84 million euros, of: aid }',
      'About how many euros of aid did the City Council pay?',
    ],
    [
      'by',
      'organisation',
      'object: { text: its fares, plural: true }, verb: raise, by: { amount: nearly 20 percent }',
      'By about what percentage were its fares raised?',
    ],
    [
      'object',
      'tram line',
      'subject: adams, verb: visit, object: line-9, despite: the long war, when: 2024',
      'In 2024, which tram line did Ruth Adams visit despite the long war?',
    ],
    [
      'subject',
      'country',
      'subject: { owner: council, text: chair }, verb: resign, when: 2023',
      'Which country’s chair resigned in 2023?',
    ],
    [
      'object',
      'tram line',
      'subject: adams, verb: visit, object: line-9, since: the long war, when: 2024',
      'In 2024, which tram line did Ruth Adams visit since the long war?',
    ],
    [
      'after',
      'person',
      'object: line-9, verb: name, after: adams, when: 2024',
      'After whom was the Line 9 tram named in 2024?',
    ],
    [
      'subject',
      'organisation',
      'subject: council, verb: publish, object: the costs of 2019, when: 2023',
      'In 2023, which organisation published the costs of 2019?',
    ],
    [
      'object',
      '',
      'subject: line-9, verb: can hold, object: { amount: 4 tonnes }, of: fuel oil',
      'How many tonnes of fuel oil can the Line 9 tram hold?',
    ],
    [
      'object',
      '',
      'subject: line-9, verb: carry, object: { amount: 4 percent }, of: all passengers, when: 2023',
      'What share of all passengers did the Line 9 tram carry in 2023?',
    ],
    [
      'object',
      '',
      'subject: council, verb: accuse, object: { amount: 4 drivers }, of: lying to passengers',
      'How many drivers did the City Council accuse of lying to passengers?',
    ],
    [
      'subject',
      'mayor',
      'subject: adams, verb: be, object: { owner: council, text: first mayor }',
      'Who was the City Council’s first mayor?',
    ],
    [
      'object',
      'mayor',
      'subject: the youngest mayor of all, verb: be, object: adams',
      'Who was the youngest mayor of all?',
    ],
    [
      'subject',
      'tram line',
      'subject: line-9, verb: become, object: the longest tram line of all',
      'Which became the longest tram line of all?',
    ],
    [
      'object',
      'mayor',
      'subject: baker, verb: succeed, object: adams, as: mayor of the old town',
      'Whom did Tom Baker succeed as mayor of the old town?',
    ],
    [
      'subject',
      'organisation',
      'subject: council, verb: serve, as: the lead organisation',
      'Which served as the lead organisation?',
    ],
    [
      'subject',
      'mayor',
      'subject: adams, verb: be, object: a lawyer, in: the old town',
      'Which mayor was a lawyer in the old town?',
    ],
    [
      'by',
      'amount',
      'subject: council, verb: raise, object: its fares, by: line-9',
      'By what amount did the City Council raise its fares?',
    ],
  ])('for the %s (%s) of { %s }', (slot, noun, slots, expected) => {
    const fact = slotFact(slots)
    const asked = slotsOf(fact).find(({ name }) => name === slot)
    expect(asked && slotQuestion(fact, asked, noun)).toBe(expected)
  })

  it('whether a fact holds keeps the speaker of a claim', () => {
    expect(yesNoQuestion(slotFact('subject: council, verb: approve, object: line-9'))).toBe(
      'Is it true that the City Council approved the Line 9 tram?',
    )
    expect(
      yesNoQuestion(slotFact('status: claim, source: union, subject: line-9, verb: open late')),
    ).toBe('Is it true that, according to the Transport Union, the Line 9 tram opened late?')
  })
})
