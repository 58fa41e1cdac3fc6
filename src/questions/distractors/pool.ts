import type { Entity, EntityType } from '../facts.ts'
import { foldedNames } from './truth.ts'

// Well-known entities that may stand as wrong answers where a story has too few of its own.
// Sources: regions as in the UN's M49 standard (its large ones only, shortened to well-known
// states), names from Unicode CLDR; organisations from the UN's list of intergovernmental
// organisations with a standing invitation to the General Assembly, and its specialized agencies.

/** Peers: what can be confused with each other. Countries are ISO 3166-1 codes. */
const COUNTRIES: readonly string[] = [
  'DK EE FI IE IS LT LV NO SE GB', // Northern Europe
  'AT BE CH DE FR LU NL', // Western Europe
  'BG BY CZ HU MD PL RO RU SK UA', // Eastern Europe
  'AL BA ES GR HR IT ME MK PT RS SI', // Southern Europe
  'AR BO BR CL CO EC PE PY UY VE', // South America
  'CR CU DO GT HN MX NI PA', // Central America and the Caribbean
  'CA US', // Northern America
  'CN JP KP KR MN', // Eastern Asia
  'AE AM AZ GE IL IQ JO LB QA SA SY TR', // Western Asia
  'AF BD IN IR LK NP PK', // Southern Asia
  'ID KH LA MM MY PH SG TH VN', // South-eastern Asia
  'DZ EG LY MA SD TN', // Northern Africa
  'AO ET GH KE NG SN TZ UG ZA', // Sub-Saharan Africa
  'AU FJ NZ PG', // Oceania
]

/** Countries whose English name takes the article in a sentence. */
const WITH_ARTICLE = new Set(['AE', 'CZ', 'DO', 'GB', 'NL', 'PH', 'US'])

/** Names by language; in English with their article where a sentence needs it. */
const ORGANISATIONS: readonly { en: string; sr: string }[] = [
  { en: 'the African Union', sr: 'Afrička unija' },
  { en: 'the Council of Europe', sr: 'Savet Evrope' },
  { en: 'the International Monetary Fund', sr: 'Međunarodni monetarni fond' },
  { en: 'the World Bank', sr: 'Svetska banka' },
  { en: 'the World Health Organization', sr: 'Svetska zdravstvena organizacija' },
  { en: 'the World Trade Organization', sr: 'Svetska trgovinska organizacija' },
  { en: 'UNESCO', sr: 'UNESKO' },
  { en: 'UNICEF', sr: 'UNICEF' },
  { en: 'Interpol', sr: 'Interpol' },
  { en: 'NATO', sr: 'NATO' },
  { en: 'the OECD', sr: 'OECD' },
  { en: 'the OSCE', sr: 'OEBS' },
]

const OFFICES: readonly { en: string; sr: string }[] = [
  { en: 'the president', sr: 'predsednik' },
  { en: 'the prime minister', sr: 'predsednik vlade' },
  { en: 'the foreign minister', sr: 'ministar spoljnih poslova' },
  { en: 'the finance minister', sr: 'ministar finansija' },
  { en: 'the speaker of parliament', sr: 'predsednik skupštine' },
]

/** Groups of peers in a language: whoever is found in one can be mistaken for the others. */
function groups(lang: string): Entity[][] {
  const english = lang.startsWith('en')
  const regions = new Intl.DisplayNames(english ? 'en' : 'sr-Latn', { type: 'region' })
  const country = (code: string): Entity => {
    const name = regions.of(code) ?? code
    return pooled(code, 'country', english && WITH_ARTICLE.has(code) ? `the ${name}` : name)
  }
  const named = (type: EntityType, list: typeof ORGANISATIONS, subtype?: string) =>
    list.map(({ en, sr }) => pooled(en, type, english ? en : sr, subtype))
  return [
    ...COUNTRIES.map((codes) => codes.split(' ').map(country)),
    named('organisation', ORGANISATIONS),
    named('thing', OFFICES, 'office'),
  ]
}

function pooled(id: string, type: EntityType, mid: string, subtype?: string): Entity {
  const bare = mid.replace(/^the /, '')
  const name = bare.charAt(0).toUpperCase() + bare.slice(1)
  const shape = { aliases: [], forms: {}, plural: false, ...(subtype && { subtype }) }
  return { id: `pool:${id}`, type, name, mid, ...shape }
}

export const isOfPool = ({ id }: Entity): boolean => id.startsWith('pool:')

const known = new Map<string, Entity[][]>()

/** Before that some of the pool's countries were not there. */
const SINCE = 2007

/**
 * Entities that a reader may take for this one: countries of its region, other international
 * organisations, other offices. None for a year before
 * them, and none where it is not in the pool itself, as nothing is known of it.
 */
export function poolPeers(entity: Entity, lang: string, year: number): Entity[] {
  if (entity.type === 'country' && year < SINCE) return []
  const inLanguage = known.get(lang) ?? groups(lang)
  known.set(lang, inLanguage)
  const names = foldedNames(entity)
  const isIt = (peer: Entity) => [...foldedNames(peer)].some((name) => names.has(name))
  const group = inLanguage.find((peers) => peers[0]?.type === entity.type && peers.some(isIt))
  return group?.filter((peer) => !isIt(peer)) ?? []
}
