// How many sync sockets each address has open.
import { addressKey } from '../http/addressKey.ts'

export class AddressSlots {
  readonly #max: number
  readonly #open = new Map<string, number>()

  constructor(max: number) {
    this.#max = max
  }

  /** Null when the address has as many as it may. Call what it gives once, when the socket is gone. */
  take(address: string): (() => void) | null {
    const key = addressKey(address)
    const count = this.#open.get(key) ?? 0
    if (count >= this.#max) return null
    this.#open.set(key, count + 1)
    return () => {
      const left = (this.#open.get(key) ?? 0) - 1
      if (left > 0) this.#open.set(key, left)
      else this.#open.delete(key)
    }
  }
}
