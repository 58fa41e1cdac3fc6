import { raw } from 'hono/html'
import type { Deck } from '../deck/schema.ts'
import { stringsFor } from './strings/index.ts'

interface Props {
  title: string
  description: string
  lang: string
  /** Where the site is: "https://facts.example". */
  origin: string
  /** The page’s own address there, without what is one reader’s alone. */
  path: string
  /** The address of its picture there, 1200 × 630. */
  picture: string
  /** What it is, in the words of schema.org. */
  data?: object
  /** Whether it names what a home screen needs, which browsers fetch at once. */
  installable?: boolean
}

/** What other programs read of a public page: search engines, and networks where it is shared. */
export function PageMeta(props: Props) {
  const { title, description, lang, origin, path, picture, data, installable = true } = props
  const { siteName } = stringsFor(lang)
  const address = `${origin}${path}`
  const image = `${origin}${picture}`
  return (
    <>
      {installable && (
        <>
          <link rel="manifest" href="/site.webmanifest" />
          <link rel="apple-touch-icon" href="/icon-180.png" />
        </>
      )}
      <link rel="canonical" href={address} />
      <link rel="alternate" hreflang={lang} href={address} />
      <meta property="og:type" content={path === '/' ? 'website' : 'article'} />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:image" content={image} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={title} />
      <meta name="twitter:card" content="summary_large_image" />
      {data && <script type="application/ld+json">{jsonText(data)}</script>}
    </>
  )
}

interface StoryProps {
  deck: Deck
  origin: string
  path: string
  /** Where it is not the story’s own. */
  title?: string
}

/** The same for a page of a story: a quiz that is based on its source. */
export function StoryMeta({ deck, origin, path, title = deck.title }: StoryProps) {
  const { lang, summary, story, source } = deck
  const picture = `/share/${story}.png`
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Quiz',
    name: deck.title,
    description: summary,
    inLanguage: lang,
    url: `${origin}/s/${story}/quiz`,
    image: `${origin}${picture}`,
    isAccessibleForFree: true,
    isBasedOn: {
      '@type': 'CreativeWork',
      name: source.title,
      datePublished: source.date,
      ...(source.publisher && { publisher: { '@type': 'Organization', name: source.publisher } }),
      ...(source.url && { url: source.url }),
      ...(source.references && {
        citation: source.references.map(({ title, publisher, url }) => ({
          '@type': 'CreativeWork',
          name: title,
          publisher: { '@type': 'Organization', name: publisher },
          url,
        })),
      }),
    },
  }
  return <PageMeta {...{ title, description: summary, lang, origin, path, picture, data }} />
}

/** JSON inside of a script: nothing in it can end the script. */
const jsonText = (data: object) => raw(JSON.stringify(data).replaceAll('<', '\\u003c'))
