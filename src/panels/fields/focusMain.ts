/** Takes the keyboard to what the page is about: the tab stop of the map, or the beginning of the table. */
export function focusMain(): void {
  const main = document.querySelector('main')
  if (main === null) return
  const stop = main.querySelector<HTMLElement>('[data-stop][tabindex="0"]')
  if (stop === null && !main.hasAttribute('tabindex')) main.tabIndex = -1
  const target = stop ?? main
  target.focus({ preventScroll: true })
}
