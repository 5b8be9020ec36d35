// Looks from time to time whether WebSockets pass by now, for a page whose lines go over plain HTTP.
import { PROBE_PATH } from '../protocol/httpLine.ts'
import type { LineWay } from './lineWay.ts'

const FIRST_MS = 10_000
/** Each look comes twice as late as the one before, up to this. */
const MAX_MS = 300_000
const HUNG_MS = 8000

/** One look at a time for a page; it touches no line. */
export function probeSockets(way: LineWay, url: string, Socket: typeof WebSocket, firstMs = FIRST_MS): void {
  if (way.probing) return
  way.probing = true
  let pause = firstMs
  const look = () => {
    if (!way.http) {
      way.probing = false
      return
    }
    const { origin } = new URL(url)
    const socket = new Socket(`${origin}/sync/${PROBE_PATH}`)
    const hung = setTimeout(() => socket.close(), HUNG_MS)
    socket.onerror = () => {} // a close follows
    socket.onclose = ({ code }) => {
      clearTimeout(hung)
      if (code === 1000) way.socketPasses()
      pause = Math.min(2 * pause, MAX_MS)
      setTimeout(look, pause)
    }
  }
  setTimeout(look, pause)
}
