import { describe, expect, it } from 'vitest'
import { traps } from '../../../../src/questions/wording/serbian/traps.ts'

describe('a word that a Serbian question should not have', () => {
  it.each([
    ['relativeTime', 'Izložba je sad otvorena'],
    ['relativeTime', 'Danas je otvorena izložba'],
    ['relativeTime', 'Izložba je otvorena prošlog meseca'],
    ['relativeTime', 'Izložba je zatvorena godinu dana kasnije'],
    ['relativeTime', 'Izložba je otvorena dan ranije'],
    ['relativeTime', 'Izložba je otvorena sinoć'],
    ['relativeTime', 'Izložba je otvorena poslednjih 12 meseci'],
    ['relativeTime', 'Izložba je otvorena u junu'],
    ['relativeTime', 'Izložba je otvorena 3. septembra'],
    ['relativeTime', 'Izložba se otvara narednih nedelja'],
    ['relativeTime', 'Ovo leto izložba je zatvorena'],
    ['relativeTime', 'Izložba je otvorena pre pet godina'],
    ['relativeTime', 'Izložba je otvorena pre nekoliko vekova'],
    ['pronoun', 'Nagradu je dobila i ona'],
    ['pronoun', 'Nagrada im je uručena'],
    ['pronoun', 'Uručili su mu nagradu'],
    ['pronoun', 'Nagradu su dobili s njom'],
    ['negation', 'Nagrada nije uručena'],
    ['negation', 'Nagradu je dobio svako osim pobednika'],
    ['negation', 'Nijedna nagrada'],
    ['absolute', 'uvek'],
    ['combination', 'sve navedeno'],
  ] as const)('is found: %s in “%s”', (trap, text) => {
    expect(text).toMatch(traps[trap])
  })

  it.each([
    ['relativeTime', 'Izložba je otvorena pre 1900. godine'],
    ['relativeTime', 'Izložba je otvorena godinu dana pre rata'],
    ['relativeTime', 'Poslednja decenija života'],
    ['relativeTime', 'Izložba je otvorena u junu 1990.'],
    ['relativeTime', 'Izložba je otvorena 3. juna 1990.'],
    ['relativeTime', 'Izložba je otvorena u junu ____'],
    ['relativeTime', 'Danasova izložba u Ovčar Banji'],
    ['pronoun', 'Muzej u Onogoštu i grad Imotski'],
    ['negation', 'Izložba u Nišu i Nemanjin grad'],
  ] as const)('is not seen where there is none: %s in “%s”', (trap, text) => {
    expect(text).not.toMatch(traps[trap])
  })
})
