// Two pages that write at the very same moment, however fast the line between them is.
import type { Page } from 'playwright-core'

export interface HeldSockets {
  /** From now on nothing that the page sends leaves it; what it receives still comes. */
  hold(): void
  /** Sends what was held back, in its order. */
  release(): void
}

/** Before the page opens its socket. */
export async function holdSockets(page: Page): Promise<HeldSockets> {
  let held: (() => void)[] | null = null
  await page.routeWebSocket(/./, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      if (held === null) server.send(message)
      else held.push(() => server.send(message))
    })
  })
  return {
    hold() {
      held ??= []
    },
    release() {
      const waiting = held ?? []
      held = null
      for (const send of waiting) send()
    },
  }
}
