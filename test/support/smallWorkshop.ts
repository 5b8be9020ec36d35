// A small workshop on plain maps, and commands run on it.
import { expect } from 'vitest'
import type { Change, StoredRecord, StoredRecords } from '../../src/model/change.ts'
import { readJourney } from '../../src/model/journey.ts'
import { must } from '../../src/model/must.ts'
import { parseRecords } from '../../src/model/parseRecords.ts'
import type { RecordKind, Records } from '../../src/model/records.ts'
import type { Result } from '../../src/model/result.ts'
import {
  actionIdSchema,
  departmentIdSchema,
  frictionIdSchema,
  offerIdSchema,
  ownerIdSchema,
  personaIdSchema,
  sequenceIdSchema,
} from '../../src/model/schema/ids.ts'
import { markId } from '../../src/model/schema/mark.ts'
import { responsibilityId } from '../../src/model/schema/responsibility.ts'
import type { ErrorCode } from '../../src/protocol/errors.ts'
import { applyToRecords, noRecords } from './applyToRecords.ts'
import { planRecords } from './planRecords.ts'

export const actionId = (name: string) => actionIdSchema.parse(`action:${name}`)
export const sequenceId = (name: string) => sequenceIdSchema.parse(`sequence:${name}`)
export const personaId = (name: string) => personaIdSchema.parse(`persona:${name}`)
export const offerId = (name: string) => offerIdSchema.parse(`offer:${name}`)
export const frictionId = (name: string) => frictionIdSchema.parse(`friction:${name}`)
export const departmentId = (name: string) => departmentIdSchema.parse(`department:${name}`)
export const ownerId = (name: string) => ownerIdSchema.parse(`owner:${name}`)

/** Rated: action a with o by p, guessed and measured, and b with n by q. */
export const RATED = { actionId: actionId('a'), personaId: personaId('p'), offerId: offerId('o') }
const ALSO_RATED = { actionId: actionId('b'), personaId: personaId('q'), offerId: offerId('n') }

export type Command = (records: Records) => Result<readonly Change[], ErrorCode>

/**
 * Sequences s (actions a, and b and c of one key), t (none); personas p, q; offers o, n; a department d with owner v,
 * and w without one. Frictions f and g are pinned to a, h to b; v is accountable for f, w responsible for it, and w
 * is accountable for h. And `planRecords`.
 */
export function smallWorkshop(): Records {
  const inS = (orderKey: string) => ({ sequenceId: sequenceId('s'), orderKey })
  const texts = { portrait: '', segment: '', needs: '', expectations: '' }
  const measured = { n: 12, low: 2, high: 4, means: 'survey', source: 'Enquête', date: '2026-11-22' }
  const letter = (friction: string, owner: string, l: string) => {
    const [subject, by] = [frictionId(friction), ownerId(owner)]
    return { id: responsibilityId(subject, by), subjectId: subject, ownerId: by, letter: l }
  }
  return applied(noRecords(), [
    {
      op: 'meta',
      fields: { schemaVersion: 1, title: 'T', locale: 'fr', market: 'consumers', currency: 'EUR', levels: 7 },
    },
    ...put(
      'personas',
      { id: personaId('p'), name: 'p', ...texts, orderKey: 'a0' },
      { id: personaId('q'), name: 'q', ...texts, orderKey: 'a1' },
    ),
    ...put(
      'offers',
      { id: offerId('o'), name: 'o', role: 'usToday', colour: 'blue', orderKey: 'a0' },
      { id: offerId('n'), name: 'n', role: 'competitor', colour: 'green', orderKey: 'a1' },
    ),
    ...put(
      'sequences',
      { id: sequenceId('s'), name: 's', situation: '', moment: 'purchase', orderKey: 'a0' },
      { id: sequenceId('t'), name: 't', situation: '', moment: 'memory', orderKey: 'a1' },
    ),
    ...put(
      'actions',
      { id: actionId('a'), place: inS('a0'), title: 'a', notes: '' },
      { id: actionId('b'), place: inS('a1'), title: 'b', notes: '' },
      { id: actionId('c'), place: inS('a1'), title: 'c', notes: '' },
    ),
    ...put(
      'marks',
      { id: markId(RATED, 'apriori'), ...RATED, evidence: 'apriori', level: 3 },
      { id: markId(RATED, 'verified'), ...RATED, evidence: 'verified', level: 2.5, ...measured },
      { id: markId(ALSO_RATED, 'apriori'), ...ALSO_RATED, evidence: 'apriori', level: 5 },
    ),
    ...put(
      'frictions',
      { id: frictionId('f'), actionId: actionId('a'), text: 'f', orderKey: 'a0' },
      { id: frictionId('g'), actionId: actionId('a'), text: 'g', orderKey: 'a1' },
      { id: frictionId('h'), actionId: actionId('b'), text: 'h', orderKey: 'a0' },
    ),
    ...put('departments', { id: departmentId('d'), name: 'd', acquisition: true }),
    ...put(
      'owners',
      { id: ownerId('v'), name: 'v', departmentId: departmentId('d'), role: '' },
      { id: ownerId('w'), name: 'w', departmentId: null, role: '' },
    ),
    ...put('responsibilities', letter('f', 'v', 'A'), letter('f', 'w', 'R'), letter('h', 'w', 'A')),
    ...planRecords(),
  ])
}

/** The records after the commands, one behind the other. None changes what it is given; all they make parses. */
export function recordsAfter(records: Records, ...commands: readonly Command[]): Records {
  return commands.reduce((seen, command) => {
    const outcome = untouched(seen, command)
    if (!outcome.ok) throw new Error(`refused: ${outcome.code}`)
    return applied(seen as unknown as StoredRecords, outcome.value)
  }, records)
}

/** The code with which the command is refused, or "done". */
export function refusal(records: Records, command: Command): ErrorCode | 'done' {
  const outcome = untouched(records, command)
  return outcome.ok ? 'done' : outcome.code
}

/** The ids of a kind, without their prefix. */
export function namesIn(records: Records, kind: RecordKind): string[] {
  return [...records[kind].keys()].map((id) => id.slice(id.indexOf(':') + 1))
}

/** What the sheet shows, as `s: a b c`. */
export function sheetOf(records: Records): string[] {
  const name = ({ id }: { readonly id: string }) => must(id.split(':')[1])
  return readJourney(records).sequences.map(({ sequence, actions }) =>
    [`${name(sequence)}:`, ...actions.map(name)].join(' '),
  )
}

function untouched(records: Records, command: Command): ReturnType<Command> {
  const before = structuredClone(records)
  const outcome = command(records)
  expect(records, 'a command changes nothing itself').toEqual(before)
  return outcome
}

function applied(stored: StoredRecords, changes: readonly Change[]): Records {
  const { records, damaged } = parseRecords(applyToRecords(stored, changes))
  expect(damaged, 'all that a command makes parses').toEqual([])
  return records
}

function put(kind: RecordKind, ...records: readonly StoredRecord[]): Change[] {
  return records.map((record) => ({ op: 'put', kind, record }))
}
