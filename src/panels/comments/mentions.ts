import type { Translate } from '../../i18n/translate.ts'
import { compareText } from '../../model/order.ts'
import type { Records } from '../../model/records.ts'
import { ROLES } from '../../protocol/roles.ts'

/** The roles that people have: a display is a wall. */
const MENTIONED = ROLES.filter((role) => role !== 'display')

/** Somebody that a comment can mention: everybody of a role, or an owner. */
export interface Mentionable {
  /** As comments store it. */
  readonly id: string
  readonly name: string
}

export function mentionables({ owners }: Pick<Records, 'owners'>, t: Translate): readonly Mentionable[] {
  const roles = MENTIONED.map((role) => ({
    id: `role:${role}`,
    name: t(`comments.mention.everyone.${role}`),
  }))
  const people = [...owners.values()].map(({ id, name }) => ({ id, name }))
  return [...roles, ...people.sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))]
}

/** Those whose name has a word that starts with what was typed, without regard to case and accents. */
export function matching(all: readonly Mentionable[], typed: string): readonly Mentionable[] {
  const wanted = fold(typed)
  return all.filter(({ name }) => wanted === '' || fold(` ${name}`).includes(` ${wanted}`))
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

/** The mention being typed before the caret: from an @ that starts a word; null when there is none. */
export function mentionBefore(
  text: string,
  caret: number,
): { readonly start: number; readonly typed: string } | null {
  const found = /(?:^|\s)@([^\s@]{0,40})$/u.exec(text.slice(0, caret))
  if (found === null) return null
  const typed = found[1] ?? ''
  return { start: caret - typed.length - 1, typed }
}

/** The mentions that the words still bear. */
export function mentionsIn(text: string, chosen: readonly Mentionable[]): readonly string[] {
  return [...new Set(chosen.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id))]
}
