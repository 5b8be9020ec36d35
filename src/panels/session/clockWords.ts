// Times of the room as people read them.

/** "7:05", "1:02:30". What is begun counts: 0:00 is shown at the end only. */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`
}

/** Whole minutes, towards none: a delay of half a minute is no delay. */
export function wholeMinutes(ms: number): number {
  return Math.trunc(ms / 60_000)
}
