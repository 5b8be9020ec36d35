import { isEditable } from './isEditable.ts'

/** True when a copy, cut or paste on the page is meant for the map (or the table) and not for a text. */
export function isForMap(event: ClipboardEvent, map: Element | null): boolean {
  const { target } = event
  if (event.defaultPrevented || !(target instanceof Element) || isEditable(target)) return false
  if (event.type !== 'paste' && window.getSelection()?.toString() !== '') return false
  return target === document.body || map?.contains(target) === true
}
