import { Layout } from '../ui/layout.tsx'
import { stringsFor } from '../ui/strings/index.ts'

/** An address without anything in it is that of the page itself. */
const THIS_PAGE = ''

/** Stands in for a page that cannot be had for want of a connection; its address is that page's. */
export function OfflinePage({ lang }: { lang: string }) {
  const strings = stringsFor(lang)
  return (
    <Layout title={strings.offline} lang={lang} script="offline" noindex>
      <h1>{strings.offline}</h1>
      <p class="lead">{strings.offlineHelp}</p>
      <nav class="actions">
        <a class="button" href={THIS_PAGE}>
          {strings.tryAgain}
        </a>
      </nav>
    </Layout>
  )
}
