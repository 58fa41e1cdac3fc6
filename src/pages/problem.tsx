import { PROBLEMS, type Problem } from '../http/problem.ts'
import { Layout } from '../ui/layout.tsx'
import { strings } from '../ui/strings.ts'

/** A problem as a page that leads on. */
export function ProblemPage({ problem, story }: { problem: Problem; story?: string | undefined }) {
  const { title, help } = PROBLEMS[problem.code]
  return (
    <Layout title={title} noindex>
      <h1>{title}</h1>
      <p>{help}</p>
      {problem.invalid.length > 0 && (
        <ul>
          {problem.invalid.map(({ path, message }) => (
            <li>
              {path && `${path}: `}
              {message}
            </li>
          ))}
        </ul>
      )}
      <nav class="actions">
        {story && (
          <a class="button" href={`/s/${story}/quiz`}>
            {strings.newQuiz}
          </a>
        )}
        <a href="/">{strings.home}</a>
      </nav>
    </Layout>
  )
}
