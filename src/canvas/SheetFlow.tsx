import { type NodeTypes, ReactFlow, useReactFlow } from '@xyflow/react'
import { type PointerEvent, Suspense, useId, useRef } from 'react'
import { addSequenceAfter } from '../editing/add.ts'
import { unpickAll } from '../editing/pick.ts'
import { useRecords, useView, useWorkshop } from '../store/WorkshopContext.ts'
import { AfterFirstSight } from '../ui/AfterFirstSight.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { ActionCard } from './ActionCard.tsx'
import { AddSequence } from './AddSequence.tsx'
import { Cursors } from './Cursors.tsx'
import { DragLabel } from './DragLabel.tsx'
import { EmptyMap } from './EmptyMap.tsx'
import { useKeepFocus } from './editing/useKeepFocus.ts'
import { useMapHandle } from './editing/useMapHandle.ts'
import styles from './JourneyMap.module.css'
import type { JourneyMapProps } from './JourneyMap.tsx'
import { LaneAxes } from './LaneAxes.tsx'
import { LaneLayer } from './LaneLayer.tsx'
import { LevelAxis } from './LevelAxis.tsx'
import { MarkColumn } from './MarkColumn.tsx'
import { useEarlyClipboard } from './picked/useEarlyClipboard.ts'
import { PlotCurves } from './plot/PlotCurves.tsx'
import { SheetBackdrop } from './SheetBackdrop.tsx'
import { SheetProvider } from './SheetContext.ts'
import { SituationBlock } from './SituationBlock.tsx'
import type { Room } from './sheetLayout.ts'
import type { SheetNode } from './sheetNodes.ts'
import { useCursorSharing } from './useCursorSharing.ts'
import { useLaneRooms } from './useLaneRooms.ts'
import { useSheetData } from './useSheetData.ts'
import { useSheetKeyboard } from './useSheetKeyboard.ts'
import { useSheetNodes } from './useSheetNodes.ts'
import { useSheetView } from './useSheetView.ts'
import { useWindowInView, WindowProvider } from './useSheetWindow.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

// The map is there before what is only read out.
const PlotText = lazyPart(['plot'], async () => (await import('./plot/PlotText.tsx')).PlotText)
// The sheet is there before what people have stuck on it.
const Notes = lazyPart(['notes'], async () => (await import('./notes/Notes.tsx')).Notes)

// Only where nobody has rated anything yet.
const FirstHint = lazyPart(['plot'], async () => (await import('./plot/FirstHint.tsx')).FirstHint)
// Right behind the first sight of the map.
const MapTools = lazyPart([], async () => (await import('./editing/MapTools.tsx')).MapTools)
// Only when several are picked.
const SelectionBar = lazyPart(
  ['commands'],
  async () => (await import('./picked/SelectionBar.tsx')).SelectionBar,
)

const NODE_TYPES: NodeTypes = {
  card: ActionCard,
  column: MarkColumn,
  situation: SituationBlock,
  end: AddSequence,
}

/** React Flow's own instructions are English and about its own keyboard model, which is off. */
const NO_STOCK_TEXTS = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
} as const

/** React Flow is the shell for zoom, pan and card drags; everything on the sheet is ours. */
export function SheetFlow({ onOpenDetails, room, ...covered }: JourneyMapProps & { readonly room: Room }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const flow = useReactFlow()
  const instructionsId = useId()
  const container = useRef<HTMLDivElement>(null)
  const lanes = useLaneRooms(room)
  const sheet = useSheetData(room, lanes)
  const { layout, canWrite } = sheet
  const view = useSheetView(layout, room, covered)
  const window = useWindowInView(layout, room.width)
  const nodes = useSheetNodes(layout, window, canWrite)
  const shareCursor = useCursorSharing(layout)
  const said = useMapHandle(container, layout, view, onOpenDetails)
  const handleKey = useSheetKeyboard()
  const isUnrated = useRecords((s) => s.marks.size === 0)
  const hasNotes = useRecords((s) => s.notes.size > 0)
  const placesNote = useView((v) => v.placingNote)
  useKeepFocus(container, layout)
  const early = useEarlyClipboard(container)
  const several = useView((v) => v.picked.size > 0)

  function handlePointerMove(event: PointerEvent): void {
    if (event.pointerType === 'mouse')
      shareCursor(flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }))
  }
  return (
    <SheetProvider value={sheet}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the focusable parts inside bubble up to here */}
      <div
        ref={container}
        className={styles.map}
        data-far={window.far || undefined}
        onKeyDown={handleKey}
        onPointerMove={handlePointerMove}
        onPointerLeave={() => shareCursor(null)}
      >
        <VisuallyHidden>
          <p id={instructionsId}>{t('map.instructions')}</p>
          <AfterFirstSight>
            <PlotText />
          </AfterFirstSight>
          <p role="status">{said}</p>
        </VisuallyHidden>
        <ReactFlow<SheetNode>
          aria-label={t('map.label')}
          aria-describedby={instructionsId}
          nodes={nodes}
          nodeTypes={NODE_TYPES}
          onMove={(event) => {
            // A press that moves nothing has chosen nothing.
            if (event !== null) view.choose()
          }}
          onPaneClick={() => {
            workshop.view.setState({ selection: null })
            unpickAll({ workshop, t })
          }}
          defaultViewport={view.first}
          minZoom={view.least}
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
          nodesDraggable={false}
          autoPanOnNodeFocus={false}
          proOptions={{ hideAttribution: true }}
        >
          <WindowProvider value={window}>
            <SheetBackdrop />
            <LaneLayer onOpenDetails={onOpenDetails} />
            <PlotCurves />
            {isUnrated && canWrite && !window.far ? (
              <AfterFirstSight>
                <FirstHint />
              </AfterFirstSight>
            ) : null}
            <AfterFirstSight now={hasNotes || placesNote}>
              <Notes />
            </AfterFirstSight>
            <AfterFirstSight now={early.wanted}>
              <MapTools early={early} container={container} onPan={view.choose} />
            </AfterFirstSight>
          </WindowProvider>
          <DragLabel />
          <Cursors />
        </ReactFlow>
        {layout.blocks.length === 0 ? (
          <EmptyMap onAdd={() => addSequenceAfter({ workshop, t }, null)} />
        ) : null}
        <LevelAxis />
        <LaneAxes />
        {several ? (
          <Suspense>
            <SelectionBar />
          </Suspense>
        ) : null}
        <ZoomButtons onFit={view.fit} low={layout.narrow || covered.covered > 0} {...covered} />
      </div>
    </SheetProvider>
  )
}
