// What every part of the sheet needs to know about it.
import { createContext, use } from 'react'
import type { Friction } from '../model/schema/friction.ts'
import type { ActionId, FrictionId } from '../model/schema/ids.ts'
import type { LevelCount } from '../model/schema/meta.ts'
import type { Offer } from '../model/schema/offer.ts'
import type { Owner } from '../model/schema/owner.ts'
import type { Persona } from '../model/schema/persona.ts'
import type { MapFocus } from '../store/viewState.ts'
import type { SheetLayout } from './sheetLayout.ts'

export interface Sheet {
  readonly layout: SheetLayout
  readonly levels: LevelCount
  readonly canWrite: boolean
  /** Offers whose curves are shown, in order. */
  readonly offers: readonly Offer[]
  readonly activeOffer: Offer | null
  readonly persona: Persona | null
  readonly frictionsByAction: ReadonlyMap<ActionId, readonly Friction[]>
  readonly frictionNumbers: ReadonlyMap<FrictionId, number>
  readonly ownersByFriction: ReadonlyMap<FrictionId, readonly Owner[]>
  /** Where the one tab stop of the map is. */
  readonly tabStop: MapFocus | null
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

/** Names the element that stands for a place of the map, so that the keyboard model can find it. */
export function stopName(focus: MapFocus): string {
  return `${focus.kind} ${focus.id}`
}

export function sameStop(a: MapFocus | null, b: MapFocus | null): boolean {
  return a !== null && b !== null && a.kind === b.kind && a.id === b.id
}
