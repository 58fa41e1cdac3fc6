import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pngMaker } from '../../src/cli/pictures/png.ts'
import { SHARE_WIDTH, sharePicture } from '../../src/cli/pictures/share.ts'
import { testApp } from '../fixtures/app.ts'
import { DECKS } from '../fixtures/decks.ts'

const { fetch } = testApp()
const ORIGIN = 'https://facts.example'
const pageOf = async (path: string) => (await fetch(`${ORIGIN}${path}`)).text()

const property = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1]
const link = (html: string, rel: string) =>
  new RegExp(`<link rel="${rel}"[^>]* href="([^"]*)"`).exec(html)?.[1]

/** Width and height as a PNG says them (its header chunk). */
function sizeOf(png: Buffer): [width: number, height: number] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

const stories = DECKS.map((deck) => [deck.story, deck] as const)

describe.each(stories)('where %s is shared', (story, deck) => {
  it('its title, summary and address stand, with a picture that we serve ourselves', async () => {
    const html = await pageOf(`/s/${story}`)
    expect(property(html, 'og:title')).toBe(deck.title)
    expect(property(html, 'og:description')).toBe(deck.summary)
    expect(property(html, 'og:url')).toBe(`${ORIGIN}/s/${story}`)
    expect(link(html, 'canonical')).toBe(`${ORIGIN}/s/${story}`)
    expect(html).toContain(`hreflang="${deck.lang}"`)
    const picture = property(html, 'og:image') ?? ''
    expect(picture.startsWith(`${ORIGIN}/`)).toBe(true)
    const png = readFileSync(`dist/assets${picture.slice(ORIGIN.length)}`)
    expect(sizeOf(png)).toEqual([1200, 630])
  })

  it('programs learn that it is a quiz, and what it is based on', async () => {
    const html = await pageOf(`/s/${story}`)
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
    expect(JSON.parse(json)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Quiz',
      name: deck.title,
      inLanguage: deck.lang,
      url: `${ORIGIN}/s/${story}/quiz`,
      isBasedOn: { name: deck.source.title, datePublished: deck.source.date },
    })
    expect(json).not.toContain('acceptedAnswer')
  })
})

describe('the start of a quiz', () => {
  it('can be shared with the story’s picture, and fetches no more than before', async () => {
    const [{ story } = expect.fail()] = DECKS
    const html = await pageOf(`/s/${story}/quiz`)
    expect(property(html, 'og:type')).toBe('article')
    expect(property(html, 'og:image')).toBe(`${ORIGIN}/share/${story}.png`)
    expect(link(html, 'canonical')).toBe(`${ORIGIN}/s/${story}/quiz`)
    expect(html).not.toMatch(/rel="(?:manifest|apple-touch-icon)"/)
  })
})

describe('the list of stories', () => {
  it('says of each link in which language its story is', async () => {
    const html = await pageOf('/')
    for (const { story, lang } of DECKS) {
      expect(html).toContain(`<a href="/s/${story}" hreflang="${lang}">`)
    }
    expect(property(html, 'og:type')).toBe('website')
    expect(property(html, 'og:image')).toBe(`${ORIGIN}/share.png`)
    expect(sizeOf(readFileSync('dist/assets/share.png'))).toEqual([1200, 630])
  })

  it('has a manifest whose icons are there', async () => {
    const manifest = readFileSync(`dist/assets${link(await pageOf('/'), 'manifest')}`, 'utf8')
    const { icons } = JSON.parse(manifest)
    expect(icons).toHaveLength(3)
    for (const { src, sizes } of icons) {
      const file = readFileSync(`dist/assets${src}`)
      if (src.endsWith('.png')) expect(sizeOf(file).join('x')).toBe(sizes)
    }
  })
})

describe('the page of what is kept', () => {
  it.each(['en', 'sr'])('in “%s” says where it stands in each language', async (lang) => {
    const html = await pageOf(`/privacy?lang=${lang}-Latn`)
    expect(link(html, 'canonical')).toBe(`${ORIGIN}/privacy?lang=${lang}`)
    for (const each of ['en', 'sr'])
      expect(html).toContain(`hreflang="${each}" href="${ORIGIN}/privacy?lang=${each}"`)
  })
})

describe('a share picture', async () => {
  const toPng = await pngMaker()

  it('is the same bytes every time', () => {
    const svg = sharePicture('Srpska priča: šta je ćutao Đorđe', '3 kartice i kviz')
    expect(toPng(svg, SHARE_WIDTH)).toEqual(toPng(svg, SHARE_WIDTH))
  })

  it.each(['A', 'Seven words that make a longer title', 'Donaudampfschifffahrt '.repeat(30)])(
    'keeps the title “%s” on the card',
    (title) => {
      const svg = sharePicture(title, '')
      const heights = [...svg.matchAll(/ y="(\d+)" font-size="(\d+)"/g)].map(
        ([, y, size]) => Number(y) - Number(size),
      )
      expect(Math.min(...heights)).toBeGreaterThan(70)
      const baselines = [...svg.matchAll(/<text x="\d+" y="(\d+)"/g)].map(([, y]) => Number(y))
      expect(Math.max(...baselines)).toBeLessThan(560)
    },
  )

  it('shows markup in a title as text', () => {
    expect(sharePicture('<image href="x"/> & more', '')).not.toContain('<image')
  })
})
