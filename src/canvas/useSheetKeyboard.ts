// The keyboard on the map: one tab stop, arrows from place to place, a mark as a vertical slider.
//
//   card       ← → neighbours, Alt+← → first action of the next sequence, Home End ends, ↓ its mark, ↑ its sequence,
//              Enter details, F2 rename, Insert a new one behind it, Delete remove, Ctrl+Shift+← → move the action
//   mark       ↑ ↓ level, Page ↑ ↓ two levels, Home End best and worst, 1…9 that level, Delete clear, ← → neighbours,
//              Escape the card, Enter details
//   sequence   ← → neighbours, ↓ the lane under it or its first action, Enter details, Insert a new sequence behind it, Shift+Insert a new
//              action in it, Ctrl+Shift+← → move, Delete remove
//   lane       ← → neighbours, Alt+← → next sequence, Home End ends, ↑ ↓ rows and on to the next strip, Enter details or
//              what the cell does, Escape the card or the sequence
//   anywhere   Alt+↑ ↓ the strip above or below: cards, marks, lanes, sequences
import type { KeyboardEvent } from 'react'
import { moveAction, removeAction } from '../model/commands/action.ts'
import { placeMark, removeMark } from '../model/commands/mark.ts'
import { moveSequence, removeSequence } from '../model/commands/sequence.ts'
import { readJourney } from '../model/journey.ts'
import { actionStep, type Step, sequenceStep } from '../model/journeySteps.ts'
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import { type MarkSubject, markId } from '../model/schema/mark.ts'
import type { LaneFocus, MapFocus } from '../store/mapFocus.ts'
import { useWorkshop } from '../store/WorkshopContext.ts'
import { useTranslate } from '../ui/TranslateContext.ts'
import { addActionAfter, addSequenceAfter } from './addToSheet.ts'
import { bandStep, homeOf, laneEnd, laneSequenceStep, laneStep } from './bandSteps.ts'
import type { Sheet } from './SheetContext.ts'

export interface SheetKeyboard {
  readonly sheet: Sheet
  /** Puts the keyboard at a place and brings it into view. */
  goTo(focus: MapFocus): void
  /** Opens the details of what is selected and moves the keyboard there. */
  openDetails(): void
  /** Says where something has gone, to those who do not see it go. */
  announceMove(id: ActionId): void
  announceSequenceMove(id: SequenceId): void
}

