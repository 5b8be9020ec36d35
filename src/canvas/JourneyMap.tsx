import '@xyflow/react/dist/base.css'
import {
  type NodeChange,
  type NodeTypes,
  type OnNodeDrag,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react'
import { type PointerEvent, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react'
import type { Translate } from '../i18n/translate.ts'
import { moveAction } from '../model/commands/action.ts'
import { readJourney } from '../model/journey.ts'
import type { Records } from '../model/records.ts'
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import type { MapFocus, Selection } from '../store/viewState.ts'
import { useView, useWorkshop } from '../store/WorkshopContext.ts'
import { useTranslate } from '../ui/TranslateContext.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { ActionCard } from './ActionCard.tsx'
import { AddSequence } from './AddSequence.tsx'
import { addSequenceAfter } from './addToSheet.ts'
import { Cursors } from './Cursors.tsx'
import { DragLabel } from './DragLabel.tsx'
import { EmptyMap } from './EmptyMap.tsx'
import { FrictionLane } from './FrictionLane.tsx'
import styles from './JourneyMap.module.css'
import { LevelAxis } from './LevelAxis.tsx'
import { MarkColumn } from './MarkColumn.tsx'
import { OfferCurves } from './OfferCurves.tsx'
import { PlotText } from './PlotText.tsx'
import { SheetBackdrop } from './SheetBackdrop.tsx'
import { SheetProvider, stopName } from './SheetContext.ts'
import { SituationBlock } from './SituationBlock.tsx'
import { dropPlace, NARROW, type Room, type SheetLayout } from './sheetLayout.ts'
import { type SheetNode, sheetNodes } from './sheetNodes.ts'
import { useCursorSharing } from './useCursorSharing.ts'
import { useReveal } from './useReveal.ts'
import { useSheetData } from './useSheetData.ts'
import { useSheetKeyboard } from './useSheetKeyboard.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

const NODE_TYPES: NodeTypes = {
  card: ActionCard,
  column: MarkColumn,
  frictions: FrictionLane,
  situation: SituationBlock,
  end: AddSequence,
}

/** How long the sheet takes to glide to another view. */
const GLIDE_MS = 200

/** React Flow's own instructions are English and about its own keyboard model, which is off. */
const NO_STOCK_TEXTS = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
} as const

export interface JourneyMapProps {
  /** Opens the details of what is selected, with the keyboard in them. */
  readonly onOpenDetails: () => void
  /** Width of what lies over the right edge of the map, in CSS pixels: the selection is kept out from under it. */
  readonly covered: number
  /** The same for its lower edge: the details of a narrow window come from below. */
  readonly coveredBelow: number
}

/** The journey map: React Flow is the shell for zoom, pan and card drags; everything on the sheet is ours. */
export function JourneyMap(props: JourneyMapProps) {
  const [room, setRoom] = useState<Room | null>(null)
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = container.current
    if (element === null) return
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={container} className={styles.room}>
      {room === null || room.width === 0 ? null : (
        <ReactFlowProvider>
          <SheetFlow {...props} room={room} />
        </ReactFlowProvider>
      )}
    </div>
  )
}

