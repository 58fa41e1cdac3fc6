import { describe, expect, it } from 'vitest'
import { grade, type Item, present } from '../../../../src/questions/kinds/play.ts'
import { serbianItems } from '../../../fixtures/serbian-story.ts'

const VISIT = 'text: "Pozorište je gostovalo u [Nišu](nis).", when: 1991'

function typed(items: readonly Item[]): Item {
  const found = items.find((item) => present(item, []).input.type === 'text')
  if (!found) throw new Error('nothing is to be typed')
  return found
}

describe('a name to be typed', () => {
  const item = typed(serbianItems(VISIT))

  it('is shown in the form that the sentence asks for', () => {
    expect(grade(item, [], 'Sombor')).toMatchObject({ score: 0, right: 'Nišu', key: 'Nišu' })
  })

  it.each(['Nišu', 'Niš', 'nis', 'Nissa'])('is right as %s', (typed) => {
    expect(grade(item, [], typed)).toMatchObject({ score: 1 })
  })

  it('is asked where nothing else of the story fits the gap', () => {
    const items = serbianItems(
      'text: "Glavnu ulogu deli s [Anom Savić](ana) [Vera Tot](vera).", ask: [ana]',
      'text: "[Vera Tot](vera) dobila je nagradu za glavnu ulogu.", ask: false',
    )
    expect(grade(typed(items), [], 'Ana Savić')).toMatchObject({ score: 1, right: 'Anom Savić' })
  })
})
