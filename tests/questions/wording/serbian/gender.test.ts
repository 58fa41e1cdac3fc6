import { describe, expect, it } from 'vitest'
import { which } from '../../../../src/questions/wording/serbian/gender.ts'

describe('the question word for a noun', () => {
  it.each([
    ['koji', ['grad', 'hotel', 'evropski grad', 'broj', 'most', 'deo', 'posao']],
    ['koja', ['reka', 'savezna država', 'vrsta struje', 'vrednost', 'oblast', 'reč', 'misao']],
    ['koje', ['ostrvo', 'ime', 'nebesko telo', 'prezime', 'odlikovanje']],
  ])('is “%s” for %j', (word, nouns) => {
    for (const noun of nouns) expect([noun, which(noun)]).toEqual([noun, word])
  })
})
