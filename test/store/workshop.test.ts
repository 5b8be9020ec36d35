import { describe, expect, test } from 'vitest'
import { editNotes, removeAction, renameAction } from '../../src/model/commands/action.ts'
import { must } from '../../src/model/must.ts'
import { ok } from '../../src/model/result.ts'
import type { ActionId } from '../../src/model/schema/ids.ts'
import { SCHEMA_VERSION } from '../../src/model/schema/version.ts'
import type { Workshop } from '../../src/store/workshop.ts'
import { openSharedWorkshop, openTestWorkshop } from '../support/openTestWorkshop.ts'

const anAction = (workshop: Workshop): ActionId =>
  must([...workshop.records.getState().actions.values()][0]).id
const titleOf = (workshop: Workshop, id: ActionId) => workshop.records.getState().actions.get(id)?.title
const notesOf = (workshop: Workshop, id: ActionId) => workshop.records.getState().actions.get(id)?.notes
const notice = (workshop: Workshop) => workshop.view.getState().notice?.code ?? null
const rename = (id: ActionId, title: string) => (records: Parameters<typeof renameAction>[0]) =>
  renameAction(records, id, title)
const type = (workshop: Workshop, id: ActionId, to: string, typing: boolean) =>
  workshop.run((records) => editNotes(records, id, must(notesOf(workshop, id)), to), { typing })

test('a command that is done is in the read model when it returns, without a notice', async () => {
  const workshop = await openTestWorkshop()
  const id = anAction(workshop)
  expect(workshop.run(rename(id, 'x'))).toBeNull()
  expect([titleOf(workshop, id), notice(workshop)]).toEqual(['x', null])
})

test('[INP-2] what was refused is not shown any more once something is done; other notices stay', async () => {
  const workshop = await openTestWorkshop()
  const id = anAction(workshop)
  expect(workshop.run(rename(id, 'x'.repeat(500)))).toBe('title-too-long')
  expect(notice(workshop)).toBe('title-too-long')
  workshop.run(rename(id, 'x'))
  expect(notice(workshop)).toBeNull()
  workshop.notify('nothing-to-paste')
  workshop.run(rename(id, 'y'))
  expect(notice(workshop)).toBe('nothing-to-paste')
})

test('[WIN-4] a command decides on what has arrived, though no frame has shown it yet', async () => {
  const workshop = await openTestWorkshop({ schedule: () => {} })
  expect(workshop.records.getState().actions.size).toBe(0)
  let size = 0
  expect(
    workshop.run((records) => {
      size = records.actions.size
      return ok([])
    }),
  ).toBeNull()
  expect(size).toBeGreaterThan(10)
})

describe('[WIN-5] who may not write', () => {
  test('an observer is told so, at every try', async () => {
    const workshop = await openTestWorkshop({ role: 'observer' })
    const id = anAction(workshop)
    const before = workshop.records.getState()
    const acts = [() => workshop.run(rename(id, 'x')), () => workshop.undo(), () => workshop.redo()]
    const serials = acts.map((act) => {
      act()
      expect(notice(workshop)).toBe('read-only')
      return workshop.view.getState().notice?.serial
    })
    expect(serials).toEqual([1, 2, 3])
    expect(workshop.records.getState()).toBe(before)
  })

  test('nor a window older than the document, not even to undo', async () => {
    const workshop = await openTestWorkshop()
    const id = anAction(workshop)
    workshop.run(rename(id, 'x'))
    workshop.run(() => ok([{ op: 'meta', fields: { schemaVersion: SCHEMA_VERSION + 1 } }]))
    expect(workshop.canWrite()).toBe(false)
    expect(workshop.run(rename(id, 'y'))).toBe('read-only')
    workshop.undo()
    expect(titleOf(workshop, id)).toBe('x')
    expect(workshop.records.getState().meta?.schemaVersion).toBe(SCHEMA_VERSION + 1)
    expect(notice(workshop)).toBe('read-only')
  })

  test('nor anybody before the document has its description', async () => {
    const workshop = await openTestWorkshop()
    workshop.run(() => ok([{ op: 'meta', fields: { levels: 0 } }]))
    expect(workshop.run(rename(anAction(workshop), 'x'))).toBe('read-only')
  })
})

