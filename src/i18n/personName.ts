import type { Translate } from './translate.ts'

/** What a person is called: by their name or, when they lead and gave none, by their role. */
export function personName(
  t: Translate,
  { name, role }: { readonly name: string; readonly role: string | null | undefined },
): string {
  if (name !== '') return name
  return t(role === 'facilitator' || role === 'cofacilitator' ? `role.${role}` : 'workshop.people.anonymous')
}
