import { describe, expect, it } from 'vitest'
import { readArticle, sentencesIn } from '../../src/draft/article.ts'

const paragraphs = (text: string) => readArticle(text).paragraphs.map(({ text }) => text)
const sentences = (text: string) =>
  sentencesIn(text).map(({ start, end }) => text.slice(start, end))

describe('reading an article', () => {
  it('counts its paragraphs from 1, and no headings', () => {
    const text = 'A headline\n\nOne is here.\n\nWhat came next\n\nTwo is here.\n'
    expect(readArticle(text)).toEqual({
      paragraphs: [
        { number: 1, text: 'One is here.' },
        { number: 2, text: 'Two is here.' },
      ],
      headings: [
        { text: 'A headline', above: 1 },
        { text: 'What came next', above: 2 },
      ],
    })
  })

  it('takes a line for a paragraph, be there empty lines or not', () => {
    const [one, two] = ['One. '.repeat(30).trim(), 'Two. '.repeat(40).trim()]
    expect(paragraphs(`${one}\n${two}\n`)).toEqual([one, two])
    expect(paragraphs(`${one}\n\n${two}\r\n`)).toEqual([one, two])
    expect(paragraphs('One.\nTwo.')).toEqual(['One.', 'Two.'])
  })

  it('puts lines together that were broken by hand, and leaves out a heading right above them', () => {
    const text = `What came next\nThe council met on a cold and windy night in May and agreed to build a\nnew line.\n\nIt was\nlate.`
    expect(paragraphs(text)).toEqual([
      'The council met on a cold and windy night in May and agreed to build a new line.',
      'It was late.',
    ])
  })

  it('leaves out characters that cannot be seen', () => {
    expect(paragraphs('The co\u00adun\u200bcil met.\r\n')).toEqual(['The council met.'])
  })

  it('leaves out where it was written', () => {
    expect(paragraphs('NEW HAVEN (Wire) – A freezer failed.')).toEqual(['A freezer failed.'])
    expect(paragraphs('GENEVA, March 3 (Wire) - Talks go on.')).toEqual(['Talks go on.'])
    expect(paragraphs('NATO said so – and left.')).toEqual(['NATO said so – and left.'])
  })
})

describe('the sentences of a paragraph', () => {
  it('end at a full stop, also inside of a quotation', () => {
    expect(sentences('He left. “I am late.” She stayed! Did he? 16 people knew.')).toEqual([
      'He left.',
      '“I am late.”',
      'She stayed!',
      'Did he?',
      '16 people knew.',
    ])
  })

  it('do not end at abbreviations, initials and numbers', () => {
    for (const text of [
      'They meet on Sept. 3 at St. Mark’s.',
      'The U.N. Security Council heard Dr. Ana Petrović and J. K. Smith.',
      'Prices rose by 4.2 percent.',
    ]) {
      expect(sentences(text)).toEqual([text])
    }
  })
})
