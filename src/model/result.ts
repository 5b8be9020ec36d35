/** Outcome of an operation that users can make fail. A bug is not a Result: it throws. */
export type Result<T, Code extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: Code }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function fail<const Code extends string>(code: Code): { readonly ok: false; readonly code: Code } {
  return { ok: false, code }
}
