import { type SvgNode, svg } from '../svgNode.ts'

export interface TextBlock {
  readonly x: number
  /** Base line of the first line. */
  readonly y: number
  /** Of the box: where lines that are read from the right begin. */
  readonly width: number
  readonly size: number
  readonly fill: string
  readonly weight?: number
  readonly italic?: boolean
  readonly anchor?: 'start' | 'end'
}

export const LINE_HEIGHT = 1.28

/** Lines under each other. A line in Arabic or Hebrew begins at the right edge of the box. */
export function textBlock(lines: readonly string[], block: TextBlock): SvgNode[] {
  const { x, y, width, size, fill, weight = 400, italic = false, anchor = 'start' } = block
  return lines.map((line, i) => {
    const fromRight = readsFromRight(line)
    return svg(
      'text',
      {
        x: anchor === 'end' || fromRight ? x + width : x,
        y: y + i * size * LINE_HEIGHT,
        fill,
        'font-size': size,
        'font-weight': weight === 400 ? undefined : weight,
        'font-style': italic ? 'italic' : undefined,
        // The start of a line that is read from the right is its right end.
        'text-anchor': anchor === 'end' && !fromRight ? 'end' : undefined,
        direction: fromRight ? 'rtl' : undefined,
      },
      [line],
    )
  })
}

/** Whether the first letter of a text is of a script that is written from right to left. */
export function readsFromRight(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
}
