// A load balancer of the machine, nginx or HAProxy, with the configuration that the documentation gives: only names of machines,
// ports and certificates are put in.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from '../../src/model/must.ts'
import { installFromDebian } from './debian.ts'
import { eventually } from './eventually.ts'
import { freePort } from './freePort.ts'
import { readText } from './repository.ts'

export interface Balancer {
  /** Of the page: with TLS, by a certificate of its own, where the configuration has it. */
  readonly url: string
  /** The entry for a proxy with TLS in front; null where the configuration has none. */
  readonly behindUrl: string | null
  dispose(): Promise<void>
}

export const BALANCERS = ['nginx', 'haproxy'] as const
export type BalancerName = (typeof BALANCERS)[number]

/** Null, and a word about it, when the program is not there. */
export function findBalancer(name: BalancerName): string | null {
  const found = programOf(name)
  if (found === null) console.warn(`skipped: ${name} is not installed, its example is not tried`)
  return found
}

/** From Debian, where they are missing and we may. Nothing depends on them. */
export function installBalancers(): void {
  if (BALANCERS.some((name) => programOf(name) === null)) installFromDebian(['nginx-light', 'haproxy'])
}

function programOf(name: BalancerName): string | null {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

/** `ports`: of the nodes. */
export async function startBalancer(
  name: BalancerName,
  program: string,
  ports: readonly number[],
): Promise<Balancer> {
  const folder = mkdtempSync(join(tmpdir(), `parcours-${name}-`))
  const port = await freePort()
  const behindPort = await freePort()
  const config = join(folder, `${name}.conf`)
  const text = name === 'nginx' ? nginxConfig(folder, port, ports) : haproxyConfig(port, behindPort, ports)
  writeFileSync(config, text)
  const check = name === 'nginx' ? ['-t', '-p', folder, '-c', config] : ['-c', '-f', config]
  const checked = spawnSync(program, check, { encoding: 'utf8' })
  if (checked.status !== 0) throw new Error(`${name} does not take it: ${checked.stdout}${checked.stderr}`)
  const run = name === 'nginx' ? ['-p', folder, '-c', config] : ['-f', config]
  const child = spawn(program, run, { stdio: ['ignore', 'pipe', 'pipe'] })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  let written = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      written += chunk.toString()
    })
  await eventually(`${name} listens`, async () => {
    if (child.exitCode !== null) throw new Error(written)
    return await accepts(port)
  })
  return {
    url: `${name === 'nginx' ? 'https' : 'http'}://127.0.0.1:${port}`,
    behindUrl: name === 'nginx' ? null : `http://127.0.0.1:${behindPort}`,
    async dispose() {
      process.off('exit', kill)
      await ended(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** nginx ends its workers when it is asked to end. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await exit
}

function accepts(port: number): Promise<true | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(null))
  })
}

/** Replaces what must be there. */
function put(text: string, what: RegExp, by: string): string {
  if (!what.test(text)) throw new Error(`${what} is no longer in the example`)
  return text.replace(what, by)
}

/** The block of docs/scaling.md. */
function nginxConfig(folder: string, port: number, ports: readonly number[]): string {
  const block = must(/```nginx\n([\s\S]*?)```/.exec(readText('docs/scaling.md'))?.[1], 'example of nginx')
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
  const made = spawnSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost', ...files],
    { encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`openssl: ${made.stderr}`)
  let text = put(block, /listen 443 ssl;/, `listen 127.0.0.1:${port} ssl;`)
  text = put(text, /\/etc\/ssl\/parcours\.pem/, join(folder, 'cert.pem'))
  text = put(text, /\/etc\/ssl\/parcours\.key/, join(folder, 'key.pem'))
  for (const [i, node] of ports.entries())
    text = put(text, new RegExp(`server 10\\.0\\.0\\.${i + 1}:4000`), `server 127.0.0.1:${node}`)
  text = text.replace(/^\s*server 10\.0\.0\.\d:4000.*\n/gm, '')
  return `daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
${text}
}
`
}

/** docs/haproxy.cfg; nodes are found by address instead of by the resolver of Docker. */
function haproxyConfig(port: number, behindPort: number, ports: readonly number[]): string {
  let text = put(readText('docs/haproxy.cfg'), /bind :4000\n/, `bind 127.0.0.1:${behindPort}\n`)
  text = put(text, /bind :4001\n/, `bind 127.0.0.1:${port}\n`)
  // A test machine may open few files.
  text = put(text, /maxconn 100000/, 'maxconn 500')
  text = put(text, /resolvers docker\n\s+nameserver .*\n/, '')
  const template = must(
    /^ *server-template node 1-20 node:4000 resolvers docker init-addr none (.*)$/m.exec(text),
  )
  const servers = ports.map((node, i) => `    server node${i} 127.0.0.1:${node} ${template[1]}`)
  return text.replace(template[0], servers.join('\n'))
}
