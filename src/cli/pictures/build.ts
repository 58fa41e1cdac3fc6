import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Listing } from '../../deck/listing.ts'
import { ICON } from '../../ui/icon.ts'
import { stringsFor } from '../../ui/strings/index.ts'
import { pngMaker } from './png.ts'
import { SHARE_WIDTH, sharePicture } from './share.ts'

const ASSETS = 'dist/assets'
/** What each picture was drawn from, so that it is drawn again only when that changes. */
const DRAWN = 'dist/drawn'

interface Picture {
  /** Its place in the assets. */
  file: string
  svg: string
  width: number
}

/** Draws the pictures for links that are shared, one a story, and the icons. */
export async function buildPictures(stories: readonly Listing[]): Promise<void> {
  const pictures = [...icons(), homePicture(), ...stories.map(storyPicture)]
  const stale = pictures.filter(
    ({ file, svg }) => !existsSync(`${ASSETS}/${file}`) || read(`${DRAWN}/${file}.svg`) !== svg,
  )
  if (stale.length === 0) return
  const toPng = await pngMaker()
  for (const { file, svg, width } of stale) {
    write(`${ASSETS}/${file}`, toPng(svg, width))
    write(`${DRAWN}/${file}.svg`, svg)
  }
}

function homePicture(): Picture {
  const { siteLine, stories } = stringsFor('en')
  return { file: 'share.png', svg: sharePicture(siteLine, stories), width: SHARE_WIDTH }
}

function storyPicture({ story, lang, title, cards }: Listing): Picture {
  const foot = stringsFor(lang).cardsAndQuiz(cards)
  return { file: `share/${story}.png`, svg: sharePicture(title, foot), width: SHARE_WIDTH }
}

/** The icon for home screens, which cannot show SVG. */
function icons(): Picture[] {
  return [180, 192, 512].map((width) => ({ file: `icon-${width}.png`, svg: ICON, width }))
}

const read = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
