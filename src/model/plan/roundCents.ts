/** To the nearest cent, half upward. Never −0, which would be written "-0 €". */
export function roundCents(cents: number): number {
  return Math.round(cents) || 0
}