test('[WIN-6] a refusal is shown and given back, changes nothing and is no step', async () => {
  const workshop = await openTestWorkshop()
  const id = anAction(workshop)
  const before = workshop.records.getState()
  expect(workshop.run(rename(id, ' '))).toBe('title-missing')
  expect(notice(workshop)).toBe('title-missing')
  expect(workshop.records.getState()).toBe(before)
  expect(workshop.history.getState()).toEqual({ canUndo: false, canRedo: false })
})

describe('[WIN-7] steps', () => {
  test('commands right behind each other are steps of their own', async () => {
    const workshop = await openTestWorkshop()
    const id = anAction(workshop)
    const start = titleOf(workshop, id)
    for (const title of ['x', 'y']) workshop.run(rename(id, title))
    const titles = [workshop.undo, workshop.undo, workshop.undo, workshop.redo].map((go) => {
      go()
      return titleOf(workshop, id)
    })
    expect(titles).toEqual(['x', start, start, 'x'])
    expect(workshop.history.getState()).toEqual({ canUndo: true, canRedo: true })
    expect(notice(workshop)).toBeNull()
  })

  test('one go at typing is one step, apart from what came before and comes after', async () => {
    const workshop = await openTestWorkshop()
    const id = anAction(workshop)
    workshop.run(rename(id, 'x'))
    for (const [i, text] of ['b', 'bo', 'bon'].entries()) type(workshop, id, text, i > 0)
    type(workshop, id, 'bon jour', false)
    const notes = [workshop.undo, workshop.undo].map((go) => {
      go()
      return notesOf(workshop, id)
    })
    expect(notes).toEqual(['bon', ''])
    expect(titleOf(workshop, id)).toBe('x')
  })

  test('a removal is one step, with all that went with it', async () => {
    const workshop = await openTestWorkshop({ template: 'jewellery' })
    const before = workshop.records.getState()
    const rated = must([...before.frictions.values()][0]).actionId
    workshop.run((records) => removeAction(records, rated))
    expect(workshop.records.getState().marks.size).toBeLessThan(before.marks.size)
    expect(workshop.records.getState().frictions.size).toBeLessThan(before.frictions.size)
    workshop.undo()
    expect(workshop.records.getState()).toEqual(before)
  })

  test('a new command leaves nothing to redo', async () => {
    const workshop = await openTestWorkshop()
    const id = anAction(workshop)
    workshop.run(rename(id, 'x'))
    workshop.undo()
    expect(workshop.history.getState()).toEqual({ canUndo: false, canRedo: true })
    workshop.run(rename(id, 'y'))
    expect(workshop.history.getState()).toEqual({ canUndo: true, canRedo: false })
  })
})

test('[UNDO-4, UNDO-8] an undo leaves what others have changed since, and tells what it is', async () => {
  const [workshop, other] = await openSharedWorkshop()
  const [one, two] = [...workshop.records.getState().actions.keys()].map((id) => id as ActionId)
  const ids = [must(one), must(two)]
  const titles = ids.map((id) => titleOf(workshop, id))
  workshop.run((records) => {
    const both = ids.map((id) => renameAction(records, id, 'mine'))
    return ok(both.flatMap((each) => (each.ok ? each.value : [])))
  })
  other.run((records) => removeAction(records, must(two)))
  workshop.undo()
  expect(ids.map((id) => titleOf(workshop, id))).toEqual([titles[0], undefined])
  expect(workshop.view.getState().notice).toMatchObject({
    code: 'undo-partly',
    kept: [{ kind: 'actions', id: two }],
  })
})
