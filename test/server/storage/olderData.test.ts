// A database as an older version of the server left it, with the cookies its members still have.
import { copyFile, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ByRole } from '../../../server/auth/invitations.ts'
import { TOP } from '../../support/repository.ts'
import { Device, startTestServer, temporaryDirectory } from '../../support/testServer.ts'

interface Known {
  readonly id: string
  readonly code: string
  readonly tokens: ByRole<string>
  readonly cookies: Readonly<Record<'maker' | 'second' | 'guest' | 'observer', string>>
}

const VERSION_2 = join(TOP, 'test/fixtures/data-version-2')

test('[STO-20] members of a database of version 2 stay members, and can be put out by replacing links', async () => {
  const known = JSON.parse(await readFile(join(VERSION_2, 'known.json'), 'utf8')) as Known
  const dataDir = await temporaryDirectory()
  await copyFile(join(VERSION_2, 'parcours.sqlite'), join(dataDir, 'parcours.sqlite'))
  const server = await startTestServer({ dataDir })
  try {
    const by = (cookie: string) => {
      const device = new Device(server.url)
      device.cookie = cookie
      return device
    }
    const { maker, second, guest, observer } = known.cookies
    const seen = (cookie: string) => by(cookie).json('GET', `/api/workshops/${known.id}`)
    expect(await seen(maker)).toMatchObject({ role: 'facilitator', code: known.code })
    expect((await by(maker).export(known.id)).meta.title).toBe('Version 2')
    expect(await seen(second)).toMatchObject({ role: 'facilitator', name: 'Bea' })
    expect(await seen(guest)).toMatchObject({ role: 'participant', name: 'Ann' })
    expect(await seen(observer)).toMatchObject({ role: 'observer' })
    expect(
      await new Device(server.url).json('POST', '/api/join', { token: known.tokens.participant }),
    ).toMatchObject({ role: 'participant' })

    const rotate = (cookie: string, role: string) =>
      by(cookie).json('POST', `/api/workshops/${known.id}/links/${role}/rotate`)
    for (const role of ['facilitator', 'participant', 'observer'])
      expect(await rotate(maker, role)).toMatchObject({ role })
    expect(await seen(maker)).toMatchObject({ role: 'facilitator' })
    for (const cookie of [second, guest, observer]) expect(await seen(cookie)).toBe('410 link-expired')
  } finally {
    await server.close()
    await rm(dataDir, { recursive: true })
  }
})
