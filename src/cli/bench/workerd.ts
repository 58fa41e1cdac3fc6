import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import * as v from 'valibot'
import { SIGNING_KEY } from './environment.ts'
import { BARE_BYTES, EMPTY_KV } from './variants.ts'

const Listening = v.object({ event: v.literal('listen'), socket: v.string(), port: v.number() })

/** A Worker and a bare one in one workerd, without a proxy before them, each at a port of its own. */
export async function startBoth(code: string, assets: string, compatibilityDate: string) {
  const folder = mkdtempSync(join(tmpdir(), 'factdeck-'))
  writeFileSync(join(folder, 'ours.js'), code)
  writeFileSync(join(folder, 'bare.js'), BARE_BYTES)
  writeFileSync(join(folder, 'empty.js'), EMPTY_KV)
  const worker = (name: string, bindings: string[]) => `(name = "${name}", worker = (
    modules = [(name = "${name}.js", esModule = embed "${name}.js")],
    compatibilityDate = "${compatibilityDate}",
    bindings = [${bindings.join()}]))`
  const ours = [
    `(name = "SIGNING_KEY", text = "${SIGNING_KEY}")`,
    '(name = "TALLY_SHARDS", text = "1")',
    '(name = "ASSETS", service = "assets")',
    '(name = "DECKS", kvNamespace = "empty")',
  ]
  const socket = (name: string) =>
    `(name = "${name}", address = "127.0.0.1:0", http = (), service = "${name}")`
  writeFileSync(
    join(folder, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    ${worker('ours', ours)},
    ${worker('bare', ['(name = "OURS", service = "ours")'])},
    ${worker('empty', [])},
    (name = "assets", disk = (path = ${JSON.stringify(resolve(assets))}))],
  sockets = [${socket('ours')}, ${socket('bare')}]);`,
  )
  const workerd = spawn('workerd', ['serve', join(folder, 'config.capnp'), '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    shell: process.platform === 'win32',
  })
  const stop = () => {
    workerd.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  const ports = new Map<string, number>()
  const control = workerd.stdio[3]
  if (control instanceof Readable) {
    for await (const line of createInterface({ input: control })) {
      const { socket, port } = v.parse(Listening, JSON.parse(line))
      ports.set(socket, port)
      if (ports.size === 2) break
    }
  }
  const [oursPort, barePort] = [ports.get('ours'), ports.get('bare')]
  if (oursPort === undefined || barePort === undefined) {
    stop()
    throw new Error('workerd did not start')
  }
  return { ours: oursPort, bare: barePort, stop }
}
