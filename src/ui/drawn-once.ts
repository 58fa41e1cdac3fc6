import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { HtmlEscapedString } from 'hono/utils/html'
import { LastUsed } from '../last-used.ts'

/** What a component can be drawn from again and again: its JSON tells all of it. */
type Plain =
  | string
  | number
  | boolean
  | undefined
  | readonly Plain[]
  | { readonly [name: string]: Plain }

/**
 * The same component, drawn once for the same props: the markup of those that were used last is kept.
 * For what many pages have in common; drawing it takes most of the time of a page.
 * @param most how many are kept
 */
export function drawnOnce<Props extends { readonly [Name in keyof Props]?: Plain }>(
  component: (props: Props) => Child,
  most: number,
): (props: Props) => HtmlEscapedString {
  const drawn = new LastUsed<string, HtmlEscapedString>(most)
  return (props) => {
    const name = JSON.stringify(props)
    return drawn.get(name) ?? drawn.keep(name, raw(String(component(props))))
  }
}
