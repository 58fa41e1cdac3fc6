import { describe, expect, it } from 'vitest'
import { drawnOnce } from '../../src/ui/drawn-once.ts'

function counting(most: number) {
  const drawn: string[] = []
  const Greeting = drawnOnce<{ to: string; often?: number }>(({ to, often = 1 }) => {
    drawn.push(to)
    return <p title={to}>{`${to}! `.repeat(often)}</p>
  }, most)
  return { drawn, Greeting }
}

describe('a component that is drawn once', () => {
  it('is drawn once for the same props, with the same markup inside of others', () => {
    const { drawn, Greeting } = counting(10)
    for (let time = 0; time < 3; time++) {
      expect(
        String(
          <div>
            <Greeting to="a & <b>" />
          </div>,
        ),
      ).toBe('<div><p title="a &amp; &lt;b&gt;">a &amp; &lt;b&gt;! </p></div>')
    }
    expect(drawn).toEqual(['a & <b>'])
  })

  it('is drawn for each other props', () => {
    const { drawn, Greeting } = counting(10)
    expect(String(<Greeting to="you" />)).toBe('<p title="you">you! </p>')
    expect(String(<Greeting to="you" often={2} />)).toBe('<p title="you">you! you! </p>')
    expect(drawn).toHaveLength(2)
  })

  it('is drawn again when too many others were drawn since', () => {
    const { drawn, Greeting } = counting(2)
    for (const to of ['a', 'b', 'a', 'c', 'a', 'b']) String(<Greeting to={to} />)
    expect(drawn).toEqual(['a', 'b', 'c', 'b'])
  })
})
