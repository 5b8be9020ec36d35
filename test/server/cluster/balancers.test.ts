// The examples of the documentation, run: docs/scaling.md (nginx) and docs/haproxy.cfg.
import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { parseConfig } from '../../../server/config.ts'
import { must } from '../../../src/model/must.ts'
import type { WorkshopCreated } from '../../../src/protocol/http.ts'
import { LINE_HEADER, type LineOpened } from '../../../src/protocol/httpLine.ts'
import { BALANCERS, type Balancer, findBalancer, startBalancer } from '../../support/balancer.ts'
import { startCluster, type TestCluster } from '../../support/clusterNodes.ts'
import { findEngines } from '../../support/engines.ts'
import { eventually } from '../../support/eventually.ts'
import { readText } from '../../support/repository.ts'
import { metaUpdate, WireClient } from '../../support/wireClient.ts'

const engines = findEngines()
const TOKEN = 'operator'
const OPERATOR = { authorization: `Bearer ${TOKEN}` }
let cluster: TestCluster

interface Answer {
  readonly status: number
  readonly cookie: string
  json<T>(): T
}

function ask(
  url: string,
  method: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const send = url.startsWith('https') ? overHttps : overHttp
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  return new Promise((resolve, reject) => {
    const asked = send(
      url,
      { method, headers: { ...type, ...headers }, rejectUnauthorized: false },
      (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
            json: () => JSON.parse(Buffer.concat(pieces).toString()),
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

describe.skipIf(engines === null)('the balancer of the documentation', () => {
  beforeAll(async () => {
    cluster = must(
      await startCluster(2, {
        options: { 'trust-proxy': 'true', 'wrong-codes-per-hour': '3', 'metrics-token': TOKEN },
      }),
    )
  })
  afterAll(() => cluster?.dispose())

  test('[CLU-17] both shapes of compose.yaml are told where people come, and believe the proxy in front', () => {
    const services = readText('compose.yaml').split(/^ {2}(?=\w+:$)/m)
    for (const shape of ['one', 'node']) {
      const service = must(services.find((text) => text.startsWith(`${shape}:`)))
      const env = Object.fromEntries(
        [...service.matchAll(/^ {6}(PARCOURS_\w+): "?(.+?)"?$/gm)].map(([, key, value = '']) => [
          must(key),
          // As compose puts it in.
          value
            .replace(/\$\{PUBLIC_URL:-.*?\}/, 'https://parcours.example.org')
            .replace(/\$\{LINK_KEY:-\}/, '0'.repeat(64))
            .replace(/\$\{\w+:-(.*?)\}/g, '$1'),
        ]),
      )
      const parsed = parseConfig([], env)
      if (parsed.kind !== 'config') throw new Error(JSON.stringify(parsed))
      expect(parsed.warnings).toEqual([])
      expect(parsed.config).toMatchObject({ publicUrl: 'https://parcours.example.org', trustProxy: true })
    }
    // The password is where the driver looks for it, in no address.
    expect(readText('compose.yaml')).toMatch(/PGPASSWORD: \$\{DATABASE_PASSWORD:-\}/)
    expect(readText('compose.yaml')).not.toMatch(/PARCOURS_STORE:.*PASSWORD/)
  })

  describe.each(BALANCERS)('%s', (name) => {
    const program = findBalancer(name)
    let balancer: Balancer | null = null
    const url = () => must(balancer).url

    beforeAll(async () => {
      const ports = cluster.nodes.map(({ server }) => Number(new URL(server.url).port))
      if (program !== null) balancer = await startBalancer(name, program, ports)
    })
    afterAll(() => balancer?.dispose())

    const create = async () => {
      const body = { title: 'Essai', template: 'jewellery', locale: 'fr' }
      const made = await ask(`${url()}/api/workshops`, 'POST', body)
      expect(made.status).toBe(201)
      return made.json<WorkshopCreated>()
    }
    /** How many sockets each node has. */
    const sockets = () =>
      Promise.all(
        cluster.nodes.map(async ({ server }) => {
          const text = await (await fetch(`${server.url}/metrics`, { headers: OPERATOR })).text()
          return Number(/^parcours_members (\d+)$/m.exec(text)?.[1])
        }),
      )

    test.skipIf(program === null)(
      '[CLU-17] [SYNC-85] a line without a WebSocket has all its requests at one node, and its answers are passed on as they come',
      async () => {
        const { id, tokens } = await create()
        const room = `${url()}/sync/${id}/board`
        const opened = await ask(`${room}?token=${tokens.participant}`, 'POST')
        expect(opened.status).toBe(200)
        const named = { [LINE_HEADER]: opened.json<LineOpened>().line }
        for (let i = 0; i < 6; i++)
          expect((await ask(`${room}/down?at=0&wait=0`, 'POST', undefined, named)).status).toBe(200)
        const send = room.startsWith('https') ? overHttps : overHttp
        const first = await new Promise<number | undefined>((resolve, reject) => {
          const asked = send(
            `${room}/down?at=0`,
            { method: 'POST', headers: named, rejectUnauthorized: false },
            (answer) =>
              answer.once('data', (piece: Buffer) => {
                resolve(answer.complete ? undefined : piece[0])
                asked.destroy()
              }),
          )
          asked.on('error', reject)
          asked.end()
        })
        expect(first, 'the answer goes on').toBe(0)
        expect((await ask(room, 'DELETE', undefined, named)).status).toBe(204)
        await expect.poll(sockets).toEqual([0, 0])
      },
    )

    test.skipIf(program === null)(
      '[CLU-17] people join, see each other’s edits, and meet at one node; it is left when it dies',
      async () => {
        const { id, tokens } = await create()
        const joined = await ask(`${url()}/api/join`, 'POST', { token: tokens.participant, name: 'Ann' })
        expect(joined.status).toBe(200)
        const open = (token: string) => {
          const client = new WireClient(
            `${url().replace('http', 'ws')}/sync/${id}/board?token=${token}&durable=1&schema=99`,
            {},
            { rejectUnauthorized: false },
          )
          return client.opened()
        }
        const people = await Promise.all(Object.values(tokens).map(open))
        const [ann, bob] = people
        const seen = must(await bob?.pull())
        must(ann).sendSync(2, metaUpdate(await must(ann).pull(), { title: 'Seen by all' }))
        await must(ann).until((m) => m.type === 'durable' && m.count >= 1)
        await must(bob).until((m) => {
          if (m.type === 'sync' && m.step !== 0) Y.applyUpdate(seen, m.body)
          return seen.getMap('meta').get('title') === 'Seen by all'
        })
        const at = await sockets()
        expect(at.toSorted()).toEqual([0, people.length])
        const there = must(cluster.nodes[at.indexOf(people.length)])
        await there.server.kill()
        try {
          await must(ann).until((m) => m.type === 'close')
          const again = await eventually('comes back by the other node', async () => {
            const client = await open(tokens.participant)
            return client.ws.readyState === WebSocket.OPEN ? client : null
          })
          expect((await again.pull()).getMap('meta').get('title')).toBe('Seen by all')
          again.close()
        } finally {
          for (const person of people) person.close()
          await there.server.start()
        }
      },
    )

    test.skipIf(program === null)(
      '[CLU-17] nobody says themselves where they come from, and the figures are not for everybody',
      async () => {
        expect((await ask(`${url()}/metrics`, 'GET', undefined, OPERATOR)).status).toBe(404)
        expect((await ask(`${url()}/readyz`, 'GET')).status).toBe(200)
        const guesses: number[] = []
        for (let i = 0; i < 5; i++)
          guesses.push(
            (
              await ask(
                `${url()}/api/join/preview`,
                'POST',
                { code: 'WRONG2' },
                { 'x-forwarded-for': `10.1.1.${i}` },
              )
            ).status,
          )
        expect(guesses.at(-1)).toBe(429)
      },
    )

    // The example of nginx is the edge itself.
    if (name === 'nginx') return
    test.skipIf(program === null)(
      '[CLU-17] behind a proxy with TLS, people come from where that proxy says',
      async () => {
        const behind = must(balancer?.behindUrl)
        expect((await ask(`${behind}/metrics`, 'GET', undefined, OPERATOR)).status).toBe(404)
        const guess = async (from: string) => {
          const headers = { 'x-forwarded-for': from, 'x-forwarded-proto': 'https' }
          return (await ask(`${behind}/api/join/preview`, 'POST', { code: 'WRONG2' }, headers)).status
        }
        const many: number[] = []
        for (let i = 0; i < 5; i++) many.push(await guess(`10.2.2.${i}`))
        expect(many).not.toContain(429)
        // What somebody says before the proxy does is not its word.
        const one: number[] = []
        for (let i = 0; i < 5; i++) one.push(await guess(`10.3.3.${i}, 10.4.4.4`))
        expect(one.at(-1)).toBe(429)
      },
    )
  })
})
