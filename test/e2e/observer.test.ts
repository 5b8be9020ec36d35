// An observer follows everything and changes nothing: not by the interface, and not by going around it.
import * as encoding from 'lib0/encoding'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { MESSAGE_SYNC, SYNC_UPDATE } from '../../src/protocol/syncWire.ts'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'

browserTest(
  'an observer sees others work, has nothing to change, and a write of theirs is refused on the wire',
  async ({ openPage }) => {
    const ana = await openPage('/', { locale: 'fr-FR' })
    const made = await createWorkshop(ana, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
    await ana.goto(`/w/${made.id}`)
    await ana.getByRole('slider', { name: /^Satisfaction, Payer/ }).waitFor()

    const olga = await openPage(made.links.observer, { locale: 'fr-FR' })
    await olga.getByRole('button', { name: /rejoindre|entrer/i }).click()
    await olga.waitForURL(/\/w\//)
    await olga.getByText('Lecture seule').first().waitFor()
    const mark = olga.getByRole('slider', { name: /^Satisfaction, Payer/ })
    await expect.poll(() => mark.getAttribute('aria-readonly')).toBe('true')
    await expect.poll(() => olga.getByRole('button', { name: /^Ajouter/ }).count()).toBe(0)
    await mark.focus()
    await olga.keyboard.press('ArrowDown')
    await olga.getByText('Vous pouvez consulter, mais rien modifier ici.', { exact: false }).first().waitFor()
    expect(await mark.getAttribute('aria-valuenow')).toBe('5')

    // Around the interface: a socket of her own, with her session, and a real update that a program made.
    const forged = new Y.Doc()
    forged.getMap('meta').set('title', 'pwned')
    const frame = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE_SYNC)
      encoding.writeVarUint(encoder, SYNC_UPDATE)
      encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(forged))
    })
    const closedWith = await olga.evaluate(
      async ({ id, bytes }) => {
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/sync/${id}/board`)
        await new Promise((opened) => socket.addEventListener('open', opened, { once: true }))
        const closed = new Promise<number>((resolve) =>
          socket.addEventListener('close', (event) => resolve(event.code), { once: true }),
        )
        socket.send(new Uint8Array(bytes))
        return closed
      },
      { id: made.id, bytes: [...frame] },
    )
    expect(closedWith).toBe(4403)
    const file = (await (await olga.request.get(`/api/workshops/${made.id}/export`)).json()) as {
      meta: { title: string }
    }
    expect(file.meta.title).not.toBe('pwned')

    // And she still follows live.
    await ana.getByRole('slider', { name: /^Satisfaction, Payer/ }).focus()
    await ana.keyboard.press('ArrowUp')
    await olga.locator('[role="slider"][aria-label^="Satisfaction, Payer"][aria-valuenow="6"]').waitFor()
  },
)

browserTest(
  '[WIN-25] an observer who comes back to a slow device, before the server has said anything, stays and follows',
  async ({ openPage }) => {
    const ana = await openPage('/', { locale: 'fr-FR' })
    const made = await createWorkshop(ana, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
    await ana.goto(`/w/${made.id}`)
    const olga = await openPage(made.links.observer, { locale: 'fr-FR' })
    await olga.getByRole('button', { name: /rejoindre|entrer/i }).click()
    await olga.getByText('Lecture seule').first().waitFor()
    await olga.getByRole('slider', { name: /^Satisfaction, Payer/ }).waitFor()

    // The line is open before the copy of the device is read, and the server has not answered yet.
    await olga.addInitScript(() => {
      const page = window as typeof window & { readCopy?: () => void }
      const read = new Promise<void>((resolve) => {
        page.readCopy = resolve
      })
      Object.defineProperty(IDBOpenDBRequest.prototype, 'onsuccess', {
        set(handle: (event: Event) => void) {
          this.addEventListener('success', (event: Event) => void read.then(() => handle.call(this, event)))
        },
      })
    })
    let lines = 0
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    await olga.routeWebSocket(/\/board/, (page) => {
      const server = page.connectToServer()
      lines++
      page.onMessage((message) => server.send(message))
      server.onMessage((message) => void answered.then(() => page.send(message)))
    })
    await olga.goto(`/w/${made.id}`)
    await expect.poll(() => lines, { timeout: 15_000 }).toBe(1)
    await olga.evaluate(() => (window as typeof window & { readCopy?: () => void }).readCopy?.())
    await olga.getByRole('slider', { name: /^Satisfaction, Payer/ }).waitFor()
    await expect.poll(() => lines, { timeout: 15_000 }).toBe(2)
    answer()
    await ana.getByRole('slider', { name: /^Satisfaction, Payer/ }).focus()
    await ana.keyboard.press('ArrowUp')
    await olga.locator('[role="slider"][aria-label^="Satisfaction, Payer"][aria-valuenow="6"]').waitFor()
  },
)
