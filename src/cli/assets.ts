import { cpSync, writeFileSync } from 'node:fs'
import { fileURLToPath, URL } from 'node:url'
import { buildSync } from 'esbuild'
import { ICON } from '../ui/icon.ts'

const TO = 'dist/assets'
/** What is made small, by what it is called in an address. */
const SMALL = {
  style: 'ui/assets/style.css',
  cards: 'ui/assets/cards.css',
  quiz: 'browser/quiz.ts',
  result: 'browser/result.ts',
  offline: 'browser/offline.ts',
  // At the top, as it stands in for pages below its own address only.
  sw: 'browser/service-worker/offline.ts',
}

const source = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Puts the static files together: as they are, and the stylesheets and the scripts made small. */
export function buildAssets(): void {
  cpSync(source('ui/assets'), TO, { recursive: true, filter: (file) => !file.endsWith('.css') })
  writeFileSync(`${TO}/favicon.svg`, ICON)
  buildSync({
    entryPoints: Object.entries(SMALL).map(([out, path]) => ({ in: source(path), out })),
    outdir: TO,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome117', 'firefox119', 'safari17.4'],
    logLevel: 'warning',
  })
}
