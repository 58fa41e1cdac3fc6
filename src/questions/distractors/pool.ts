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
const WITH_ARTICLE = new Set(['AE', 'DO', 'GB', 'NL', 'PH', 'US'])

/** What else a story may call them: one that it names is no stranger to it. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirates', 'Emirati'],
  BA: ['Bosnia', 'Bosnia & Herzegovina', 'Bosna', 'BiH'],
  BY: ['Belarus'],
  CN: ['People’s Republic of China', 'Narodna Republika Kina'],
  CZ: ['Czech Republic', 'Češka Republika'],
  GB: ['UK', 'Britain', 'Great Britain', 'Velika Britanija', 'Britanija'],
  KP: ['DPRK', 'Democratic People’s Republic of Korea'],
  KR: ['Korea', 'Republic of Korea', 'Koreja', 'Republika Koreja'],
  MD: ['Republic of Moldova', 'Republika Moldavija'],
  MK: ['Macedonia', 'Makedonija'],
  MM: ['Burma'],
  NL: ['Holland', 'The Netherlands', 'Nizozemska'],
  RU: ['Russian Federation', 'Ruska Federacija'],
  SK: ['Slovak Republic'],
  TR: ['Turkey', 'Turkiye'],
  US: ['US', 'USA', 'America', 'United States of America', 'SAD', 'Amerika'],
  VN: ['Viet Nam'],
  ZA: ['RSA', 'Južna Afrika'],
}

interface Named {
  en: string
  sr: string
  aliases?: readonly string[]
}

/** Names by language; in English with their article where a sentence needs it. */
const ORGANISATIONS: readonly Named[] = [
  { en: 'the African Union', sr: 'Afrička unija', aliases: ['AU'] },
  { en: 'the Council of Europe', sr: 'Savet Evrope', aliases: ['CoE'] },
  {
    en: 'the International Monetary Fund',
    sr: 'Međunarodni monetarni fond',
    aliases: ['IMF', 'MMF'],
  },
  { en: 'the World Bank', sr: 'Svetska banka' },
  {
    en: 'the World Health Organization',
    sr: 'Svetska zdravstvena organizacija',
    aliases: ['WHO', 'World Health Organisation', 'SZO'],
  },
  {
    en: 'the World Trade Organization',
    sr: 'Svetska trgovinska organizacija',
    aliases: ['WTO', 'World Trade Organisation', 'STO'],
  },
  { en: 'UNESCO', sr: 'UNESKO', aliases: ['UNESCO'] },
  { en: 'UNICEF', sr: 'UNICEF' },
  { en: 'Interpol', sr: 'Interpol' },
  { en: 'NATO', sr: 'NATO', aliases: ['North Atlantic Treaty Organization', 'NATO pakt'] },
  { en: 'the OECD', sr: 'OECD' },
  {
    en: 'the OSCE',
    sr: 'OEBS',
    aliases: ['Organization for Security and Co-operation in Europe', 'OSCE'],
  },
]

const OFFICES: readonly Named[] = [
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
    // CLDR writes “Myanmar (Burma)” and “Bosnia & Herzegovina”.
    const name = (regions.of(code) ?? code).replace(/ \(.*\)$/, '').replace(' & ', ' and ')
    const mid = english && WITH_ARTICLE.has(code) ? `the ${name}` : name
    return pooled(code, 'country', mid, { aliases: ALSO_CALLED[code] ?? [] })
  }
  const named = (type: EntityType, list: readonly Named[], subtype?: string) =>
    list.map(({ en, sr, aliases = [] }) =>
      pooled(en, type, english ? en : sr, { aliases, ...(subtype && { subtype }) }),
    )
  return [
    ...COUNTRIES.map((codes) => codes.split(' ').map(country)),
    named('organisation', ORGANISATIONS),
    named('thing', OFFICES, 'office'),
  ]
}

function pooled(
  id: string,
  type: EntityType,
  mid: string,
  more: Pick<Entity, 'aliases' | 'subtype'>,
): Entity {
  const bare = mid.replace(/^the /, '')
  const name = bare.charAt(0).toUpperCase() + bare.slice(1)
  return { id: `${POOL}${id}`, type, name, mid, forms: {}, plural: false, ...more }
}

/** No id of a story has a colon. */
const POOL = 'pool:'

/** Whether an entity is of the pool, not of a story. */
export const isPooled = ({ id }: Entity): boolean => id.startsWith(POOL)

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
