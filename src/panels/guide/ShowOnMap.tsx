import type { ReactNode } from 'react'
import type { Action } from '../../model/schema/action.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'

export interface ShowOnMapProps {
  readonly action: Action
  readonly children: ReactNode
}

/** Fields about an action: whoever works in them sees it selected on the map beside. */
export function ShowOnMap({ action, children }: ShowOnMapProps) {
  const { view } = useWorkshop()
  function show(): void {
    if (view.getState().selection?.id !== action.id)
      view.setState({ selection: { kind: 'action', id: action.id } })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only follows where the keyboard is among the fields inside
    <div onFocus={show}>{children}</div>
  )
}
