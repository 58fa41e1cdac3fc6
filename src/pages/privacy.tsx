import { STORED, type Stored, type StoredName } from '../scores/keys.ts'
import { Layout } from '../ui/layout.tsx'
import { INTERFACE_LANGUAGES, languageFor, type Strings, stringsFor } from '../ui/strings/index.ts'

/** What is kept of a reader, and how long: made from the list that keys and tables are made from. */
export function PrivacyPage({ lang, origin }: { lang: string; origin: string }) {
  const strings = stringsFor(lang)
  const { title, lead, playing, address } = strings.privacy
  const own = languageFor(lang)
  return (
    <Layout title={title} lang={own} meta={<Addresses own={own} origin={origin} />}>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <p>{address}</p>
      <p>{playing}</p>
      {storedNames.map((name) => (
        <Kept name={name} strings={strings} />
      ))}
    </Layout>
  )
}

/** Where the page stands in each language. */
function Addresses({ own, origin }: { own: string; origin: string }) {
  const address = (lang: string) => `${origin}/privacy?lang=${lang}`
  return (
    <>
      <link rel="canonical" href={address(own)} />
      {INTERFACE_LANGUAGES.map((lang) => (
        <link rel="alternate" hreflang={lang} href={address(lang)} />
      ))}
    </>
  )
}

const storedNames = Object.keys(STORED).filter((name): name is StoredName => name in STORED)

function Kept({ name, strings }: { name: StoredName; strings: Strings }) {
  const { privacy } = strings
  const stored: Stored = STORED[name]
  const { days } = stored
  const { title, holds } = privacy.kept[name]
  return (
    <article class="card" id={name}>
      <h2>{title}</h2>
      <p>{holds}</p>
      <p>
        {stored.namesPerson ? privacy.namesPerson : privacy.namesNobody}{' '}
        {days === undefined ? privacy.forGood : privacy.days(days)}
      </p>
      <p>
        <small>
          {privacy.where[stored.where]} <code>{stored.where === 'kv' ? stored.form : name}</code>
        </small>
      </p>
    </article>
  )
}
