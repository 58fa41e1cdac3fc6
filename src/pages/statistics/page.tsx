import type { Deck } from '../../deck/schema.ts'
import type { Estimate, ItemStatistics, Statistics } from '../../scores/statistics.ts'
import { Layout } from '../../ui/layout.tsx'
import { type Strings, stringsFor } from '../../ui/strings/index.ts'
import { Histogram, Range, Share } from './charts.tsx'

interface Props {
  deck: Deck
  statistics: Statistics
  /** How many questions stand on the pages before this one. */
  from: number
}

/** A page of all questions of a story would be very long, and take very long to make. */
const MOST_ON_A_PAGE = 25

const percent = (share: number): number => Math.round(share * 100)

/** How a story's questions did: what needs an editor's eye comes first. */
export function StatisticsPage({ deck, statistics, from }: Props) {
  const strings = stringsFor(deck.lang)
  const texts = strings.statistics
  const title = texts.title(deck.title)
  const page = `/s/${deck.story}/statistics?version=`
  const next = from + MOST_ON_A_PAGE
  return (
    <Layout title={title} lang={deck.lang} noindex>
      <h1>{title}</h1>
      {statistics.attempts === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Summary statistics={statistics} strings={strings} />
      )}
      {statistics.versions.length > 0 && (
        <>
          <h2>{texts.versions}</h2>
          <ul>
            {statistics.versions.map(({ version, attempts }) => (
              <li>
                <a href={`${page}${version}`}>{texts.version(version, attempts)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`/api/v1/stories/${deck.story}/statistics.csv?version=${statistics.version}`}>
          {texts.csv}
        </a>
      </p>
      <p>
        <small>{texts.thresholds}</small>
      </p>
      {byUrgency(statistics.items)
        .slice(from, next)
        .map((item) => (
          <ItemCard item={item} strings={strings} />
        ))}
      {next < statistics.items.length && (
        <nav class="actions">
          <a href={`${page}${statistics.version}&from=${next}`}>{texts.next}</a>
        </nav>
      )}
    </Layout>
  )
}

function Summary({ statistics, strings }: { statistics: Statistics; strings: Strings }) {
  const texts = strings.statistics
  const { attempts, mean = 0, histogram, reliability } = statistics
  const bins = histogram.map((count, bin) => texts.bin(bin * 10, (bin + 1) * 10, count))
  return (
    <>
      <p>
        {texts.attempts(attempts)} {texts.mean(percent(mean))}
      </p>
      <p>{texts.points}</p>
      <Histogram counts={histogram} scale={['0%', '50%', '100%']} label={bins.join(', ')} />
      {reliability && (
        <p>
          {texts.reliability(reliability.alpha, reliability.length)}{' '}
          <small>{texts.reliabilityHint}</small>
        </p>
      )}
    </>
  )
}

/** Flagged items first, then those that were answered most. */
function byUrgency(items: readonly ItemStatistics[]): ItemStatistics[] {
  return items.toSorted((a, b) => b.flags.length - a.flags.length || b.responses - a.responses)
}

function ItemCard({ item, strings }: { item: ItemStatistics; strings: Strings }) {
  const texts = strings.statistics
  const { facility, discrimination, distractorEfficiency, mostChosenWrong } = item
  return (
    <article class="card" id={item.item}>
      <h2>{item.stem ?? texts.removed}</h2>
      <p>
        <small>
          {texts.responses(item.responses)} · <code>{item.item}</code>
        </small>
      </p>
      {item.flags.map((flag) => (
        <p class="error">{texts.flags[flag]}</p>
      ))}
      {facility && <Measure name={texts.facility} estimate={facility} from={0} strings={strings} />}
      {discrimination && (
        <Measure
          name={texts.discrimination}
          estimate={discrimination}
          from={-1}
          strings={strings}
        />
      )}
      {mostChosenWrong && (
        <p>
          <strong>{texts.believed(mostChosenWrong.text, percent(mostChosenWrong.share))}</strong>
        </p>
      )}
      <ul class="facts">
        {item.facts.map(({ statement, paragraph }) => (
          <li>
            {statement} <small>{strings.paragraph(paragraph)}</small>
          </li>
        ))}
      </ul>
      {item.options.length > 0 && <Options item={item} strings={strings} />}
      {distractorEfficiency !== undefined && (
        <p>{texts.efficiency(percent(distractorEfficiency))}</p>
      )}
    </article>
  )
}

interface MeasureProps {
  name: string
  estimate: Estimate
  from: number
  strings: Strings
}

function Measure({ name, estimate, from, strings }: MeasureProps) {
  const words = strings.statistics.estimate(estimate.value, estimate.low, estimate.high)
  return (
    <p>
      {name}: {words}
      <Range {...{ estimate, from, to: 1, number: strings.number }} label={`${name}: ${words}`} />
    </p>
  )
}

function Options({ item, strings }: { item: ItemStatistics; strings: Strings }) {
  const texts = strings.statistics
  return (
    <ul class="chosen">
      {item.options.map(({ text, right, share, chosen, works }) => (
        <li>
          {text} {texts.option(percent(share), chosen)}{' '}
          <small>{right ? texts.right : works === false ? texts.idle : ''}</small>
          <Share share={share} right={right} />
        </li>
      ))}
    </ul>
  )
}
