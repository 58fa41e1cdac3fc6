import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/ui/assets/style.css', 'utf8')

/** The colour tokens of a theme: what the dark one does not set stays as in the light one. */
function theme(name: 'light' | 'dark'): Map<string, string> {
  const [light = '', dark = ''] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, rules]) => rules)
  const rules = name === 'light' ? light : light + dark
  return new Map(
    [...rules.matchAll(/--([\w-]+): #(\w+);/g)].map(([, token = '', hex = '']) => [token, hex]),
  )
}

/** The contrast ratio of two colours (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const long = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex
  const [r = 0, g = 0, b = 0] = (long.match(/../g) ?? [])
    .map((channel) => Number.parseInt(channel, 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const GROUNDS = ['paper', 'card', 'tint']
const TEXTS = ['ink', 'soft', 'accent', 'right', 'wrong', 'partly']

describe.each(['light', 'dark'] as const)('the %s colours', (name) => {
  const colours = theme(name)
  const between = (a: string, b: string) => contrast(colours.get(a) ?? '', colours.get(b) ?? '')
  const pairs = [
    ...GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground] as const)),
    ['ink', 'marker'] as const,
    ['on-accent', 'accent'] as const,
  ]

  it.each(pairs)('let one read %s on %s', (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(GROUNDS)('let one see the edge of a field on %s', (ground) => {
    expect(between('edge', ground)).toBeGreaterThanOrEqual(3)
  })
})
