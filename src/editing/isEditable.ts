/** True where keys type, choose or move a caret: they are not for the map. */
export function isEditable(element: Element): boolean {
  return element.closest('input, textarea, select, [contenteditable="true"]') !== null
}
