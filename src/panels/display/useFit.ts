import { type RefObject, useLayoutEffect } from 'react'

/** Of the letters, down to the smallest that are legible from six metres. */
const SIZES = [1, 0.93, 0.86, 0.79] as const

/** Of a part and of a name, the most first. */
const LINES = [
  [9, 2],
  [5, 2],
  [4, 2],
  [3, 2],
  [2, 2],
  [1, 2],
  [1, 1],
] as const

/**
 * Gives a scene the largest letters in which every `[data-fits]` of it shows all of itself. Where none do, the scene is
 * `data-tight`, and each that has too much shows as many lines as have room. The styles read --fit, --part-lines and --name-lines.
 */
export function useFit(scene: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (scene.current !== null) layOut(scene.current)
  })
  useLayoutEffect(() => {
    const element = scene.current
    if (element === null) return
    const again = () => layOut(element)
    const sizes = new ResizeObserver(again)
    sizes.observe(element)
    // Absent where there is no layout.
    const fonts = (document as Partial<Pick<Document, 'fonts'>>).fonts
    fonts?.addEventListener('loadingdone', again)
    return () => {
      sizes.disconnect()
      fonts?.removeEventListener('loadingdone', again)
    }
  }, [scene])
}

function layOut(scene: HTMLElement): void {
  const boxes = [...scene.querySelectorAll<HTMLElement>('[data-fits]')]
  // A pixel of rounding is no line.
  const fits = (box: HTMLElement) => box.scrollHeight <= box.clientHeight + 1
  for (const box of boxes) setLines(box, LINES[0])
  scene.removeAttribute('data-tight')
  for (const size of SIZES) {
    scene.style.setProperty('--fit', String(size))
    if (boxes.every(fits)) return
  }
  scene.setAttribute('data-tight', '')
  for (const box of boxes)
    for (const lines of LINES) {
      setLines(box, lines)
      if (fits(box)) break
    }
}

function setLines(box: HTMLElement, [part, name]: (typeof LINES)[number]): void {
  box.style.setProperty('--part-lines', String(part))
  box.style.setProperty('--name-lines', String(name))
}