export function useSheetKeyboard({
  sheet,
  goTo,
  openDetails,
  announceMove,
  announceSequenceMove,
}: SheetKeyboard): (event: KeyboardEvent) => void {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { layout, levels, canWrite } = sheet

  function onAction(event: KeyboardEvent, focus: { kind: 'card' | 'mark'; id: ActionId }): boolean {
    const column = layout.byAction.get(focus.id)
    if (column === undefined) return false
    const at = (index: number) => {
      const target = layout.columns[Math.max(0, Math.min(layout.columns.length - 1, index))]
      if (target !== undefined) goTo({ kind: focus.kind, id: target.actionId })
      return true
    }
    const step = stepOf(event.key)
    if (step !== null) {
      if (event.ctrlKey && event.shiftKey) return moveActionBy(focus.id, step)
      if (event.altKey) return toSequence(column.sequenceId, step, focus.kind)
      return at(column.index + step)
    }
    if (event.key === 'Enter') {
      workshop.view.setState({ selection: { kind: 'action', id: focus.id } })
      openDetails()
      return true
    }
    return focus.kind === 'card' ? onCard(event, focus.id, at) : onMark(event, focus.id)
  }

  function onCard(event: KeyboardEvent, id: ActionId, at: (index: number) => boolean): boolean {
    switch (event.key) {
      case 'Home':
        return at(0)
      case 'End':
        return at(layout.columns.length - 1)
      case 'ArrowDown':
        goTo({ kind: 'mark', id })
        return true
      case 'ArrowUp': {
        const sequenceId = layout.byAction.get(id)?.sequenceId
        if (sequenceId !== undefined) goTo({ kind: 'sequence', id: sequenceId })
        return true
      }
      case 'F2':
        if (canWrite) workshop.view.setState({ renamingId: id })
        return true
      case 'Insert':
        return addBehind(layout.byAction.get(id)?.sequenceId ?? null, id)
      case 'Delete':
        return removeAt(id)
      default:
        return false
    }
  }

  function onMark(event: KeyboardEvent, actionId: ActionId): boolean {
    const { activeOffer, persona } = sheet
    if (activeOffer === null || persona === null) return false
    const subject = { actionId, personaId: persona.id, offerId: activeOffer.id }
    if (event.key === 'Escape') {
      goTo({ kind: 'card', id: actionId })
      return true
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      workshop.run((r) => removeMark(r, subject))
      return true
    }
    const level = levelFor(event.key, subject)
    if (level === null) return false
    workshop.run((r) => placeMark(r, subject, level))
    return true
  }

  /** The level a key asks for; a mark that is not there yet starts in the middle. */
  function levelFor(key: string, subject: MarkSubject): number | null {
    const now = workshop.records.getState().marks.get(markId(subject, 'apriori'))?.level
    const from = (by: number) =>
      now === undefined ? (levels + 1) / 2 : Math.min(levels, Math.max(1, Math.round(now) + by))
    if (/^[1-9]$/.test(key)) return Number(key) <= levels ? Number(key) : null
    const moves: Readonly<Record<string, number>> = {
      ArrowUp: 1,
      ArrowDown: -1,
      PageUp: 2,
      PageDown: -2,
      Home: levels,
      End: -levels,
    }
    const by = moves[key]
    return by === undefined ? null : from(by)
  }

  function onSequence(event: KeyboardEvent, id: SequenceId): boolean {
    const block = layout.bySequence.get(id)
    if (block === undefined) return false
    const step = stepOf(event.key)
    if (step !== null) {
      if (event.ctrlKey && event.shiftKey) return moveSequenceBy(id, step)
      const next = layout.blocks[block.index + step]
      if (next !== undefined) goTo({ kind: 'sequence', id: next.sequenceId })
      return true
    }
    const first = block.columns[0]
    switch (event.key) {
      case 'ArrowDown':
      case 'Escape': {
        const below = event.key === 'ArrowDown' ? bandStep(layout, { kind: 'sequence', id }, 1) : null
        if (below !== null) goTo(below)
        else if (first !== undefined) goTo({ kind: 'card', id: first.actionId })
        return true
      }
      case 'Enter':
        workshop.view.setState({ selection: { kind: 'sequence', id } })
        openDetails()
        return true
      case 'Insert':
        if (event.shiftKey) return addBehind(id, block.columns.at(-1)?.actionId ?? null)
        addSequenceAfter(workshop, id, t('map.newSequence'))
        openDetails()
        return true
      case 'Delete': {
        const neighbour = layout.blocks[block.index + 1] ?? layout.blocks[block.index - 1]
        if (workshop.run((r) => removeSequence(r, id)) !== null) return true
        workshop.notify('removed')
        if (neighbour !== undefined) goTo({ kind: 'sequence', id: neighbour.sequenceId })
        return true
      }
      default:
        return false
    }
  }

  function onLane(event: KeyboardEvent, focus: LaneFocus): boolean {
    const step = stepOf(event.key)
    const down = downOf(event.key)
    if (step !== null && event.altKey) go(laneSequenceStep(layout, focus, step))
    else if (step !== null) go(laneStep(layout, focus, { right: step }))
    else if (down !== null) go(laneStep(layout, focus, { down }))
    else if (event.key === 'Home') go(laneEnd(layout, focus, 'first'))
    else if (event.key === 'End') go(laneEnd(layout, focus, 'last'))
    else if (event.key === 'Escape') go(homeOf(layout, focus))
    else return false
    return true
  }

  function go(place: MapFocus | null): void {
    if (place !== null) goTo(place)
  }

  function toSequence(from: SequenceId, step: number, kind: 'card' | 'mark'): boolean {
    const filled = layout.blocks.filter((b) => b.columns.length > 0)
    const next = filled[filled.findIndex((b) => b.sequenceId === from) + step]?.columns[0]
    if (next !== undefined) goTo({ kind, id: next.actionId })
    return true
  }

  /** One place left or right; at the end of a sequence on into the next one. */
  function moveActionBy(id: ActionId, step: Step): boolean {
    const move = actionStep(readJourney(workshop.records.getState()), id, step)
    if (move !== null && workshop.run((r) => moveAction(r, move)) === null) announceMove(id)
    return true
  }

  function moveSequenceBy(id: SequenceId, step: Step): boolean {
    const move = sequenceStep(readJourney(workshop.records.getState()), id, step)
    if (move !== null && workshop.run((r) => moveSequence(r, id, move.afterId)) === null)
      announceSequenceMove(id)
    return true
  }

  function addBehind(sequenceId: SequenceId | null, afterId: ActionId | null): boolean {
    if (canWrite && sequenceId !== null) addActionAfter(workshop, sequenceId, afterId, t('map.newAction'))
    return true
  }

  function removeAt(id: ActionId): boolean {
    const index = layout.byAction.get(id)?.index ?? 0
    const neighbour = layout.columns[index + 1] ?? layout.columns[index - 1]
    if (workshop.run((r) => removeAction(r, id)) !== null) return true
    workshop.notify('removed')
    workshop.view.setState({ selection: null })
    if (neighbour !== undefined) goTo({ kind: 'card', id: neighbour.actionId })
    return true
  }

  function handle(event: KeyboardEvent, focus: MapFocus): boolean {
    const down = downOf(event.key)
    if (down !== null && event.altKey) {
      go(bandStep(layout, focus, down))
      return true
    }
    if (focus.kind === 'lane') return onLane(event, focus)
    return focus.kind === 'sequence' ? onSequence(event, focus.id) : onAction(event, focus)
  }

  return (event) => {
    const focus = workshop.view.getState().focus
    if (focus === null || workshop.view.getState().renamingId !== null) return
    const handled = handle(event, focus)
    if (!handled) return
    event.preventDefault()
    event.stopPropagation()
  }
}

function stepOf(key: string): Step | null {
  return key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : null
}

function downOf(key: string): Step | null {
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null
}
