import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const TO = 'dist/assets'
/** One file each: what a page names. */
const SCRIPTS = ['quiz', 'share']

const source = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Puts the static files together: as they are, and the stylesheets and the scripts made small. */
export function buildAssets(): void {
  cpSync(source('ui/assets'), TO, { recursive: true, filter: (file) => !file.endsWith('.css') })
  buildSync({
    entryPoints: [
      source('ui/assets/style.css'),
      source('ui/assets/cards.css'),
      ...SCRIPTS.map((name) => source(`browser/${name}.ts`)),
    ],
    entryNames: '[name]',
    outdir: TO,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome117', 'firefox119', 'safari17.4'],
    logLevel: 'warning',
  })
}
