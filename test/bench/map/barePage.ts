// The page that ours is compared with: the same document over the same line, drawn by d3 alone. No React, no words, no
// keyboard, no choice: every mark is a circle that stays, every sequence of an offer a path.
import { curveMonotoneX, line, select } from 'd3'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

interface BareMark {
  readonly id: string
  readonly column: number
  readonly offer: number
  readonly level: number
}

export interface BareOptions {
  readonly syncUrl: string
  readonly workshopId: string
  readonly token: string
  readonly marks: readonly BareMark[]
  readonly columns: number
  readonly zoom: number
}

const COLUMN = 44
const PER_SEQUENCE = 20
const HEIGHT = 420
const COLOURS = ['#2456c7', '#b04a06', '#1a7547', '#7a3fbf', '#b8275a']

function start({ syncUrl, workshopId, token, marks, columns, zoom }: BareOptions): void {
  const y = (level: number) => HEIGHT * (1 - (level - 0.5) / 7)
  const x = (column: number) => column * COLUMN + COLUMN / 2
  const svg = select(document.body).append('svg').attr('width', innerWidth).attr('height', innerHeight)
  const sheet = svg.append('g').attr('transform', `scale(${zoom})`)
  const runs = new Map<
    string,
    { readonly list: { column: number; level: number }[]; readonly path: SVGPathElement }
  >()
  const circles = new Map<
    string,
    {
      readonly element: SVGCircleElement
      readonly point: { column: number; level: number }
      readonly run: string
    }
  >()
  const shape = line<{ column: number; level: number }>()
    .x((p) => x(p.column))
    .y((p) => y(p.level))
    .curve(curveMonotoneX)
  for (const mark of marks) {
    const run = `${Math.floor(mark.column / PER_SEQUENCE)} ${mark.offer}`
    const colour = COLOURS[mark.offer] ?? 'black'
    let drawn = runs.get(run)
    if (drawn === undefined) {
      const path = sheet.append('path').attr('fill', 'none').attr('stroke', colour).attr('stroke-width', 2)
      drawn = { list: [], path: path.node() as SVGPathElement }
      runs.set(run, drawn)
    }
    const point = { column: mark.column, level: mark.level }
    drawn.list.push(point)
    const circle = sheet
      .append('circle')
      .attr('r', 6)
      .attr('fill', 'white')
      .attr('stroke', colour)
      .attr('stroke-width', 2)
    circle.attr('cx', x(mark.column)).attr('cy', y(mark.level))
    circles.set(mark.id, { element: circle.node() as SVGCircleElement, point, run })
  }
  for (const { list, path } of runs.values()) select(path).attr('d', shape(list))

  const doc = new Y.Doc()
  const provider = new WebsocketProvider(syncUrl, `${workshopId}/board`, doc, {
    params: { token },
    disableBc: true,
  })
  doc.getMap<{ readonly level: number }>('marks').observe((event) => {
    for (const id of event.keysChanged) {
      const level = event.target.get(id)?.level
      const circle = circles.get(id)
      const run = runs.get(circle?.run ?? '')
      if (level === undefined || circle === undefined || run === undefined || circle.point.level === level)
        continue
      circle.point.level = level
      select(circle.element).attr('cy', y(level))
      select(run.path).attr('d', shape(run.list))
    }
  })
  const cursors = new Map<number, SVGCircleElement>()
  provider.awareness.on('change', () => {
    for (const [client, state] of provider.awareness.getStates()) {
      const cursor = (state as { cursor?: { x: number; y: number } | null }).cursor
      if (cursor == null) continue
      let element = cursors.get(client)
      if (element === undefined) {
        element = svg.append('circle').attr('r', 5).node() as SVGCircleElement
        cursors.set(client, element)
      }
      element.setAttribute('transform', `translate(${cursor.x * 100},${cursor.y * 100})`)
    }
  })
  provider.on('sync', () => document.body.setAttribute('data-ready', String(columns)))
}

;(window as unknown as { startBare: typeof start }).startBare = start
