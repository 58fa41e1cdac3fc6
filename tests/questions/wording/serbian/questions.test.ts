import { describe, expect, it } from 'vitest'
import { grade, type Item, present } from '../../../../src/questions/kinds/play.ts'
import { serbianItems } from '../../../fixtures/serbian-story.ts'

const VISIT = 'text: "Pozorište je gostovalo u [Nišu](nis).", when: 1991'
const stems = (items: readonly Item[]) => items.map(({ stem }) => stem)

function optionsOf(items: readonly Item[], stem: string): readonly string[] {
  const found = items.find(
    (item) => item.stem === stem && present(item, []).input.type === 'choice',
  )
  if (!found || !('options' in found)) throw new Error(`nothing asks ${stem} among options`)
  return found.options
}

function typed(items: readonly Item[]): Item {
  const found = items.find((item) => present(item, []).input.type === 'text')
  if (!found) throw new Error('nothing is to be typed')
  return found
}

describe('a Serbian sentence', () => {
  it('is asked for truth, for what is missing and for its date', () => {
    expect(new Set(stems(serbianItems(VISIT)))).toEqual(
      new Set([
        'Da li je tačno: „Pozorište je gostovalo u Nišu (1991)“?',
        expect.stringMatching(/^Da li je tačno: „Pozorište je gostovalo u \S+ \(1991\)“\?$/),
        expect.stringMatching(/^Da li je tačno: „Pozorište je gostovalo u Nišu \(19\d\d\)“\?$/),
        'Koji grad nedostaje: „Pozorište je gostovalo u ____ (1991)“?',
        'Koja godina nedostaje: „Pozorište je gostovalo u Nišu (____)“?',
      ]),
    )
  })

  it.each([
    ['1991', '(1991)', '1991', 'Koja godina'],
    ['1991-05', '(maj 1991)', 'maj 1991.', 'Koji mesec'],
    ['1991-05-01', '(1. maja 1991)', '1. maja 1991.', 'Koji datum'],
  ])('says the date %s as %s, and among options as %s', (when, said, option, asked) => {
    const items = serbianItems(`text: "Pozorište je gostovalo u [Nišu](nis).", when: ${when}`)
    expect(stems(items)).toContain(`Da li je tačno: „Pozorište je gostovalo u Nišu ${said}“?`)
    expect(
      optionsOf(items, `${asked} nedostaje: „Pozorište je gostovalo u Nišu (____)“?`),
    ).toContain(option)
  })

  it.each([
    ['1991', '1991. godine', '____. godine', '1991', 'Koja godina'],
    ['1991-05', 'u maju 1991.', 'u ____', 'maju 1991.', 'Koji mesec'],
    ['1991-05-01', '1. maja 1991.', '____', '1. maja 1991.', 'Koji datum'],
  ])('says the date %s in its place as %s', (when, said, gap, option, asked) => {
    const items = serbianItems(
      `text: "Pozorište je {when} gostovalo u [Nišu](nis).", when: ${when}`,
    )
    expect(stems(items)).toContain(`Da li je tačno: „Pozorište je ${said} gostovalo u Nišu“?`)
    const stem = `${asked} nedostaje: „Pozorište je ${gap} gostovalo u Nišu“?`
    expect(optionsOf(items, stem)).toContain(option)
  })

  it('writes numbers with a point between thousands and a comma before decimals', () => {
    const items = serbianItems(
      'text: "Salu je napunilo [1.250](1250 gledalaca) gledalaca."',
      'text: "Cena karte porasla je za [4,5%](4.5 percent)."',
    )
    expect(stems(items)).toContain('Da li je tačno: „Salu je napunilo 1.250 gledalaca“?')
    expect(stems(items)).toContain('Koji broj nedostaje: „Cena karte porasla je za ____“?')
  })

  it('puts no man in the place of a woman, and nobody of whom it is not known in the place of either', () => {
    const items = serbianItems('text: "Predstavu je režirala [Iva Kos](iva)."')
    const stem = 'Koje ime nedostaje: „Predstavu je režirala ____“?'
    expect(optionsOf(items, stem)).toEqual(['Iva Kos', 'Maja Ban', 'Tea Luč'])
    const swapped = stems(items).filter((each) => each.startsWith('Da li je tačno'))
    expect(swapped.length).toBeGreaterThan(1)
    for (const each of swapped) expect(each).toMatch(/Iva Kos|Maja Ban|Tea Luč/)
    const unknown = serbianItems('text: "Predstavu je režirala [Ana Savić](ana)."')
    expect(optionsOf(unknown, stem)).toEqual(['Ana Savić', 'Mira Babić', 'Vera Tot'])
  })

  it.each([
    ['21', 'glumac', /^\d*1$/],
    ['34', 'glumca', /^\d*[234]$/],
    ['27', 'glumaca', /^\d*[05-9]$|^1\d$/],
    ['75', 'glumaca', /^\d*[05-9]$|^1\d$/],
  ])('offers for %s %s only numbers behind which the noun is the same', (number, noun, ends) => {
    const items = serbianItems(
      `text: "U [Nišu](nis) je igralo [${number}](${number} ${noun}) ${noun}."`,
    )
    const stem = `Koji broj nedostaje: „U Nišu je igralo ____ ${noun}“?`
    const options = items.flatMap((item) =>
      item.stem === stem && 'options' in item ? item.options : [],
    )
    const said = stems(items).flatMap((each) => /igralo (\d+) /.exec(each)?.slice(1) ?? [])
    expect(said).toContain(number)
    for (const each of [...options, ...said]) expect(each).toMatch(ends)
    if (noun === 'glumaca') expect(options.length).toBeGreaterThan(2)
  })

  it.each([
    ['21', 'glumac', 0],
    ['34', 'glumca', 0],
    ['27', 'glumaca', 1],
  ])('has for %s %s so many sliders: %i', (number, noun, count) => {
    const items = serbianItems(
      `text: "U [Nišu](nis) je igrao [${number}](${number} ${noun}) ${noun}."`,
    )
    expect(items.filter(({ kind }) => kind === 'closest-number')).toHaveLength(count)
  })

  it('names the scale of a slider in its own words', () => {
    const items = serbianItems(
      'text: "Turneja je stajala [1,2 miliona](1.2 million dinara) dinara."',
    )
    const sliders = items.filter((item) => item.kind === 'closest-number')
    expect(sliders.map(({ unit }) => unit)).toEqual(['miliona dinara'])
  })

  it('puts what it quotes itself into the inner quotation marks', () => {
    const items = serbianItems('text: "U Nišu je igrana predstava „[Lasta](lasta)“."')
    expect(stems(items)).toContain('Da li je tačno: „U Nišu je igrana predstava ‚Lasta‘“?')
  })
})

