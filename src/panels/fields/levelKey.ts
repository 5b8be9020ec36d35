/** What a key does to a level on a scale of 1…levels: the new level, null to clear it, undefined for nothing. */
export function levelKey(
  key: string,
  from: number,
  levels: number,
  typing: (key: string) => number | undefined,
): number | null | undefined {
  const typed = typing(key)
  if (key === 'Delete' || key === 'Backspace') return null
  if (typed !== undefined) return typed
  // Up is better. Radio buttons of the browser go down with it, and round from one end to the other.
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return Math.min(levels, from + 1)
    case 'ArrowDown':
    case 'ArrowLeft':
      return Math.max(1, from - 1)
    case 'Home':
      return 1
    case 'End':
      return levels
    default:
      return undefined
  }
}
