/** What a key does to a level on a scale of 1…levels: the new level, null to clear it, undefined for nothing. */
export function levelKey(key: string, from: number, levels: number): number | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null
  if (/^[1-9]$/.test(key)) return Number(key) <= levels ? Number(key) : undefined
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
