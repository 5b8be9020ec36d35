// What every part of the sheet needs to know about it: where things stand, and what the person has chosen to look at.
// Nothing here changes with an edit of a record that leaves the layout alone; parts read their own records.
import { createContext, use } from 'react'
import type { LevelCount } from '../model/schema/meta.ts'
import type { Offer } from '../model/schema/offer.ts'
import type { Persona } from '../model/schema/persona.ts'
import type { Pair } from '../store/curves.ts'
import { type MapFocus, sameStop } from '../store/mapFocus.ts'
import { type StopProps, useStop } from '../store/useStop.ts'
import type { ViewState } from '../store/viewState.ts'
import { useView } from '../store/WorkshopContext.ts'
import type { SheetLayout } from './sheetLayout.ts'
import { tabStopOf } from './tabStop.ts'

export interface Sheet {
  readonly layout: SheetLayout
  readonly levels: LevelCount
  readonly canWrite: boolean
  /** Offers and personas whose curves are shown. */
  readonly pairs: readonly Pair[]
  /** Two curves with the gap between them shaded. */
  readonly compared: ViewState['compared']
  readonly activeOffer: Offer | null
  readonly persona: Persona | null
  sheetXOf(clientX: number, clientY: number): number
  /** The height on the sheet, in sheet pixels, of a point of the window. */
  sheetYOf(clientX: number, clientY: number): number
}

const SheetContext = createContext<Sheet | null>(null)
export const SheetProvider = SheetContext.Provider

export function useSheet(): Sheet {
  const sheet = use(SheetContext)
  if (sheet === null) throw new Error('useSheet outside SheetProvider')
  return sheet
}

/** What makes an element of the sheet a place for the keyboard: to be spread on it. */
export function useSheetStop(stop: MapFocus): StopProps {
  const { layout } = useSheet()
  return useStop(
    stop,
    useView((v) => sameStop(tabStopOf(layout, v.focus), stop)),
  )
}
