import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { annotated, compared, type Figures, found, SORTS } from '../fixtures/annotated.ts'

const FOLDER = 'tests/fixtures/articles'
const ARTICLES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))

const measured = (name: string) => {
  const { article, annotations } = annotated(readFileSync(`${FOLDER}/${name}`, 'utf8'))
  return compared(annotations, found(article))
}

const line = ({ type, marked, right, wrong }: Figures): string =>
  `  ${type.padEnd(13)} marked ${marked}, found ${right}, wrong ${wrong}`

describe('what is found in an article, beside what a person marked in it', () => {
  it.each(ARTICLES)(
    'is at least 90 % of names, numbers and dates, with at most 5 % wrong: %s',
    (name) => {
      const { figures, missed, wrong } = measured(name)
      for (const [sort, types] of Object.entries(SORTS)) {
        const sum = (key: 'marked' | 'right' | 'wrong') =>
          figures.filter(({ type }) => types.includes(type)).reduce((all, of) => all + of[key], 0)
        const detail = JSON.stringify({ sort, missed, wrong }, null, 1)
        expect(sum('right') / sum('marked'), detail).toBeGreaterThanOrEqual(0.9)
        expect(sum('wrong') / (sum('right') + sum('wrong')), detail).toBeLessThanOrEqual(0.05)
      }
    },
  )

  it('has these figures', async () => {
    const report = ARTICLES.map((name) =>
      [name, ...measured(name).figures.map(line), ''].join('\n'),
    )
    await expect(report.join('\n')).toMatchFileSnapshot('figures.txt')
  })
})
