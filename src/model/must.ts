/** Unwraps a value that cannot be missing unless the code is wrong. Throws with `what` in the message. */
export function must<T>(value: T | null | undefined, what = 'value'): T {
  if (value === null || value === undefined) throw new Error(`missing ${what}`)
  return value
}
