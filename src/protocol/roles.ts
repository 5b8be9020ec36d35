// Who a person is in a workshop.

/** Strongest first. `cofacilitator` runs the session beside the facilitator; `display` is the screen on the wall. */
export const ROLES = ['facilitator', 'cofacilitator', 'participant', 'observer', 'display'] as const
export type Role = (typeof ROLES)[number]

/** The roles that have a link. Nobody joins as a co-facilitator: a facilitator makes one, or succession does. */
export const LINK_ROLES = ['facilitator', 'participant', 'observer', 'display'] as const
export type LinkRole = (typeof LINK_ROLES)[number]

/** May this role change the board? Enforced by the server; the interface only follows. */
export function mayWrite(role: Role): boolean {
  return role !== 'observer' && role !== 'display'
}

/** May this role run the session: phases, timer, rounds, lobby? */
export function mayLead(role: Role): boolean {
  return role === 'facilitator' || role === 'cofacilitator'
}

/** The stronger of two roles: someone who opens a weaker link keeps what they have. */
export function strongerRole(a: Role, b: Role): Role {
  return ROLES.indexOf(a) <= ROLES.indexOf(b) ? a : b
}
