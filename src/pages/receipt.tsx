import { Layout } from '../ui/layout.tsx'
import { languageFor, type Strings, stringsFor } from '../ui/strings/index.ts'

interface Props {
  lang: string
  /** A score was deleted just now. */
  deleted: boolean
}

/** The language stands in the address, so that pages that lead back there speak it, too. */
const addressFor = (lang: string): string => `/receipt?lang=${languageFor(lang)}`

/** Where a score is deleted by its code. */
export function ReceiptPage({ lang, deleted }: Props) {
  const strings = stringsFor(lang)
  const { title } = strings.receipt
  return (
    <Layout title={title} lang={languageFor(lang)} noindex>
      <h1>{title}</h1>
      {deleted ? (
        <p role="status">{strings.receipt.deleted}</p>
      ) : (
        <form method="post" action={addressFor(lang)}>
          <p>
            <label for="receipt">{strings.receipt.code}</label>
            <textarea id="receipt" name="receipt" rows={4} autocomplete="off" required />
          </p>
          <button type="submit">{strings.receipt.button}</button>
        </form>
      )}
    </Layout>
  )
}

/** The code of a score that was just saved, and the button that uses it. */
export function Receipt({ code, lang, strings }: { code: string; lang: string; strings: Strings }) {
  return (
    <details>
      <summary>{strings.receipt.button}</summary>
      <p>{strings.receipt.hint}</p>
      <p>
        <code>{code}</code>
      </p>
      <form method="post" action={addressFor(lang)}>
        <input type="hidden" name="receipt" value={code} />
        <button type="submit">{strings.receipt.button}</button>{' '}
        <a href={addressFor(lang)}>{strings.receipt.elsewhere}</a>
      </form>
    </details>
  )
}
