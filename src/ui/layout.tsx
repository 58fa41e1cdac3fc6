import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { drawnOnce } from './drawn-once.ts'
import { ICON_URL } from './icon.ts'
import { stringsFor } from './strings/index.ts'

/** Stories have a few; the offline page can be asked for in any. */
const LANGUAGES = 20

interface Props {
  /** The page's own title; the site's name follows it. */
  title: string
  description?: string
  /** The language of the content; the frame speaks it, too, where it can. */
  lang: string
  /** Personal pages are for nobody's index. */
  noindex?: boolean
  /** What the page needs besides what all need. */
  stylesheet?: string
  /** The script that makes the page nicer; it works without. */
  script?: 'quiz' | 'result' | 'offline'
  /** What other programs read of it. */
  meta?: Child
  children?: Child
}

/** The frame of every page: head, way home, content, footer. */
export function Layout({ children, meta, ...about }: Props) {
  const { lang } = about
  return html`<!doctype html>${(
    <html lang={lang}>
      {meta ? <Head {...about} meta={meta} /> : <CommonHead {...about} />}
      <body>
        <Top lang={lang} />
        <main id="content">{children}</main>
        <Bottom lang={lang} />
      </body>
    </html>
  )}`
}

function Head({
  title,
  description,
  lang,
  noindex = false,
  stylesheet,
  script,
  meta,
}: Omit<Props, 'children'>) {
  const { siteName } = stringsFor(lang)
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#f4f5f1" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#101317" media="(prefers-color-scheme: dark)" />
      <title>{title === siteName ? title : `${title} · ${siteName}`}</title>
      {description && <meta name="description" content={description} />}
      {noindex && <meta name="robots" content="noindex" />}
      <link rel="icon" href={ICON_URL} type="image/svg+xml" />
      <link rel="stylesheet" href="/style.css" />
      {stylesheet && <link rel="stylesheet" href={stylesheet} />}
      {script && <script type="module" src={`/${script}.js`} />}
      {meta}
    </head>
  )
}

/** Titles hold the number of a question and a verdict; of each story there are some dozens. */
const CommonHead = drawnOnce<Omit<Props, 'children' | 'meta'>>(Head, 300)

const Top = drawnOnce<Pick<Props, 'lang'>>(({ lang }) => {
  const { skip, siteName } = stringsFor(lang)
  return (
    <>
      <a class="skip" href="#content">
        {skip}
      </a>
      <header>
        <a class="brand" href="/">
          {siteName}
        </a>
      </header>
    </>
  )
}, LANGUAGES)

const Bottom = drawnOnce<Pick<Props, 'lang'>>(({ lang }) => {
  const { footer, privacy } = stringsFor(lang)
  return (
    <footer>
      {footer} <a href={`/privacy?lang=${encodeURIComponent(lang)}`}>{privacy.link}</a>
    </footer>
  )
}, LANGUAGES)
