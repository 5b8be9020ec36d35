// Turns the content of a template into the changes that fill an empty document.
import type { Change } from '../change.ts'
import { frenchSpaces } from '../frenchSpaces.ts'
import { must } from '../must.ts'
import { firstOrderKeys } from '../order.ts'
import type { RecordKind, RecordOf } from '../records.ts'
import { NO_DETAILS } from '../schema/action.ts'
import { NEW_FRICTION } from '../schema/friction.ts'
import type { ActionId, FrictionId, NewId, OfferId, OwnerId, PersonaId, SequenceId } from '../schema/ids.ts'
import { markId } from '../schema/mark.ts'
import type { LevelCount, Locale, Meta } from '../schema/meta.ts'
import { OFFER_ROLES, type OfferColour, type OfferRole } from '../schema/offer.ts'
import { NEW_PERSONA } from '../schema/persona.ts'
import { responsibilityId } from '../schema/responsibility.ts'
import { SCHEMA_VERSION } from '../schema/version.ts'
import { companies } from './companies.ts'
import { consumers } from './consumers.ts'
import { itSecurity } from './itSecurity.ts'
import { jewellery } from './jewellery.ts'
import { inOrder, planChanges } from './planChanges.ts'
import type { PlanContent } from './planContent.ts'
import type { ActionContent, Bilingual, SequenceContent, TemplateContent } from './templateContent.ts'
import type { TemplateKey } from './templateKeys.ts'
import { tender } from './tender.ts'

const CONTENTS: Readonly<Record<TemplateKey, TemplateContent>> = {
  consumers,
  companies,
  tender,
  jewellery,
  itSecurity,
}

const COLOURS: Readonly<Record<OfferRole, OfferColour>> = {
  competitor: 'orange',
  usToday: 'slate',
  usIntended: 'blue',
}

/** Levels of the contents are written on this scale. */
const WRITTEN_LEVELS = 7

export interface NewWorkshop {
  readonly template: TemplateKey
  readonly title: string
  readonly locale: Locale
  readonly levels: LevelCount
}

/** The changes that fill an empty document with a template. */
export function templateChanges(workshop: NewWorkshop, newId: NewId): Change[] {
  const content = CONTENTS[workshop.template]
  const meta: Meta = {
    schemaVersion: SCHEMA_VERSION,
    title: workshop.title,
    locale: workshop.locale,
    market: content.market,
    currency: 'EUR',
    minorDigits: 2,
    levels: workshop.levels,
    tolerance: null,
    spendPeriod: '',
  }
  const sheet = new Sheet(workshop, newId, content)
  sheet.addSequences(content.sequences)
  if (content.plan !== undefined) sheet.addPlan(content.plan)
  return [{ op: 'meta', fields: meta }, ...sheet.changes]
}

/** A level written on the 7-level scale, on a scale of `levels`: both ends and the middle stay where they are. */
export function scaleLevel(level: number, levels: LevelCount): number {
  return Math.round(1 + ((level - 1) * (levels - 1)) / (WRITTEN_LEVELS - 1))
}

/** Collects the puts; what marks, frictions and responsibilities refer to is put first and kept by key. */
class Sheet {
  readonly changes: Change[] = []
  readonly #workshop: NewWorkshop
  readonly #newId: NewId
  readonly #personaId: PersonaId
  readonly #offerIds: Readonly<Record<OfferRole, OfferId>>
  readonly #ownerIds: ReadonlyMap<string, OwnerId>
  /** By the French title, which the plan names them by. */
  readonly #actionIds = new Map<string, ActionId>()
  readonly #frictionIds = new Map<string, FrictionId>()

  constructor(workshop: NewWorkshop, newId: NewId, content: TemplateContent) {
    this.#workshop = workshop
    this.#newId = newId
    this.#personaId = this.#addPersona(content.persona)
    this.#offerIds = this.#addOffers(content.offers)
    this.#ownerIds = this.#addDepartments(content.departments)
  }

