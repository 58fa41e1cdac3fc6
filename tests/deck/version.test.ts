import { describe, expect, it } from 'vitest'
import { versionFrom, versionText } from '../../src/deck/version.ts'
import { assembleForm } from '../../src/questions/form.ts'
import { hashText } from '../../src/questions/hash.ts'
import { compile } from '../fixtures/story.ts'

const { deck } = compile().compiled ?? {}
if (!deck) throw new Error('the story does not compile')
const { version, ...content } = deck

const versionOf = (...of: Parameters<typeof versionText>) =>
  versionFrom(hashText(versionText(...of)))

describe('the version of a deck', () => {
  it('is the same for the same content and the same forms', () => {
    expect(versionOf(content)).toBe(version)
  })

  it('is another with any other content', () => {
    expect(versionOf({ ...content, title: 'Another' })).not.toBe(version)
  })

  it.each([
    ['asks another question', (seed: number) => seed + 1000],
    ['shows options in another order', (seed: number) => seed],
  ])('is another with code that in one form of twenty %s', (what, seedOf) => {
    const other: typeof assembleForm = (bank, choice) => {
      if (choice.seed % 20 !== 7) return assembleForm(bank, choice)
      const form = assembleForm(bank, { ...choice, seed: seedOf(choice.seed) })
      const turned = form.map(({ item, order }) => ({ item, order: order.toReversed() }))
      return what.includes('order') ? turned : form
    }
    expect(versionOf(content, other)).not.toBe(version)
  })
})
