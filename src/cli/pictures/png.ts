import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const packages = createRequire(import.meta.url)
const fileOf = (name: string) => readFileSync(packages.resolve(name))

/**
 * A way to draw SVG as PNG of a width. Fonts and program come from packages, none from the machine,
 * so the same picture is the same bytes everywhere.
 */
export async function pngMaker(): Promise<(svg: string, width: number) => Uint8Array> {
  await initWasm(fileOf('@resvg/resvg-wasm/index_bg.wasm'))
  const serif = fileOf('@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf')
  return (svg, width) =>
    new Resvg(svg, {
      fitTo: { mode: 'width', value: width },
      font: { fontBuffers: [serif], loadSystemFonts: false, defaultFontFamily: 'Source Serif 4' },
    })
      .render()
      .asPng()
}
