import { describe, expect, it } from 'vitest'
import { testApp } from '../fixtures/app.ts'
import { decksFrom } from '../fixtures/decks.ts'
import { Reader } from '../fixtures/reader.ts'
import { compile, HEAD } from '../fixtures/story.ts'

/** A story with these corrections, in the order in which its editor wrote them. */
function readerOf(corrections: readonly string[], lang = 'en'): Reader {
  const list = corrections.length > 0 ? `corrections: [${corrections.join(', ')}]\n` : ''
  const { compiled } = compile({ head: `${HEAD}${list}` })
  if (!compiled) throw new Error('the story does not compile')
  const deck = { ...compiled.deck, lang }
  return new Reader(testApp(undefined, undefined, {}, decksFrom([deck])).fetch)
}

const correction = (at: string, what: string) =>
  `{ at: "${at}", fact: approval, what: ${what}, why: The minutes say so. }`
const OLD = correction('2026-11-24T23:30:00+01:00', 'It was June')
const NEW = correction('2026-11-26T09:00:00+01:00', 'It was 2023')

describe('what was put right in a story', () => {
  it('stands on its cards, with the day and the reason, the latest first', async () => {
    const reader = readerOf([OLD, NEW])
    await reader.open('/s/tram')
    expect(reader.text).toMatch(
      /Corrected on 26 November 2026 .*It was 2023.*The minutes say so\..*Corrected on 24 November 2026 .*It was June/s,
    )
    // The day where it was put right, not that of another zone.
    expect(reader.html).toContain(
      '<time datetime="2026-11-24T23:30:00+01:00">24 November 2026</time>',
    )
  })

  it('has a page of its own, which the story leads to', async () => {
    const reader = readerOf([NEW])
    await reader.open('/s/tram')
    await reader.follow('Corrections')
    expect(reader.status).toBe(200)
    expect(reader.text).toContain('It was 2023')
  })

  it('is nothing where nothing was wrong', async () => {
    const reader = readerOf([])
    await reader.open('/s/tram')
    expect(reader.text).not.toMatch(/Correct/)
    await reader.open('/s/tram/corrections')
    expect(reader.text).toContain('Nothing had to be corrected so far.')
  })

  it('is told in the language of the story, and to programs', async () => {
    const reader = readerOf([NEW], 'sr')
    await reader.open('/s/tram/corrections')
    expect(reader.text).toContain('Ispravljeno 26. novembar 2026.')
    await reader.open('/api/v1/stories/tram')
    expect(JSON.parse(reader.html)).toMatchObject({
      corrections: [
        {
          at: '2026-11-26T09:00:00+01:00',
          fact: 'approval',
          what: 'It was 2023',
          why: 'The minutes say so.',
        },
      ],
    })
  })
})
