import type { Listing } from '../deck/listing.ts'
import type { BoardPage as Page } from '../scores/leaderboard.ts'
import { Layout } from '../ui/layout.tsx'
import { type Strings, stringsFor } from '../ui/strings/index.ts'

/** A page of a story's leaderboard. */
export function BoardPage({ story, page }: { story: Listing; page: Page }) {
  const strings = stringsFor(story.lang)
  return (
    <Layout title={strings.boardTitle(story.title)} lang={story.lang}>
      <h1>{strings.boardTitle(story.title)}</h1>
      {page.entries.length === 0 ? (
        <p>{strings.boardEmpty}</p>
      ) : (
        <Table page={page} strings={strings} />
      )}
      <p>
        <small>{strings.boardHint}</small>
      </p>
      <nav class="actions">
        {page.cursor && (
          <a href={`/s/${story.story}/board?cursor=${encodeURIComponent(page.cursor)}`}>
            {strings.nextPlaces}
          </a>
        )}
        <a class="button" href={`/s/${story.story}/quiz`}>
          {strings.startQuiz}
        </a>
        <a href={`/s/${story.story}`}>{strings.readCards}</a>
      </nav>
    </Layout>
  )
}

function Table({ page, strings }: { page: Page; strings: Strings }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{strings.place}</th>
          <th scope="col">{strings.player}</th>
          <th scope="col">{strings.score}</th>
          <th scope="col">{strings.finished}</th>
        </tr>
      </thead>
      <tbody>
        {page.entries.map(({ place, name, points, max, finished }) => {
          const time = new Date(finished)
          return (
            <tr>
              <td>{place}</td>
              <td class="player" dir="auto">
                {name ?? strings.anonymous}
              </td>
              <td class="figure">{strings.points(points, max)}</td>
              <td class="when">
                <time datetime={time.toISOString()}>{strings.shortDate(time)}</time>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
