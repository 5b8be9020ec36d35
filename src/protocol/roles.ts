// Who a person is in a workshop.

export const ROLES = ['facilitator', 'participant', 'observer'] as const
export type Role = (typeof ROLES)[number]

/** May this role change the board? Enforced by the server; the interface only follows. */
export function mayWrite(role: Role): boolean {
  return role !== 'observer'
}

/** The stronger of two roles: someone who opens a weaker link keeps what they have. */
export function strongerRole(a: Role, b: Role): Role {
  return ROLES.indexOf(a) <= ROLES.indexOf(b) ? a : b
}
