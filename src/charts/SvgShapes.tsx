import { createElement, Fragment, type ReactNode } from 'react'
import type { SvgNode } from './svgNode.ts'

/** Draws shapes on the page, inside an <svg>. */
export function SvgShapes({ shapes }: { readonly shapes: readonly SvgNode[] }) {
  return createElement(Fragment, null, ...shapes.map(elementOf))
}

function elementOf({ tag, attributes, children }: SvgNode): ReactNode {
  const props = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name === 'class' ? 'className' : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
  return createElement(tag, props, ...children.map((c) => (typeof c === 'string' ? c : elementOf(c))))
}
