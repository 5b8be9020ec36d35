import { describe, expect, test } from 'vitest'
import { appointOwner, assignOwner, setLetter } from '../../../src/model/commands/responsibility.ts'
import type { Records } from '../../../src/model/records.ts'
import { type OwnerId, type SubjectId, subjectIdSchema } from '../../../src/model/schema/ids.ts'
import type { Letter } from '../../../src/model/schema/responsibility.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import {
  type Command,
  departmentId,
  frictionId,
  ownerId,
  recordsAfter,
  refusal,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

const [v, w, nobody] = [ownerId('v'), ownerId('w'), ownerId('gone')]
const [f, g] = [frictionId('f'), frictionId('g')]
const subject = (id: string) => subjectIdSchema.parse(id)
const records = smallWorkshop()
const assign =
  (about: SubjectId, owner: OwnerId | null): Command =>
  (seen) =>
    assignOwner(seen, about, owner)
const letter =
  (about: SubjectId, owner: OwnerId, given: Letter | null): Command =>
  (seen) =>
    setLetter(seen, about, owner, given)
const lettersOf = (from: Records, about: SubjectId) =>
  [...from.responsibilities.values()]
    .filter((r) => r.subjectId === about)
    .map((r) => `${r.ownerId.slice('owner:'.length)} ${r.letter}`)
    .sort()

describe('assignOwner', () => {
  test.each([
    ['somebody where there was nobody', g, v, ['v A']],
    ['the one who is', f, v, ['v A', 'w R']],
    ['another one, who no longer is just responsible', f, w, ['w A']],
    ['nobody; other letters stay', f, null, ['w R']],
    ['nobody where there was nobody', g, null, []],
    ['somebody for a lever', subject('lever:winBack'), w, ['w A']],
    ['another one for a measure', subject('measure:m'), w, ['w A']],
    ['somebody for an objective', subject('objective:j'), v, ['v A']],
  ])('[JRN-9] makes accountable %s', (_whom, about, owner, letters) => {
    const assigned = recordsAfter(records, assign(about, owner))
    expect(lettersOf(assigned, about)).toEqual(letters)
    expect(lettersOf(assigned, frictionId('h'))).toEqual(['w A'])
  })

  test('[JRN-9] leaves one of the two that two people named at the same moment', () => {
    const both = new Map([...records.responsibilities].map(([id, r]) => [id, { ...r, letter: 'A' as const }]))
    const two = { ...records, responsibilities: both }
    expect(lettersOf(two, f)).toEqual(['v A', 'w A'])
    expect(lettersOf(recordsAfter(two, assign(f, w)), f)).toEqual(['w A'])
    expect(lettersOf(recordsAfter(two, assign(f, null)), f)).toEqual([])
  })
})

test('[PLN-5] a letter of the matrix is written alone: a second A stands until somebody takes one away', () => {
  const written = recordsAfter(records, letter(f, w, 'A'), letter(subject('measure:l'), w, 'I'))
  expect(lettersOf(written, f)).toEqual(['v A', 'w A'])
  expect(lettersOf(written, subject('measure:l'))).toEqual(['w I'])
  const emptied = recordsAfter(written, letter(f, v, null), letter(g, v, null))
  expect(lettersOf(emptied, f)).toEqual(['w A'])
  expect(lettersOf(emptied, g)).toEqual([])
})

describe('appointOwner', () => {
  const appoint =
    (about: SubjectId, department: Parameters<typeof appointOwner>[1]['department'], name = 'Zoé'): Command =>
    (seen) =>
      appointOwner(seen, { subjectId: about, ownerId: ownerId('z'), name, department })

  test('[JRN-9] a new person takes over, in one step, with their department when it is new', () => {
    const created = { id: departmentId('n'), name: ' SAV ', acquisition: false }
    const after = recordsAfter(records, appoint(f, created))
    expect(after.departments.get('department:n')).toEqual({ ...created, name: 'SAV' })
    expect(after.owners.get('owner:z')).toMatchObject({ name: 'Zoé', departmentId: 'department:n' })
    expect(lettersOf(after, f)).toEqual(['w R', 'z A'])
  })

  test.each<[string, Command, ErrorCode | 'done']>([
    ['of a department that is there', appoint(subject('objective:j'), departmentId('d')), 'done'],
    ['of none', appoint(subject('lever:roles'), null), 'done'],
    ['of one that is gone', appoint(f, departmentId('gone')), 'department-missing'],
    ['without a name', appoint(f, null, ' '), 'name-missing'],
    ['for a friction that is gone', appoint(frictionId('gone'), null), 'friction-missing'],
  ])('%s: %s', (_what, command, outcome) => {
    expect(refusal(records, command)).toBe(outcome)
  })
})

test.each<[string, Command, ErrorCode]>([
  ['assign a friction that is gone', assign(frictionId('gone'), v), 'friction-missing'],
  ['assign a measure that is gone', assign(subject('measure:gone'), v), 'measure-missing'],
  ['assign an objective that is gone', assign(subject('objective:gone'), v), 'objective-missing'],
  ['assign to one who is gone', assign(f, nobody), 'owner-missing'],
  ['a letter about what is gone', letter(subject('measure:gone'), v, 'R'), 'measure-missing'],
  ['a letter of one who is gone', letter(f, nobody, 'R'), 'owner-missing'],
])('[JRN-1] refused: %s', (_what, command, code) => {
  expect(refusal(records, command)).toBe(code)
})
