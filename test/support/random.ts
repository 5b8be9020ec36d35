// Chance that can be had again: the same seed gives the same numbers.

export interface Random {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number
  pick<T>(list: readonly T[]): T
  bytes(length: number): Uint8Array
  /** True once in `times` on average. */
  oneIn(times: number): boolean
}

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (end: number) => Math.floor((next() / 2 ** 32) * end)
  return {
    below,
    pick: (list) => list[below(list.length)]!,
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    oneIn: (times) => below(times) === 0,
  }
}

/** A seed to print and to give again; from the environment when it says one. */
export function freshSeed(): number {
  return Number(process.env.PARCOURS_SEED ?? Math.floor(Math.random() * 2 ** 32))
}
