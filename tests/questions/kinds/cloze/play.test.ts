import { describe, expect, it } from 'vitest'
import { type Cloze, cloze } from '../../../../src/questions/kinds/cloze/play.ts'
import { arrange } from '../../../../src/questions/kinds/play.ts'
import { seededRandom } from '../../../../src/questions/random.ts'
import { ITEM_OF, TYPED } from '../../../fixtures/kinds.ts'

const YEARS = ITEM_OF.cloze

const typed = (key: string, ...accepted: string[]): Cloze => ({ ...TYPED, key, accepted })
const scoreOf = (item: Cloze, text: string) => cloze.grade(item, [], text)?.score

describe('a cloze to choose in', () => {
  it('keeps numbers in their order, and shuffles names', () => {
    const orders = (item: Cloze) =>
      new Set(Array.from({ length: 50 }, (_, seed) => arrange(item, seededRandom(seed)).join()))
        .size
    expect(orders(YEARS)).toBe(1)
    expect(orders({ ...YEARS, ordered: false })).toBeGreaterThan(10)
  })

  it('is worth 1 for the key and 0 for another option', () => {
    const scores = [0, 1, 2, 3].map((place) => cloze.grade(YEARS, [0, 1, 2, 3], place)?.score)
    expect(scores).toEqual([0, 1, 0, 0])
  })

  it.each([[-1], [4], [0.5], ['1892'], [[1]]])('takes no response like %j', (response) => {
    expect(cloze.grade(YEARS, [0, 1, 2, 3], response)).toBeUndefined()
  })
})

describe('a cloze to type in', () => {
  it('shows its sentence and nothing of what is right', () => {
    expect(cloze.present(TYPED, [])).toEqual({ stem: TYPED.stem, input: { type: 'text' } })
  })

  it.each([
    ['any case', 'Novi Sad', 'nOVI sAD'],
    ['spaces around and within', 'Novi Sad', '  Novi   Sad '],
    ['without accents', 'Aleksandar Vučić', 'aleksandar vucic'],
    ['accents in another form of Unicode', 'Aleksandar Vučić', 'Aleksandar Vuc\u030cic\u0301'],
    ['other marks between words', 'Al-Qaeda', 'al qaeda'],
    ['the other apostrophe', 'Côte d’Ivoire', "Cote d'Ivoire"],
    ['with the article', 'Danube', 'the Danube'],
    ['without the article', 'The Hague', 'hague'],
    ['đ as dj', 'Đoković', 'Djokovic'],
    ['dj as đ', 'Djordje', 'Đorđe'],
    ['Serbian in Cyrillic', 'Đorđe Džadžić', 'Ђорђе Џаџић'],
    ['Serbian in Cyrillic, in any case', 'Njujork i Ljubljana', 'њУЈОРК И љубљана'],
    ['ł, ß, ø as base letters', 'Łódź', 'Lodz'],
    ['a number without its marks', '12,500', '12500'],
    ['a number with points as marks', '12,500', '12.500'],
    ['a number with spaces as marks', '1,250,000', '1 250 000'],
    ['a number with apostrophes as marks', '1,250,000', '1’250’000'],
    ['a decimal comma', '3.5', '3,5'],
    ['a space before the percent sign', '59%', '59 %'],
    ['full-width digits', '59', '５９'],
    ['a minus of any length', '-5', '−5'],
    ['a minus in words', '-5', 'minus 5'],
  ])('is right with %s: “%s” as “%s”', (_, key, text) => {
    expect(scoreOf(typed(key), text)).toBe(1)
  })

  it('is right under what else is accepted, and then tells the key', () => {
    expect(cloze.grade(TYPED, [], ' novom sadu')).toEqual({
      score: 1,
      given: 'novom sadu',
      right: 'Novi Sad',
      key: 'Novi Sad',
    })
    expect(scoreOf(TYPED, 'Ujvidek')).toBe(1)
  })

  it.each([
    ['another name', 'Novi Sad', 'Belgrade'],
    ['another name in Cyrillic', 'Niš', 'Нин'],
    ['a part of it', 'Novi Sad', 'Novi'],
    ['more than it', 'Novi Sad', 'Novi Sad or Belgrade'],
    ['its words run together', 'Novi Sad', 'Novisad'],
    ['another number', '12,500', '125000'],
    ['a number without its sign', '-5', '5'],
    ['a number with its point elsewhere', '3.5', '35'],
    ['one of a thousand times the size', '1.5', '1,500'],
    ['marks alone', 'Novi Sad', '…'],
    ['the article alone', 'The Hague', 'the'],
  ])('is wrong with %s', (_, key, text) => {
    expect(scoreOf(typed(key), text)).toBe(0)
  })

  it('is never right by typing what no letter or number is in', () => {
    expect(scoreOf(typed('Novi Sad', '🙂'), '…')).toBe(0)
  })

  it.each([[''], ['  \n'], [0], [[0]]])('takes no response like %j', (response) => {
    expect(cloze.grade(TYPED, [], response)).toBeUndefined()
  })
})
