import { kept } from './kept.ts'

const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 30_000
/** A connection that has gone without a word is given up then, and tried anew. */
const PATIENCE_MS = 15_000
/** Who waits for longer is told that something is under way. */
const SLOW_MS = 800

/**
 * Sends a form so that nothing of it is lost with the network: what cannot be sent is kept, said to
 * be kept, and sent again. What is on its way is not sent twice. The form says by `data-…` what to
 * say, in its `role=status`; without this script it is sent by the browser.
 */
export function sendReliably(form: HTMLFormElement, status: HTMLElement): void {
  const { sending = '', waiting = '' } = form.dataset
  const key = ['factdeck', form.action, ...hiddenValues(form)].join(' ')
  let busy = false
  let pause = FIRST_PAUSE_MS
  let timer = 0

  async function send(): Promise<void> {
    if (busy) return
    busy = true
    stopWaiting()
    const fields = fieldsOf(form)
    kept.write(key, String(fields))
    const slow = setTimeout(() => say(sending), SLOW_MS)
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: fields,
        headers: { Accept: 'application/json' },
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      if (!isOurs(answer)) throw new Error(`not taken: ${answer.status}`)
      kept.drop(key)
      // Any other answer is a page for people: the same request again, by the browser, shows it.
      if (!answer.headers.get('Content-Type')?.startsWith('application/json')) return form.submit()
      const { next }: { next: string } = await answer.json()
      location.assign(next)
    } catch {
      busy = false
      say(waiting)
      timer = setTimeout(send, pause)
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS)
    } finally {
      clearTimeout(slow)
    }
  }

  function stopWaiting(): void {
    clearTimeout(timer)
    timer = 0
  }

  const say = (text: string) => {
    if (status.textContent !== text) status.textContent = text
  }
  const sendWhatWaits = () => {
    if (kept.read(key) !== null || timer) send()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send()
  })
  addEventListener('online', sendWhatWaits)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') sendWhatWaits()
  })
  // Back from the next page, this one stands as it was left: on its way.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    busy = false
    stopWaiting()
    say('')
  })

  const left = kept.read(key)
  if (left === null) return
  fillIn(form, new URLSearchParams(left))
  send()
}

/** A gateway that has no server behind it answers in its own way: nothing was taken then. */
const isOurs = ({ status, headers }: Response): boolean =>
  status < 500 || headers.has('Content-Security-Policy')

/** What tells a form from the others: the move and the attempt. */
const hiddenValues = (form: HTMLFormElement): string[] =>
  [...form.querySelectorAll<HTMLInputElement>('[type=hidden]')].map(({ value }) => value)

/** What the form would send; it has no files. */
function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const texts = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  return new URLSearchParams(texts)
}

/** Puts back what was sent: ticks by their values, the rest one after the other. */
function fillIn(form: HTMLFormElement, sent: URLSearchParams): void {
  const values = Map.groupBy(sent, ([name]) => name)
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue
    if (field.type === 'hidden') continue
    const own = values.get(field.name) ?? []
    if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)) {
      field.checked = own.some(([, value]) => value === field.value)
    } else {
      field.value = own.shift()?.[1] ?? ''
    }
  }
}