describe('what is missing', () => {
  it.each([
    ['a city by its sort', 'U [Nišu](nis) je pao sneg.', 'Koji grad nedostaje'],
    ['what has a subtype by that', 'Igrana je „[Lasta](lasta)“.', 'Koja predstava nedostaje'],
    ['a person by the name', 'Ulogu je dobila [Ana Savić](ana).', 'Koje ime nedostaje'],
    ['another thing by nothing', 'Publiku je grejalo [Sunce](sunce).', 'Šta nedostaje'],
  ])('asks for %s', (_, text, question) => {
    const asked = stems(serbianItems(`text: '${text}'`)).filter((stem) => /nedostaje/.test(stem))
    expect(asked.length).toBeGreaterThan(0)
    for (const stem of asked) expect(stem.startsWith(`${question}: „`)).toBe(true)
  })

  it('asks by the sort of all options where only the key has a noun of its own', () => {
    const items = serbianItems('text: "Put vodi u grad [Vranje](vranje)."')
    expect(optionsOf(items, 'Koji grad nedostaje: „Put vodi u grad ____“?')).toContain('Vranje')
  })

  it('offers every name in the form that the sentence asks for', () => {
    const items = serbianItems('text: "Ulogu deli s [Anom Savić](ana)."')
    expect(optionsOf(items, 'Koje ime nedostaje: „Ulogu deli s ____“?').toSorted()).toEqual([
      'Anom Savić',
      'Mirom Babić',
      'Verom Tot',
    ])
  })

  it('offers no name in its base form where the key only looks like that', () => {
    const items = serbianItems('text: "Pozorište putuje u [Niš](nis/akuzativ)."')
    expect(optionsOf(items, 'Koji grad nedostaje: „Pozorište putuje u ____“?').toSorted()).toEqual([
      'Niš',
      'Sombor',
      'Suboticu',
      'Užice',
    ])
  })
})

describe('a name to be typed', () => {
  const item = typed(serbianItems(VISIT))

  it('is shown in the form that the sentence asks for', () => {
    expect(grade(item, [], 'Sombor')).toMatchObject({ score: 0, right: 'Nišu', key: 'Nišu' })
  })

  it.each(['Nišu', 'Niš', 'nis', 'Nissa', 'Нишу', 'Ниш'])('is right as %s', (typed) => {
    expect(grade(item, [], typed)).toMatchObject({ score: 1 })
  })

  it('is asked where nothing else of the story fits the gap', () => {
    const items = serbianItems(
      'text: "Glavnu ulogu deli s [Anom Savić](ana) [Vera Tot](vera).", ask: [ana]',
      'text: "[Vera Tot](vera) dobila je nagradu za glavnu ulogu.", ask: false',
      'text: "[Ana Savić](ana) otišla je kući.", ask: false',
    )
    expect(grade(typed(items), [], 'Ana Savić')).toMatchObject({ score: 1, right: 'Anom Savić' })
  })
})
