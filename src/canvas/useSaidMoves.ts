// Says where something has gone, to those who do not see it go.
import { useState } from 'react'
import type { Translate } from '../i18n/translate.ts'
import { readJourney } from '../model/journey.ts'
import type { Records } from '../model/records.ts'
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import { useWorkshop } from '../store/WorkshopContext.ts'
import { useTranslate } from '../ui/TranslateContext.ts'

export interface SaidMoves {
  /** What was said last: for a live region. */
  readonly said: string
  announceMove(id: ActionId): void
  announceSequenceMove(id: SequenceId): void
}

export function useSaidMoves(): SaidMoves {
  const t = useTranslate()
  const workshop = useWorkshop()
  const [said, setSaid] = useState('')
  return {
    said,
    announceMove: (id) => setSaid(placeInWords(workshop.records.getState(), id, t)),
    announceSequenceMove(id) {
      const { sequences } = readJourney(workshop.records.getState())
      const position = sequences.findIndex((s) => s.sequence.id === id) + 1
      const what = sequences[position - 1]?.sequence.name ?? ''
      setSaid(t('map.sequenceMoved', { what, position, count: sequences.length }))
    },
  }
}

/** "Pay: now action 2 of 5 in Purchase". */
function placeInWords(records: Records, id: ActionId, t: Translate): string {
  const home = readJourney(records).sequences.find((s) => s.actions.some((a) => a.id === id))
  const title = records.actions.get(id)?.title
  if (home === undefined || title === undefined) return ''
  const position = home.actions.findIndex((a) => a.id === id) + 1
  return t('map.moved', { title, position, count: home.actions.length, sequence: home.sequence.name })
}
