// What the log says, at its most talkative.
import { afterEach, expect, test } from 'vitest'
import type { RotatedLink } from '../../src/protocol/http.ts'
import { type ServerProcess, startServer } from '../support/serverProcess.ts'
import { Device } from '../support/testServer.ts'
import { metaUpdate, WireClient } from '../support/wireClient.ts'

let server: ServerProcess | null = null

afterEach(async () => {
  await server?.dispose()
  server = null
})

test('[OPS-4] [ACC-45] at debug level, the log holds no secret and nothing that anybody wrote', async () => {
  server = await startServer({
    'log-level': 'debug',
    'creation-key': 'SesameOpen',
    'metrics-token': 'WatchWord',
  })
  const [maker, guest] = [new Device(server.url), new Device(server.url)]
  const title = 'Confidential jewellery'
  const workshop = await maker.create({ title, creationKey: 'SesameOpen' })
  const { id, tokens, code } = workshop
  await guest.json('POST', '/api/join', { code, name: 'Ann Onymous' })
  await guest.json('POST', '/api/join', { token: tokens.observer })
  await guest.json('POST', '/api/join', { code: 'WRONG2' })
  await guest.json('POST', '/api/join', { token: 'wrong-token-of-somebody' })
  const terms = `/api/workshops/${id}/links/display/terms`
  await maker.json('PUT', terms, { passphrase: 'Cats sleep at noon', endsAt: 8e15 })
  for (const passphrase of ['Dogs sleep at noon', 'Cats sleep at noon'])
    await new Device(server.url).json('POST', '/api/join', { token: tokens.display, passphrase })
  await guest.json('POST', '/api/join', '{"token": broken')
  await guest.request('GET', `/api/workshops/${id}?token=${tokens.observer}`)
  await guest.request('GET', `/nothing/%zz?token=${tokens.observer}`)
  await guest.request('GET', '/metrics', undefined, { authorization: 'Bearer WatchWord' })
  await maker.json('POST', '/api/workshops/import', await maker.export(id))
  const sync = `${server.url.replace('http', 'ws')}/sync/${id}/board`
  const client = await new WireClient(`${sync}?durable=1&token=${tokens.participant}`).opened()
  client.sendSync(2, metaUpdate(await client.pull(), { title: 'Words in the document' }))
  client.sendAwareness(7, 1, JSON.stringify({ selection: 'a passing selection' }))
  await client.until((m) => m.type === 'durable' && m.count === 1)
  const observer = await new WireClient(`${sync}?token=${tokens.observer}`).opened()
  observer.sendSync(2, metaUpdate(await observer.pull(), { title: 'Words of an observer' }))
  await observer.closeCode()
  const garbled = await new WireClient(`${sync}?token=${tokens.participant}`).opened()
  garbled.sendBytes(0, 2, 200, 1)
  await garbled.closeCode()
  await new WireClient(`${sync}?token=nothing-like-it`).closeCode()
  await new WireClient(sync, { cookie: guest.cookie!, origin: server.url }).opened()
  const rotated = (await maker.json('POST', `/api/workshops/${id}/links/participant/rotate`)) as RotatedLink
  await client.closeCode()
  await server.stop()

  const log = server.output()
  expect(log).toContain('"route":"/api/join"')
  expect(log).toContain('socket closed by the server')
  const hidden = {
    ...tokens,
    code,
    rotatedToken: rotated.token,
    rotatedCode: rotated.code,
    passphrase: 'Cats sleep at noon',
    wrongPassphrase: 'Dogs sleep at noon',
    makerCookie: maker.cookie!.split('=')[1]!,
    guestCookie: guest.cookie!.split('=')[1]!,
    creationKey: 'SesameOpen',
    metricsToken: 'WatchWord',
    wrongToken: 'wrong-token-of-somebody',
    wrongSocketToken: 'nothing-like-it',
    wrongCode: 'WRONG2',
    title,
    name: 'Onymous',
    written: 'Words in the document',
    refused: 'Words of an observer',
    presence: 'a passing selection',
    malformed: 'broken',
  }
  expect(Object.entries(hidden).filter(([, text]) => log.includes(text))).toEqual([])
  expect(log, 'one JSON object a line').toSatisfy((text: string) =>
    text
      .trim()
      .split('\n')
      .every((line) => typeof JSON.parse(line) === 'object'),
  )
})
