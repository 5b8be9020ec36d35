import { useMemo } from 'react'
import type { Translate } from '../../i18n/translate.ts'
import type { Round } from '../../model/facilitation/round.ts'
import type { Records } from '../../model/records.ts'
import type { OfferId, PersonaId, SequenceId } from '../../model/schema/ids.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'

type NamedKind = Exclude<Round['itemKind'], 'parking'>

const NOTHING = { actions: new Map(), frictions: new Map(), measures: new Map(), sequences: new Map() }

/** What a thing that is rated or voted on is called; null when it is no longer there. */
export function itemName(
  { actions, frictions, measures, sequences }: Pick<Records, NamedKind>,
  kind: NamedKind,
  id: string,
): string | null {
  if (kind === 'actions') return actions.get(id as never)?.title ?? null
  if (kind === 'sequences') return sequences.get(id as SequenceId)?.name ?? null
  if (kind === 'frictions') return frictions.get(id as never)?.text ?? null
  return measures.get(id as never)?.title ?? null
}

/** The name of each thing of a round, in words also where it has none or is gone. */
export function useItemNames(kind: Round['itemKind']): (id: string) => string {
  const t = useTranslate()
  const records = useRecords((s) => (kind === 'parking' ? s.notes : s[kind]))
  return useMemo(() => {
    const known = { ...NOTHING, [kind]: records }
    return (id: string) => {
      if (kind === 'parking') return t('rounds.things.parking')
      const name = itemName(known as Pick<Records, NamedKind>, kind, id)
      return name === null ? t('rounds.gone') : name.trim() === '' ? t('rounds.unnamed') : name
    }
  }, [records, kind, t])
}

/** What a round is called: its title, or what it is about; from the second on with its number. */
export function roundName(
  { personas, offers }: Pick<Records, 'personas' | 'offers'>,
  round: Round,
  t: Translate,
): string {
  const about =
    round.kind === 'writing'
      ? t(`rounds.writing.${round.itemKind === 'parking' ? 'parking' : round.target}`)
      : round.kind === 'dots'
        ? t(`rounds.vote.${round.itemKind}`)
        : t('rounds.about', {
            persona: personas.get(round.personaId as PersonaId)?.name ?? t('rounds.unnamed'),
            offer: offers.get(round.offerId as OfferId)?.name ?? t('rounds.unnamed'),
          })
  const name = round.title === '' ? about : round.title
  return round.number === 1 ? name : t('rounds.numbered', { name, number: round.number })
}

export function useRoundName(): (round: Round) => string {
  const t = useTranslate()
  const personas = useRecords((s) => s.personas)
  const offers = useRecords((s) => s.offers)
  return useMemo(() => (round) => roundName({ personas, offers }, round, t), [personas, offers, t])
}
