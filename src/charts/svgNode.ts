// SVG as plain data. The map draws it with React (SvgShapes.tsx), a picture is written from it: one drawing, two ways out.

export interface SvgNode {
  readonly tag:
    | 'svg'
    | 'defs'
    | 'pattern'
    | 'g'
    | 'path'
    | 'rect'
    | 'line'
    | 'text'
    | 'tspan'
    | 'style'
    | 'title'
    | 'desc'
  /** In SVG's own spelling: `stroke-width`. */
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (SvgNode | string)[]
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/** A node; attributes that are undefined are left out, numbers are rounded to tenths. */
export function svg(
  tag: SvgNode['tag'],
  attributes: Attributes,
  children: readonly (SvgNode | string | null)[] = [],
): SvgNode {
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'number' ? tenths(value) : value] as const],
  )
  return { tag, attributes: Object.fromEntries(given), children: children.filter((c) => c !== null) }
}

/** Tenths of a pixel are enough, and keep pictures short. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10 + 0
}

/** The node as XML. Whatever the texts hold, they stay texts. */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const attrs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
  const inside = children.map((c) => (typeof c === 'string' ? escapeXml(c) : svgText(c))).join('')
  return inside === '' ? `<${tag}${attrs.join('')}/>` : `<${tag}${attrs.join('')}>${inside}</${tag}>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Also takes away what XML cannot hold: control characters, halves of a pair, non-characters. */
function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a file
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
  )
}
