// What a template holds, before it becomes records: both languages side by side, so that they keep one structure.
import type { Locale, Market } from '../schema/meta.ts'
import type { OfferRole } from '../schema/offer.ts'
import type { Moment } from '../schema/sequence.ts'
import type { PlanContent } from './planContent.ts'

/** A text in both languages. French is written with plain spaces; `frenchSpaces` makes them non-breaking. */
export type Bilingual = Readonly<Record<Locale, string>>

export interface TemplateContent {
  readonly market: Market
  readonly persona: PersonaContent
  /** One offer per role (J8). */
  readonly offers: Readonly<Record<OfferRole, Bilingual>>
  readonly sequences: readonly SequenceContent[]
  /** By a key that frictions refer to; the key is not stored. */
  readonly departments: Readonly<Record<string, DepartmentContent>>
  /** Worked examples have one. */
  readonly plan?: PlanContent
}

export interface PersonaContent {
  readonly name: Bilingual
  readonly segment: Bilingual
  readonly portrait: Bilingual
  readonly needs: Bilingual
  readonly expectations: Bilingual
}

export interface SequenceContent {
  readonly name: Bilingual
  /** In the customer's words (J5). */
  readonly situation: Bilingual
  readonly moment: Moment
  readonly actions: readonly ActionContent[]
}

export interface ActionContent {
  /** What the customer does, not what the company does (J10): infinitive in French, bare verb in English. */
  readonly title: Bilingual
  readonly notes?: Bilingual
  /** A priori levels of the template's persona on a scale of 1…7; an offer left out has no mark. */
  readonly levels?: Readonly<Partial<Record<OfferRole, number>>>
  readonly frictions?: readonly FrictionContent[]
}

export interface FrictionContent {
  readonly text: Bilingual
  /** Key of the department whose owner answers for it; null leaves a gap for the team to close (T4). */
  readonly department: string | null
}

export interface DepartmentContent {
  readonly name: Bilingual
  readonly acquisition: boolean
  readonly owner: { readonly name: Bilingual; readonly role: Bilingual }
}
