import type { ReactNode } from 'react'
import type { ActionId } from '../../model/schema/ids.ts'
import { useRecord } from '../../store/WorkshopContext.ts'
import { PlaceRow } from './PlaceRow.tsx'

export interface ActionRowProps {
  readonly actionId: ActionId
  readonly value?: string
  readonly children?: ReactNode
}

/** A row about an action, under its present title. */
export function ActionRow({ actionId, ...row }: ActionRowProps) {
  const action = useRecord('actions', actionId)
  if (action === undefined) return null
  return <PlaceRow {...row} title={action.title} place={{ kind: 'action', id: actionId }} />
}
