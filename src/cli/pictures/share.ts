/** The size that networks ask for. */
export const SHARE_WIDTH = 1200
const HEIGHT = 630
const MARGIN = 130
const FOOT = 470

/** The picture that stands beside a shared link, as SVG: a title on the top card of a stack. */
export function sharePicture(title: string, foot: string): string {
  const { lines, size } = fitted(title)
  const leading = size * 1.14
  const top = (FOOT + 150) / 2 - ((lines.length - 1) * leading) / 2 + size * 0.32
  const text = (content: string, x: number, y: number, size: number, fill: string) =>
    `<text x="${x}" y="${Math.round(y)}" font-size="${size}" fill="${fill}">${escaped(content)}</text>`
  const sheet = (shift: number, fill: string) =>
    `<rect x="${70 + shift}" y="${70 - shift}" width="1000" height="490" rx="22" fill="${fill}"/>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_WIDTH}" height="${HEIGHT}" font-family="Source Serif 4" font-weight="700">`,
    `<rect width="${SHARE_WIDTH}" height="${HEIGHT}" fill="#11497d"/>`,
    sheet(50, '#3f6f9b'),
    sheet(25, '#8fb0cd'),
    sheet(0, '#fff'),
    text('Factdeck', MARGIN, 150, 34, '#11497d'),
    ...lines.map((line, index) => text(line, MARGIN, top + index * leading, size, '#171b1f')),
    `<rect x="${MARGIN}" y="${FOOT - 22}" width="120" height="12" fill="#e0b51e"/>`,
    text(foot, MARGIN, FOOT + 32, 34, '#171b1f'),
    '</svg>',
  ].join('')
}

const WIDEST = 880
const HIGHEST = 220
const SIZES = [92, 80, 70, 60, 50, 40]

/** The largest size at which a title fits on the card, and its lines then; the longest are cut. */
function fitted(title: string): { lines: string[]; size: number } {
  const all = SIZES.map((size) => ({ lines: balanced(title, size), size }))
  const fitting = all.find(
    ({ lines, size }) =>
      lines.length * size <= HIGHEST && lines.every((line) => widthOf(line, size) <= WIDEST),
  )
  return fitting ?? { lines: inLines(title, 40, WIDEST).slice(0, 5), size: 40 }
}

/** As few lines as fit, of about the same length. */
function balanced(title: string, size: number): string[] {
  let lines = inLines(title, size, WIDEST)
  const fewest = lines.length
  for (let width = WIDEST; width > 0; width -= 20) {
    const narrower = inLines(title, size, width)
    if (narrower.length > fewest) break
    lines = narrower
  }
  return lines
}

function inLines(title: string, size: number, width: number): string[] {
  const lines: string[] = []
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || widthOf(longer, size) > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

/** About how wide a text is in the bold serif: letters differ, a line’s worth of them hardly. */
const widthOf = (text: string, size: number): number => text.length * size * 0.52

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
