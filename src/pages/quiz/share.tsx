import { type Run, scoreOf, scoresSoFar } from '../../play/attempt.ts'
import { stringsFor } from '../../ui/strings/index.ts'
import { judge } from '../../ui/verdict.tsx'

/** In every font, and the same on every ground. */
const SIGNS = { right: '●', partly: '◐', wrong: '○' }

/**
 * What a player may tell others, to be copied: the score in words and as a row of signs, which
 * gives no answer away, and the story's address, which brings its picture with it.
 * @param origin of the address that the page was asked for at
 */
export function shareText(run: Run, origin: string): string {
  const { deck } = run
  const { points, max } = scoreOf(run)
  const signs = scoresSoFar(run).map((score) => SIGNS[judge(score)])
  const words = stringsFor(deck.lang).shareText(points, max, deck.title)
  return [words, signs.join(''), `${origin}/s/${deck.story}`].join('\n')
}

/** The text to share. A script adds what sends or copies it. */
export function Share({ run, origin }: { run: Run; origin: string }) {
  const strings = stringsFor(run.deck.lang)
  return (
    <section class="share">
      <h2 id="share">{strings.shareTitle}</h2>
      <textarea readonly rows={5} aria-labelledby="share">
        {shareText(run, origin)}
      </textarea>
      <button type="button" data-copy={strings.copy} data-copied={strings.copied}>
        {strings.share}
      </button>
      <p class="sent" role="status" />
    </section>
  )
}
