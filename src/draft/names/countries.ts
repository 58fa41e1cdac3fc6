import { fold } from '../../questions/text.ts'
import { REGIONS } from './words.ts'

// Names of countries as the runtime has them (CLDR), so that no list has to be kept.

/** Codes that CLDR has a name for and that are no country. */
const NONE = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AN', 'CS', 'DD', 'FX', 'SU', 'YU'])

/** How news write some names that CLDR writes otherwise. */
const ALSO = [
  'Turkey',
  'Czech Republic',
  'Ivory Coast',
  'Myanmar',
  'Burma',
  'Hong Kong',
  'Macau',
  'Palestine',
  'Congo',
  'Bosnia',
  'Bosnia and Herzegovina',
  'Trinidad and Tobago',
  'Antigua and Barbuda',
  'Holy See',
  'East Timor',
  'Swaziland',
  'Macedonia',
  'England',
  'Scotland',
  'Wales',
  'Northern Ireland',
  'Great Britain',
  'Britain',
  'America',
  'Soviet Union',
  'Holland',
]

/** “US” is one of them, “us” is not. */
const SHORT = new Set([
  'US',
  'U.S.',
  'USA',
  'U.S.A.',
  'UK',
  'U.K.',
  'UAE',
  'U.A.E.',
  'DRC',
  'USSR',
  'U.S.S.R.',
])

const names = new Set(ALSO.map(fold))
const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
for (const first of LETTERS) {
  for (const second of LETTERS) {
    const name = NONE.has(first + second) ? undefined : display.of(first + second)
    if (name) names.add(fold(name))
  }
}

export const isCountry = (name: string): boolean =>
  SHORT.has(name) || (!/^\p{Lu}+$/u.test(name) && names.has(fold(name)))

/** Continents and their parts, by their numbers at the United Nations. */
const regions = new Set(
  [...['002', '003', '005', '009', '011', '013', '014', '015', '017', '018', '019', '021', '029']]
    .concat(['030', '034', '035', '039', '053', '054', '057', '061', '142', '143', '145', '150'])
    .concat(['151', '154', '155', '202', '419'])
    .flatMap((code) => display.of(code) ?? [])
    .map(fold),
)

export const isRegion = (name: string): boolean =>
  regions.has(fold(name)) || REGIONS.has(name.toLowerCase()) || name === 'Middle East'

/** “Serbian” for “Serbia”: most adjectives begin as the country does, and these as they like. */
const OTHERWISE: Readonly<Record<string, string>> = {
  American: 'United States',
  British: 'United Kingdom',
  Danish: 'Denmark',
  Dutch: 'Netherlands',
  Emirati: 'United Arab Emirates',
  Filipino: 'Philippines',
  Finnish: 'Finland',
  French: 'France',
  Greek: 'Greece',
  Irish: 'Ireland',
  Polish: 'Poland',
  Scottish: 'Scotland',
  Spanish: 'Spain',
  Swedish: 'Sweden',
  Swiss: 'Switzerland',
  Thai: 'Thailand',
  Turkish: 'Turkey',
  Welsh: 'Wales',
}

/** Whether an adjective of nationality is that of a country. */
export function isDemonymOf(adjective: string, country: string): boolean {
  if (Object.hasOwn(OTHERWISE, adjective)) return OTHERWISE[adjective] === country
  const stem = fold(country).replace(/(?:ia|a|e|y|o|land)$/, '')
  return (
    stem.length > 2 && fold(adjective).startsWith(stem) && /(?:n|ese|i|ish|ic)$/.test(adjective)
  )
}
