// What a phase is called and asks for, in the reader's language where the facilitator wrote nothing.
import type { Translate } from '../../i18n/translate.ts'
import type { Phase } from '../../model/facilitation/phase.ts'
import { mayLead, mayWrite, type Role } from '../../protocol/roles.ts'

export function phaseName(phase: Pick<Phase, 'title' | 'kind'>, t: Translate): string {
  return phase.title.trim() === '' ? t(`phase.kind.${phase.kind}`) : phase.title
}

export function phaseAsk(phase: Pick<Phase, 'instructions' | 'kind'>, t: Translate): string {
  return phase.instructions.trim() === '' ? t(`phase.ask.${phase.kind}`) : phase.instructions
}

/** What somebody of this role may do with the map now, as a sentence. */
export function mayWords(access: Phase['access'], role: Role, t: Translate): string {
  if (!mayWrite(role)) return t('phase.may.observer')
  return t(mayLead(role) ? 'phase.may.leads' : `phase.may.${access}`)
}
