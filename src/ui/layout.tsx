import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { ICON_URL } from './icon.ts'
import { stringsFor } from './strings/index.ts'

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
export function Layout(props: Props) {
  const { title, description, lang, noindex = false, stylesheet, script, meta, children } = props
  const strings = stringsFor(lang)
  return html`<!doctype html>${(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f4f5f1" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#101317" media="(prefers-color-scheme: dark)" />
        <title>{title === strings.siteName ? title : `${title} · ${strings.siteName}`}</title>
        {description && <meta name="description" content={description} />}
        {noindex && <meta name="robots" content="noindex" />}
        <link rel="icon" href={ICON_URL} type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
        {stylesheet && <link rel="stylesheet" href={stylesheet} />}
        {script && <script type="module" src={`/${script}.js`} />}
        {meta}
      </head>
      <body>
        <a class="skip" href="#content">
          {strings.skip}
        </a>
        <header>
          <a class="brand" href="/">
            {strings.siteName}
          </a>
        </header>
        <main id="content">{children}</main>
        <footer>
          {strings.footer}{' '}
          <a href={`/privacy?lang=${encodeURIComponent(lang)}`}>{strings.privacy.link}</a>
        </footer>
      </body>
    </html>
  )}`
}
