// The table for commands and for the clipboard: where the keyboard is in it, and how it gets elsewhere.
import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { Journey } from '../../model/journey.ts'
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'
import { type MapFocus, sameStop } from '../../store/mapFocus.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import type { Moves } from './TableMoves.ts'

/** Registers the table while it is on the page. Gives what its rows need, and what was said last, for a live region. */
export function useTableHandle(
  container: RefObject<HTMLElement | null>,
  journey: Journey,
): Pick<Moves, 'announce' | 'follow'> & { readonly said: string } {
  const { view, records } = useWorkshop()
  const [said, setSaid] = useState('')
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null)
  // A row that went to another sequence, or was made just now, is a new element: the keyboard follows it there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the journey has changed, the row is at its place
  useEffect(() => {
    if (wanted === null) return
    const tools = container.current?.querySelector<HTMLElement>(
      `[data-tools="${CSS.escape(wanted.id)}"] button`,
    )
    if (tools == null) return
    tools.focus()
    setWanted(null)
  }, [container, journey, wanted])
  useEffect(() => {
    view.setState({ table: { goTo: ({ id }) => setWanted({ id }), say: setSaid } })
    const element = container.current
    const follow = ({ target }: FocusEvent) => {
      const focus = placeAt(target, records.getState().sequences)
      if (focus !== null && !sameStop(focus, view.getState().focus)) view.setState({ focus })
    }
    element?.addEventListener('focusin', follow)
    return () => {
      element?.removeEventListener('focusin', follow)
      // What is picked or cut is of this table.
      view.setState({ table: null, picked: new Set(), picking: false, cutIds: new Set() })
    }
  }, [container, view, records])
  const follow = useCallback((id: string) => setWanted({ id }), [])
  return { said, announce: setSaid, follow }
}

/** The action in whose row, or the sequence in whose section, an element is. */
function placeAt(element: EventTarget | null, sequences: ReadonlyMap<string, unknown>): MapFocus | null {
  if (!(element instanceof Element)) return null
  const row = element.closest('tr')
  const ofAction =
    row?.querySelector('[data-place]') ?? row?.previousElementSibling?.querySelector('[data-place]')
  const place = ofAction ?? element.closest('section')?.querySelector('[data-place]')
  const id = place?.getAttribute('data-place')
  if (id == null) return null
  return sequences.has(id) ? { kind: 'sequence', id: id as SequenceId } : { kind: 'card', id: id as ActionId }
}
