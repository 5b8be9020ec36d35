import { createContext, use } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { PersonHere } from './peopleHere.ts'

/** Who is here, for the list that opens beside their faces. */
export interface PeopleHereValue {
  readonly people: readonly PersonHere[]
  /** Gives the person at this window another name; why not, or null. */
  readonly onRename: (name: string) => Promise<ErrorCode | null>
}

const PeopleHereContext = createContext<PeopleHereValue | null>(null)
export const PeopleHere = PeopleHereContext.Provider

export function usePeopleHere(): PeopleHereValue {
  const value = use(PeopleHereContext)
  if (value === null) throw new Error('usePeopleHere outside PeopleHere')
  return value
}
