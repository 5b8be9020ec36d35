// The addresses of the pages. An invitation's secret is in the fragment, which browsers never send to a server.
import { type ActionId, actionIdSchema } from '../model/schema/ids.ts'
import type { PlanSection } from '../panels/plan/planSections.ts'
import type { Invitation } from '../protocol/http.ts'

export function workshopPath(id: string): string {
  return `/w/${id}`
}

/** The map by name: the address of a closed workshop by itself leads to what to do next. */
export function mapPath(id: string): string {
  return `/w/${id}/map`
}

/** A place on the map. */
export function placePath(id: string, actionId: ActionId): string {
  return `${mapPath(id)}#${actionId}`
}

/** The action in a fragment such as `#action:x`; null when there is none. */
export function placeIn(fragment: string): ActionId | null {
  const read = actionIdSchema.safeParse(fragment.replace(/^#/, ''))
  return read.success ? read.data : null
}

export function tablePath(id: string): string {
  return `/w/${id}/table`
}

/** The plan; without a section, what to do next. `item` is one thing of it that has a page of its own. */
export function planPath(id: string, section?: PlanSection, item?: string): string {
  if (section === undefined) return `/w/${id}/plan`
  // Ids need no escaping, and the router would not undo it.
  return `/w/${id}/plan/${section}${item === undefined ? '' : `/${item}`}`
}

/** What a workshop came to: what the read link leads to. */
export function summaryPath(id: string): string {
  return `/w/${id}/summary`
}

/** The screen on the wall. */
export function displayPath(id: string): string {
  return `/w/${id}/display`
}

const CODE_PREFIX = 'code='

export function joinPath(invitation: Invitation): string {
  return 'token' in invitation ? `/join#${invitation.token}` : `/join#${CODE_PREFIX}${invitation.code}`
}

/** The invitation in a fragment such as `#s3cr3t` or `#code=ABC234`; null when there is none. */
export function invitationIn(fragment: string): Invitation | null {
  const text = fragment.replace(/^#/, '') // secrets and codes need no escaping
  if (text === '') return null
  return text.startsWith(CODE_PREFIX) ? { code: text.slice(CODE_PREFIX.length) } : { token: text }
}
