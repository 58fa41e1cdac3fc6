import { describe, expect, it } from 'vitest'
import { BigNumber } from '../../src/ui/figures/number.tsx'
import { en } from '../../src/ui/strings/en.ts'

/** Bars of these lengths, drawn. */
function drawn(...shares: number[]): string {
  const bars = shares.map((share, n) => ({
    label: `Line ${n}`,
    figure: '1',
    share,
    fact: `f-${n}`,
  }))
  const figure = { kind: 'number', fact: 'f-0', figure: '31', unit: 'months', bars } as const
  return String(<BigNumber figure={figure} facts={[]} strings={en} id="card" />)
}

describe('a big number', () => {
  it('stands with what it counts', () => {
    expect(drawn()).toContain('<strong>31</strong> <span>months</span>')
    expect(drawn()).not.toContain('<svg')
  })

  it('has bars beside the whole where they are shares of it, and beside the longest otherwise', () => {
    expect(drawn(0.59).match(/class="whole"/g)).toHaveLength(1)
    expect(drawn(0.59, 0.2).match(/class="whole"/g)).toHaveLength(2)
    expect(drawn(0.3, 1)).not.toContain('class="whole"')
    expect(drawn(0.3, 1)).toContain('<rect width="30%"')
  })
})
