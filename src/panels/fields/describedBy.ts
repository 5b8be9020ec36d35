/** The ids that describe a field, those that there are; undefined for none. */
export function describedBy(...ids: readonly (string | false)[]): string | undefined {
  return ids.filter((id) => id !== false).join(' ') || undefined
}
