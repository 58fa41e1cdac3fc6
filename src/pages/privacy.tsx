import { STORED, type Stored, type StoredName } from '../scores/keys.ts'
import { Layout } from '../ui/layout.tsx'
import { languageFor, type Strings, stringsFor } from '../ui/strings/index.ts'

/** What is kept of a reader, and how long: made from the list that keys and tables are made from. */
export function PrivacyPage({ lang }: { lang: string }) {
  const strings = stringsFor(lang)
  const { title, lead, playing, address } = strings.privacy
  return (
    <Layout title={title} lang={languageFor(lang)}>
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
