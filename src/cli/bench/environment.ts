import { readFileSync } from 'node:fs'

/** What a Worker that is measured is given, on the runtime alone and in the simulator. */
export const SIGNING_KEY = 'a key for measuring, '.repeat(2)
export const EDITOR_KEY = 'an editor key for measuring'
export const ASSETS = 'dist/assets'

/** As wrangler.toml has it. */
export function compatibilityDate(): string {
  const [, date] =
    /^compatibility_date = "(.+)"$/m.exec(readFileSync('wrangler.toml', 'utf8')) ?? []
  if (date === undefined) throw new Error('wrangler.toml has no compatibility_date')
  return date
}
