/**
 * Keeps the keyboard's place when an item of a list is about to go: call before it goes, and call what it gives
 * after. Focus goes to the first control of the next item, else of what follows the list, else of the item before.
 */
export function focusNext(item: Element | null): () => void {
  const list = item?.parentElement
  const target = item?.nextElementSibling ?? list?.nextElementSibling ?? item?.previousElementSibling
  return () => target?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
}
