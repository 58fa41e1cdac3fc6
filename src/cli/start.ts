import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

// npm start: serves Factdeck on http://localhost:8787 with KV on this machine. The decks are built
// first, and by wrangler again when a story changes; what KV holds stays in .wrangler/ between starts.
// Options go to `wrangler dev`.

const LOCAL_SECRETS = '.dev.vars'

/**
 * The secret of this name, made where there is none yet. Only for this machine: the file is not
 * committed, and a deployment never reads it.
 */
function ensureSecret(name: string, what: string): string {
  const secrets = existsSync(LOCAL_SECRETS) ? readFileSync(LOCAL_SECRETS, 'utf8') : ''
  const [, known] = new RegExp(`^${name}=(.+)$`, 'm').exec(secrets) ?? []
  if (known !== undefined) return known
  const separator = secrets === '' || secrets.endsWith('\n') ? '' : '\n'
  const key = randomBytes(32).toString('base64url')
  writeFileSync(LOCAL_SECRETS, `${secrets}${separator}${name}=${key}\n`, { mode: 0o600 })
  console.log(`Made ${what} for this machine: ${LOCAL_SECRETS}`)
  return key
}

const built = spawnSync(process.execPath, ['src/cli/build.ts'], { stdio: 'inherit' })
if (built.status !== 0) process.exit(1)
ensureSecret('SIGNING_KEY', 'a signing key')
const editorKey = ensureSecret('EDITOR_KEY', 'an editor key')
const options = process.argv.slice(2)
const port = options.some((option) => /^--port(=|$)/.test(option)) ? [] : ['--port', '8787']
// Of .dev.vars wrangler reads the secrets alone that a deployment must have.
const editor = ['--var', `EDITOR_KEY:${editorKey}`]
const wrangler = spawn('wrangler', ['dev', ...editor, ...port, ...options], {
  stdio: 'inherit',
  // Without the latter wrangler asks another host what a visitor's address would look like.
  env: { ...process.env, KEEP_DECKS: 'yes', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
  shell: process.platform === 'win32',
})
wrangler.on('exit', (code) => process.exit(code ?? 0))
// The terminal sends Ctrl-C to both; this process waits until wrangler has put KV to disk.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => wrangler.kill(signal))
