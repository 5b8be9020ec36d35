// The keys of sticky notes on the map.
//
//   on a note   ← → neighbours, Home End ends, Enter details, F2 writes on it, C comments, Ctrl+Shift+arrows move it,
//               Delete removes it, Escape back to the place one came from
//
// How one comes to a note is in the table of all commands, src/editing/commandTable.ts. The notes are no tab stops of
// their own: the map has one.
import { useStore } from '@xyflow/react'
import { useEffect, useEffectEvent } from 'react'
import { moveNote, removeNote } from '../../model/commands/note.ts'
import type { NoteId } from '../../model/schema/ids.ts'
import { openComments } from '../../store/comments.ts'
import { type MapFocus, stopName } from '../../store/mapFocus.ts'
import { notesInOrderOf, openNote } from '../../store/notes.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { notePlaceWords } from '../lanes/notePlaceWords.ts'
import { useSheet } from '../SheetContext.ts'
import { nudged } from './noteSteps.ts'

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export function useNoteKeys(): void {
  const t = useTranslate()
  const workshop = useWorkshop()
  // Null until React Flow has drawn itself.
  const map = useStore((s) => s.domNode)
  const { layout, canWrite } = useSheet()

  const focusNote = (id: NoteId) => find(`[data-note="${id}"]`)?.focus({ preventScroll: true })
  const find = (selector: string) => map?.querySelector<HTMLElement>(selector) ?? null
  useEffect(() => {
    workshop.view.setState({ notes: { goTo: (id) => reach(id) } })
    return () => workshop.view.setState({ notes: null })
  }, [workshop])
  const inOrder = () => notesInOrderOf(workshop.records.getState())

  /** A note that is out of view is drawn once it is the one that is open. */
  function show(id: NoteId): void {
    if (find(`[data-note="${id}"]`) === null) openNote(workshop, id, false)
    requestAnimationFrame(() => focusNote(id))
  }

  const reach = useEffectEvent(show)
  const onNote = useEffectEvent((event: KeyboardEvent, id: NoteId): boolean => {
    const notes = inOrder()
    const at = notes.findIndex((n) => n.id === id)
    const note = notes[at]
    if (note === undefined) return false
    const arrow = ARROWS[event.key]
    if (arrow !== undefined && event.ctrlKey && event.shiftKey) {
      const anchor = nudged(layout, note.anchor, arrow)
      if (canWrite && anchor !== null && workshop.run((r) => moveNote(r, id, anchor)) === null) {
        const place = notePlaceWords(workshop.records.getState(), anchor, t)
        workshop.view.getState().map?.say(t('note.moved', { place }))
      }
      return true
    }
    if (hasModifier(event)) return false
    const target = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: notes.length - 1 }[event.key]
    if (target !== undefined) {
      const next = notes[target]
      if (next !== undefined) show(next.id)
      return true
    }
    switch (event.key) {
      case 'Enter':
      case ' ':
        openNote(workshop, id, true)
        return true
      case 'c':
        openComments(workshop, id)
        return true
      case 'F2':
        if (canWrite) workshop.view.setState({ typedNoteId: id })
        return true
      case 'Delete':
        return remove(id, notes[at + 1]?.id ?? notes[at - 1]?.id ?? null)
      case 'Escape':
        leave()
        return true
      default:
        return false
    }
  })
  function remove(id: NoteId, then: NoteId | null): boolean {
    if (workshop.run((r) => removeNote(r, id)) !== null) return true
    workshop.notify('removed')
    workshop.view.setState(({ aside }) => (aside?.kind === 'note' && aside.id === id ? { aside: null } : {}))
    if (then === null) leave()
    else show(then)
    return true
  }
  /** Back to the place of the map one came from. */
  function leave(): void {
    const { focus } = workshop.view.getState()
    const name = focus === null ? null : stopName(focus satisfies MapFocus)
    const stop = name === null ? find('[data-stop][tabindex="0"]') : find(`[data-stop="${name}"]`)
    stop?.focus({ preventScroll: true })
  }

  useEffect(() => {
    if (map === null) return
    const handleKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (event.isComposing || event.defaultPrevented || target === null || isField(target)) return
      const noteId = target.closest('[data-note]')?.getAttribute('data-note') as NoteId | null | undefined
      if (!noteId || !onNote(event, noteId)) return
      event.preventDefault()
      event.stopPropagation()
    }
    // On the way down: React hears the keys of what it has drawn into the sheet, as the notes are, before the map does.
    map.addEventListener('keydown', handleKey, true)
    return () => map.removeEventListener('keydown', handleKey, true)
  }, [map])
}

function hasModifier({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey
}

function isField(element: Element): boolean {
  return element.matches('input, textarea, select, [contenteditable="true"]')
}