  addSequences(sequences: readonly SequenceContent[]): void {
    for (const [sequence, orderKey] of inOrder(sequences)) {
      const id = this.#newId('sequence')
      const { moment } = sequence
      const name = this.#text(sequence.name)
      this.#put('sequences', { id, name, situation: this.#text(sequence.situation), moment, orderKey })
      for (const [action, actionKey] of inOrder(sequence.actions)) this.#addAction(action, id, actionKey)
    }
  }

  addPlan(plan: PlanContent): void {
    this.changes.push(
      ...planChanges(plan, {
        newId: this.#newId,
        text: (text) => this.#text(text),
        actionIds: this.#actionIds,
        frictionIds: this.#frictionIds,
        ownerIds: this.#ownerIds,
      }),
    )
  }

  #addPersona(persona: TemplateContent['persona']): PersonaId {
    const id = this.#newId('persona')
    this.#put('personas', {
      ...NEW_PERSONA,
      id,
      name: this.#text(persona.name),
      portrait: this.#text(persona.portrait),
      segment: this.#text(persona.segment),
      needs: this.#text(persona.needs),
      expectations: this.#text(persona.expectations),
      orderKey: must(firstOrderKeys(1)[0]),
    })
    return id
  }

  #addOffers(offers: TemplateContent['offers']): Readonly<Record<OfferRole, OfferId>> {
    const ids = inOrder(OFFER_ROLES).map(([role, orderKey]) => {
      const id = this.#newId('offer')
      this.#put('offers', { id, name: this.#text(offers[role]), role, colour: COLOURS[role], orderKey })
      return [role, id] as const
    })
    return Object.fromEntries(ids) as Record<OfferRole, OfferId>
  }

  #addDepartments(departments: TemplateContent['departments']): ReadonlyMap<string, OwnerId> {
    return new Map(
      Object.entries(departments).map(([key, { name, acquisition, owner }]) => {
        const departmentId = this.#newId('department')
        this.#put('departments', { id: departmentId, name: this.#text(name), acquisition })
        const id = this.#newId('owner')
        const role = this.#text(owner.role)
        this.#put('owners', { id, name: this.#text(owner.name), departmentId, role })
        return [key, id] as const
      }),
    )
  }

  #addAction(action: ActionContent, sequenceId: SequenceId, orderKey: string): void {
    const id = this.#newId('action')
    this.#actionIds.set(action.title.fr, id)
    const notes = action.notes === undefined ? '' : this.#text(action.notes)
    this.#put('actions', {
      id,
      place: { sequenceId, orderKey },
      title: this.#text(action.title),
      ...NO_DETAILS,
      notes,
    })
    this.#addMarks(id, action.levels ?? {})
    this.#addFrictions(id, action)
  }

  #addMarks(actionId: ActionId, levels: NonNullable<ActionContent['levels']>): void {
    for (const role of OFFER_ROLES) {
      const written = levels[role]
      if (written === undefined) continue
      const subject = { actionId, personaId: this.#personaId, offerId: this.#offerIds[role] }
      const level = scaleLevel(written, this.#workshop.levels)
      this.#put('marks', { id: markId(subject, 'apriori'), ...subject, level, evidence: 'apriori' })
    }
  }

  #addFrictions(actionId: ActionId, { title, frictions = [] }: ActionContent): void {
    for (const [friction, orderKey] of inOrder(frictions)) {
      const id = this.#newId('friction')
      this.#frictionIds.set(title.fr, id)
      this.#put('frictions', { id, actionId, text: this.#text(friction.text), orderKey, ...NEW_FRICTION })
      if (friction.department === null) continue
      const ownerId = must(this.#ownerIds.get(friction.department), `department ${friction.department}`)
      this.#put('responsibilities', {
        id: responsibilityId(id, ownerId),
        subjectId: id,
        ownerId,
        letter: 'A',
      })
    }
  }

  #put<Kind extends RecordKind>(kind: Kind, record: RecordOf<Kind>): void {
    this.changes.push({ op: 'put', kind, record })
  }

  #text(text: Bilingual): string {
    const { locale } = this.#workshop
    return locale === 'fr' ? frenchSpaces(text.fr) : text[locale]
  }
}
