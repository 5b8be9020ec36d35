/** Somebody is writing in this window: nothing is moved under their hands. */
export function isTyping(element: Element | null, hasDrafts: boolean): boolean {
  if (hasDrafts) return true
  if (element === null) return false
  if (element instanceof HTMLTextAreaElement) return !element.readOnly
  if (element instanceof HTMLInputElement) return !element.readOnly && TEXT_TYPES.has(element.type)
  return element instanceof HTMLElement && element.isContentEditable
}

const TEXT_TYPES: ReadonlySet<string> = new Set(['text', 'search', 'number', 'email', 'url', 'tel', 'date'])
