// Which curves this window shows: one for each offer and persona (J8). Until the person says otherwise those of the
// active persona; the one whose marks move, and two that are compared, always.
import { useMemo } from 'react'
import type { CurveChoice } from '../model/insight/curveGap.ts'
import type { OfferId, PersonaId } from '../model/schema/ids.ts'
import type { Evidence } from '../model/schema/mark.ts'
import type { Offer } from '../model/schema/offer.ts'
import type { Persona } from '../model/schema/persona.ts'
import type { ViewState } from './viewState.ts'
import { useActiveOffer, useActivePersona, useOffers, usePersonas, useView } from './WorkshopContext.ts'

export interface Pair {
  readonly key: string
  readonly offer: Offer
  readonly persona: Persona
  /** Of the persona among all, from 1; null while curves of one persona only are shown. */
  readonly personaNumber: number | null
  /** Its marks are the ones that are moved. */
  readonly active: boolean
}

/** The curves of one offer and persona in this window; the key of `curvesAsked` and `emphasised`. */
export function pairKey({ offerId, personaId }: { offerId: OfferId; personaId: PersonaId }): string {
  return `${offerId}/${personaId}`
}

interface Everyone {
  readonly offers: readonly Offer[]
  readonly personas: readonly Persona[]
  readonly activeOfferId: OfferId | null
  readonly activePersonaId: PersonaId | null
}

type Chosen = Pick<ViewState, 'curvesAsked' | 'compared'>

/** Every offer and persona whose curves are shown, persona by persona. */
export function shownPairs(everyone: Everyone, { curvesAsked, compared }: Chosen): readonly Pair[] {
  const { offers, personas, activeOfferId, activePersonaId } = everyone
  const needed = new Set(compared?.map(pairKey))
  const pairs = personas.flatMap((persona, i) =>
    offers.flatMap((offer) => {
      const key = pairKey({ offerId: offer.id, personaId: persona.id })
      const active = offer.id === activeOfferId && persona.id === activePersonaId
      const shown = active || needed.has(key) || (curvesAsked.get(key) ?? persona.id === activePersonaId)
      return shown ? [{ key, offer, persona, personaNumber: i + 1, active }] : []
    }),
  )
  const several = pairs.some((p) => p.persona !== pairs[0]?.persona)
  return several ? pairs : pairs.map((p) => ({ ...p, personaNumber: null }))
}

/** The two curves that are compared, while offers and personas of both are there. */
export function comparedNow(
  { offers, personas }: Pick<Everyone, 'offers' | 'personas'>,
  compared: ViewState['compared'],
): ViewState['compared'] {
  const there = compared?.every(
    (c) => offers.some((o) => o.id === c.offerId) && personas.some((p) => p.id === c.personaId),
  )
  return there === true ? compared : null
}

/** Kinds of marks drawn of a pair: those the person wants to see, and what is compared. */
export function evidenceOf(
  pair: Pick<Pair, 'key'>,
  { evidenceShown, compared }: Pick<ViewState, 'evidenceShown' | 'compared'>,
): readonly Evidence[] {
  const compares = (evidence: Evidence) =>
    compared?.some((c) => pairKey(c) === pair.key && c.evidence === evidence) ?? false
  return (['apriori', 'verified'] as const).filter((e) => evidenceShown.has(e) || compares(e))
}

function useEveryone(): Everyone {
  const offers = useOffers()
  const personas = usePersonas()
  const activeOfferId = useActiveOffer()?.id ?? null
  const activePersonaId = useActivePersona()?.id ?? null
  return useMemo(
    () => ({ offers, personas, activeOfferId, activePersonaId }),
    [offers, personas, activeOfferId, activePersonaId],
  )
}

export function useShownPairs(): readonly Pair[] {
  const everyone = useEveryone()
  const curvesAsked = useView((v) => v.curvesAsked)
  const compared = useCompared()
  return useMemo(() => shownPairs(everyone, { curvesAsked, compared }), [everyone, curvesAsked, compared])
}

export function useCompared(): ViewState['compared'] {
  const everyone = useEveryone()
  const compared = useView((v) => v.compared)
  return useMemo(() => comparedNow(everyone, compared), [everyone, compared])
}

/** Everything that is drawn, one entry for each curve. */
export function useShownCurves(): readonly CurveChoice[] {
  const pairs = useShownPairs()
  const evidenceShown = useView((v) => v.evidenceShown)
  const compared = useCompared()
  return useMemo(
    () =>
      pairs.flatMap((pair) =>
        evidenceOf(pair, { evidenceShown, compared }).map((evidence) => ({
          offerId: pair.offer.id,
          personaId: pair.persona.id,
          evidence,
        })),
      ),
    [pairs, evidenceShown, compared],
  )
}
