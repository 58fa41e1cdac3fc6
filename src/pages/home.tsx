import type { Listing } from '../deck/listing.ts'
import { BigFigure } from '../ui/figures/big-figure.tsx'
import { Layout } from '../ui/layout.tsx'
import { PageMeta } from '../ui/page-meta.tsx'
import { stringsFor } from '../ui/strings/index.ts'

const LANG = 'en'

/** The list of stories: the page in English, each story in its own language. */
export function HomePage({ stories, origin }: { stories: readonly Listing[]; origin: string }) {
  const { siteName: title, siteLine: description, stories: heading } = stringsFor(LANG)
  const about = { title, description, lang: LANG }
  return (
    <Layout {...about} meta={<PageMeta {...about} origin={origin} path="/" picture="/share.png" />}>
      <h1>{heading}</h1>
      <p class="lead">{description}</p>
      {stories.map((story) => (
        <StoryEntry listing={story} />
      ))}
    </Layout>
  )
}

function StoryEntry({ listing }: { listing: Listing }) {
  const { story, lang, title, summary, cards, hook } = listing
  const strings = stringsFor(lang)
  return (
    <article class="card entry" lang={lang}>
      {hook && (
        <div class="hook">
          <BigFigure {...hook} />
          <p>{hook.statement}</p>
        </div>
      )}
      <h2>
        <a href={`/s/${story}`} hreflang={lang}>
          {title}
        </a>
      </h2>
      <p>{summary}</p>
      <p>
        <small>{strings.cardsAndQuiz(cards)}</small>
      </p>
      <p class="actions">
        <a class="button" href={`/s/${story}`} hreflang={lang}>
          {strings.readCards}
          <span class="unseen">: {title}</span>
        </a>
        <a href={`/s/${story}/quiz`} hreflang={lang}>
          {strings.startQuiz}
          <span class="unseen">: {title}</span>
        </a>
      </p>
    </article>
  )
}