function SheetFlow({
  onOpenDetails,
  covered,
  coveredBelow,
  room,
}: JourneyMapProps & { readonly room: Room }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const flow = useReactFlow()
  const instructionsId = useId()
  const container = useRef<HTMLDivElement>(null)
  const sheet = useSheetData(room)
  const { layout, canWrite } = sheet
  const [drag, setDrag] = useState<{
    readonly nodeId: string
    readonly x: number
    readonly y: number
  } | null>(null)
  const shareCursor = useCursorSharing(layout)
  const free = { width: room.width - covered, height: room.height - coveredBelow }
  const reveal = useReveal(layout, free)

  const resting = useMemo(() => sheetNodes(layout, canWrite), [layout, canWrite])
  const nodes = useMemo(
    () =>
      drag === null
        ? resting
        : resting.map((n) =>
            n.id === drag.nodeId ? { ...n, position: drag, dragging: true, zIndex: 20 } : n,
          ),
    [resting, drag],
  )

  // The whole sheet at first sight and whenever it or the room changes, until the person has chosen a view.
  const chosen = useRef(false)
  const initial = fitted(layout, room)
  useEffect(() => {
    if (!chosen.current) void flow.setViewport(fitted(layout, room))
  }, [flow, layout, room])

  const selection = useView((v) => v.selection)
  const revealNow = useEffectEvent((target: Selection | null) => {
    if (target === null) {
      if (!chosen.current) void flow.setViewport(fitted(layout, room), { duration: GLIDE_MS })
      return
    }
    if (target.kind === 'friction') return
    reveal({ kind: target.kind === 'action' ? 'card' : 'sequence', id: target.id } as MapFocus, GLIDE_MS)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is covered changes what can be seen of the selection
  useEffect(() => {
    revealNow(selection)
  }, [selection, covered, coveredBelow])

  function goTo(focus: MapFocus): void {
    workshop.view.setState({ focus })
    reveal(focus)
    // The tab stop moves with the next paint; the element is there already.
    container.current
      ?.querySelector<HTMLElement>(`[data-stop="${stopName(focus)}"]`)
      ?.focus({ preventScroll: true })
  }
  const [said, setSaid] = useState('')
  const announceMove = (id: ActionId) => setSaid(placeInWords(workshop.records.getState(), id, t))
  function announceSequenceMove(id: SequenceId): void {
    const { sequences } = readJourney(workshop.records.getState())
    const position = sequences.findIndex((s) => s.sequence.id === id) + 1
    const what = sequences[position - 1]?.sequence.name ?? ''
    setSaid(t('map.sequenceMoved', { what, position, count: sequences.length }))
  }
  const handleKey = useSheetKeyboard({
    sheet,
    goTo,
    openDetails: onOpenDetails,
    announceMove,
    announceSequenceMove,
  })

  function handleNodesChange(changes: NodeChange<SheetNode>[]): void {
    for (const change of changes)
      if (change.type === 'position' && change.position !== undefined && change.dragging === true)
        setDrag({ nodeId: change.id, ...change.position })
  }
  const middleOf = (node: SheetNode) => node.position.x + (node.width ?? 0) / 2
  const handleDragStop: OnNodeDrag<SheetNode> = (_event, node) => {
    setDrag(null)
    if (node.type !== 'card') return
    const { actionId } = node.data
    const place = dropPlace(layout, actionId, middleOf(node))
    if (place === null || isWhereItWas(layout, actionId, place)) return
    workshop.run((r) =>
      moveAction(r, { id: actionId, toSequenceId: place.sequenceId, afterId: place.afterId }),
    )
  }
  function handlePointerMove(event: PointerEvent): void {
    if (event.pointerType === 'mouse')
      shareCursor(flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }))
  }
  function fit(): void {
    chosen.current = false
    void flow.setViewport(fitted(layout, room), { duration: GLIDE_MS })
  }

  return (
    <SheetProvider value={sheet}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the focusable parts inside bubble up to here */}
      <div
        ref={container}
        className={styles.map}
        onKeyDown={handleKey}
        onPointerMove={handlePointerMove}
        onPointerLeave={() => shareCursor(null)}
      >
        <VisuallyHidden>
          <p id={instructionsId}>{t('map.instructions')}</p>
          <PlotText />
          <p role="status">{said}</p>
        </VisuallyHidden>
        <ReactFlow<SheetNode>
          aria-label={t('map.label')}
          aria-describedby={instructionsId}
          nodes={nodes}
          nodeTypes={NODE_TYPES}
          onNodesChange={handleNodesChange}
          onNodeDragStop={handleDragStop}
          onMoveStart={(event) => {
            if (event !== null) chosen.current = true
          }}
          onPaneClick={() => workshop.view.setState({ selection: null })}
          defaultViewport={initial}
          minZoom={0.2}
          maxZoom={3}
          panOnScroll
          zoomOnDoubleClick={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          nodesConnectable={false}
          disableKeyboardA11y
          ariaLabelConfig={NO_STOCK_TEXTS}
          deleteKeyCode={null}
          selectionKeyCode={null}
          nodeDragThreshold={5}
          autoPanOnNodeFocus={false}
          proOptions={{ hideAttribution: true }}
        >
          <SheetBackdrop dropX={drag === null ? null : dropLine(layout, resting, drag)} />
          <OfferCurves />
          <DragLabel />
          <Cursors />
        </ReactFlow>
        {layout.blocks.length === 0 ? (
          <EmptyMap
            onAdd={() => {
              addSequenceAfter(workshop, null, t('map.newSequence'))
              onOpenDetails()
            }}
          />
        ) : null}
        <LevelAxis />
        <ZoomButtons onFit={fit} />
      </div>
    </SheetProvider>
  )
}

/** "Pay: now action 2 of 5 in Purchase". */
function placeInWords(records: Records, id: ActionId, t: Translate): string {
  const home = readJourney(records).sequences.find((s) => s.actions.some((a) => a.id === id))
  const title = records.actions.get(id)?.title
  if (home === undefined || title === undefined) return ''
  const position = home.actions.findIndex((a) => a.id === id) + 1
  return t('map.moved', { title, position, count: home.actions.length, sequence: home.sequence.name })
}

/** The view that shows the whole sheet; on a phone the whole height, from the left. Never enlarged. */
function fitted({ width, height }: SheetLayout, room: Room): { x: number; y: number; zoom: number } {
  const byHeight = Math.min(1, room.height / height)
  const zoom = room.width < NARROW ? byHeight : Math.max(0.3, Math.min(byHeight, room.width / width))
  return {
    x: Math.max(0, (room.width - width * zoom) / 2),
    y: Math.max(0, (room.height - height * zoom) / 2),
    zoom,
  }
}

type Place = NonNullable<ReturnType<typeof dropPlace>>

function isWhereItWas(layout: SheetLayout, actionId: string, place: Place): boolean {
  const block = layout.blocks.find((b) => b.sequenceId === place.sequenceId)
  const index = block?.columns.findIndex((c) => c.actionId === actionId) ?? -1
  return index >= 0 && (block?.columns[index - 1]?.actionId ?? null) === place.afterId
}

/** Where the line stands that shows the place of the card under the pointer. */
function dropLine(
  layout: SheetLayout,
  nodes: readonly SheetNode[],
  drag: { readonly nodeId: string; readonly x: number },
): number | null {
  const node = nodes.find((n) => n.id === drag.nodeId)
  if (node?.type !== 'card') return null
  const place = dropPlace(layout, node.data.actionId, drag.x + (node.width ?? 0) / 2)
  const after = place?.afterId == null ? undefined : layout.byAction.get(place.afterId)
  if (after !== undefined) return after.x + after.width
  return layout.blocks.find((b) => b.sequenceId === place?.sequenceId)?.x ?? null
}
