// The templates as a person meets them, for the tests about them.
import { expect } from 'vitest'
import { readJourney } from '../../src/model/journey.ts'
import { parseRecords } from '../../src/model/parseRecords.ts'
import type { Records } from '../../src/model/records.ts'
import { EXPERIENCE_COMPONENTS } from '../../src/model/schema/action.ts'
import { type LevelCount, LOCALES, type Locale } from '../../src/model/schema/meta.ts'
import { templateChanges } from '../../src/model/templates/templateChanges.ts'
import { TEMPLATE_KEYS, type TemplateKey } from '../../src/model/templates/templateKeys.ts'
import { applyToRecords, noRecords } from './applyToRecords.ts'
import { countingIds } from './countingIds.ts'

/** Template × locale. */
export const SHEETS = TEMPLATE_KEYS.flatMap((template) =>
  LOCALES.map((locale) => [template, locale] as const),
)

export const changesOf = (template: TemplateKey, locale: Locale, levels: LevelCount = 7) =>
  templateChanges({ template, title: 'Samedi', locale, levels }, countingIds())

export function readTemplate(template: TemplateKey, locale: Locale, levels: LevelCount = 7): Records {
  const { records, damaged } = parseRecords(applyToRecords(noRecords(), changesOf(template, locale, levels)))
  expect(damaged).toEqual([])
  return records
}

export const sequencesOf = (records: Records) => readJourney(records).sequences
export const titlesOf = (records: Records) =>
  sequencesOf(records).map(({ actions }) => actions.map((action) => action.title))

/** Everything a person reads on the sheet. */
export function textsOf(records: Records): string[] {
  return [
    ...[...records.personas.values()].flatMap((p) => [
      p.name,
      p.segment,
      p.portrait,
      p.needs,
      p.expectations,
    ]),
    ...[...records.offers.values()].map((o) => o.name),
    ...[...records.sequences.values()].flatMap((s) => [s.name, s.situation]),
    ...[...records.actions.values()].flatMap((a) => [a.title, a.notes]),
    ...[...records.frictions.values()].map((f) => f.text),
    ...[...records.channels.values()].map((c) => c.name),
    ...[...records.handovers.values()].flatMap((h) => (h.aspect === 'dataCarried' ? [h.value] : [])),
    ...[...records.actions.values()].flatMap((a) => EXPERIENCE_COMPONENTS.map((component) => a[component])),
    ...[...records.drivers.values()].flatMap((d) => [d.label, d.countermeasure]),
    ...[...records.measures.values()].flatMap((m) => [m.title, m.triggerEvent, m.means, m.indicator]),
    ...[...records.followUps.values()].flatMap((f) => [f.solution, f.since, f.proposal]),
    ...[...records.costLines.values()].flatMap((l) => [l.label, l.elsewhereWhere]),
    ...[...records.departments.values()].map((d) => d.name),
    ...[...records.owners.values()].flatMap((o) => [o.name, o.role]),
  ].filter((text) => text !== '')
}
