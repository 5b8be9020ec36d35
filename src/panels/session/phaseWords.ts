// What a phase is called and asks for, in the reader's language where the facilitator wrote nothing.
import type { Translate } from '../../i18n/translate.ts'
import { ACCESSES, exceptions, isCommentOnly } from '../../model/facilitation/parts.ts'
import type { Phase } from '../../model/facilitation/phase.ts'
import { mayLead, mayWrite, type Role } from '../../protocol/roles.ts'

export function phaseName(phase: Pick<Phase, 'title' | 'kind'>, t: Translate): string {
  return phase.title.trim() === '' ? t(`phase.kind.${phase.kind}`) : phase.title
}

export function phaseAsk(phase: Pick<Phase, 'instructions' | 'kind'>, t: Translate): string {
  return phase.instructions.trim() === '' ? t(`phase.ask.${phase.kind}`) : phase.instructions
}

/** What somebody of this role may do with the map now, in sentences. */
export function mayWords(phase: Pick<Phase, 'access' | 'parts'>, role: Role, t: Translate): string {
  if (!mayWrite(role)) return t('phase.may.observer')
  if (mayLead(role)) return t('phase.may.leads')
  if (isCommentOnly(phase.access, phase.parts)) return t('phase.may.comment')
  return [t(`phase.may.${phase.access}`), ...exceptionWords(phase, t)].join(' ')
}

/** What participants may do, in a word or two. */
export function accessWord({ access, parts }: Pick<Phase, 'access' | 'parts'>, t: Translate): string {
  return t(`phase.access.${isCommentOnly(access, parts) ? 'comment' : access}`)
}

/** Where participants may do something else than everywhere; nothing where one word says it. */
export function exceptionWords({ access, parts }: Pick<Phase, 'access' | 'parts'>, t: Translate): string[] {
  const others = isCommentOnly(access, parts) ? [] : exceptions(access, parts)
  return ACCESSES.flatMap((each) => {
    const named = others.filter((part) => parts[part] === each)
    if (named.length === 0) return []
    return [t(`phase.but.${each}`, { parts: named.map((part) => t(`phase.part.${part}`)).join(', ') })]
  })
}
