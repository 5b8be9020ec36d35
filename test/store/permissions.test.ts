// What a participant may change, asked of the workshop itself: by a command, and by undo and redo of older work.
import { expect, test } from 'vitest'
import { addAction, describeAction, moveAction, renameAction } from '../../src/model/commands/action.ts'
import { placeMark } from '../../src/model/commands/mark.ts'
import { kindLock } from '../../src/model/facilitation/locks.ts'
import { NO_PARTS } from '../../src/model/facilitation/parts.ts'
import { must } from '../../src/model/must.ts'
import type { ActionId } from '../../src/model/schema/ids.ts'
import { type MarkSubject, markId } from '../../src/model/schema/mark.ts'
import type { Workshop } from '../../src/store/workshop.ts'
import { openTestWorkshop } from '../support/openTestWorkshop.ts'
import { phaseOf } from '../support/phaseOf.ts'
import { byId, sessionSays } from '../support/sessionOf.ts'

async function openAsParticipant(): Promise<Workshop> {
  const workshop = await openTestWorkshop({ role: 'participant' })
  const phases = byId(phaseOf('edit', { access: 'edit' }), phaseOf('own', { access: 'own' }))
  sessionSays(workshop, { lists: { phases }, state: { phaseId: 'edit' } })
  return workshop
}

const lock = (workshop: Workshop, ...ids: string[]) =>
  sessionSays(workshop, { lists: { locks: byId(...ids.map((id) => ({ id, by: 'ann', at: 1 }))) } })
const actionsOf = (workshop: Workshop) => [...workshop.records.getState().actions.values()]
const titleOf = (workshop: Workshop, id: ActionId) => workshop.records.getState().actions.get(id)?.title
const notice = (workshop: Workshop) => workshop.view.getState().notice?.code ?? null

test('[SES-35] undo and redo leave what was locked since, with the reason, and go on when it is free again', async () => {
  const workshop = await openAsParticipant()
  const { id, title, place } = must(actionsOf(workshop)[0])
  workshop.run((r) => renameAction(r, id, 'Autre'))
  for (const held of [id, must(place).sequenceId]) {
    lock(workshop, held)
    workshop.undo()
    expect([titleOf(workshop, id), notice(workshop)]).toEqual(['Autre', 'record-locked'])
  }
  lock(workshop)
  workshop.undo()
  expect(titleOf(workshop, id)).toBe(title)
  lock(workshop, id)
  workshop.redo()
  expect([titleOf(workshop, id), notice(workshop)]).toEqual([title, 'record-locked'])
  lock(workshop, kindLock('marks'))
  workshop.redo()
  expect(titleOf(workshop, id)).toBe('Autre')
})

test('[SES-35] undo brings nothing back into a sequence that was locked since', async () => {
  const workshop = await openAsParticipant()
  const first = must(actionsOf(workshop)[0])
  const home = must(first.place).sequenceId
  const away = must(
    actionsOf(workshop).find(({ place }) => place !== null && place.sequenceId !== home)?.place,
  )
  expect(
    workshop.run((r) => moveAction(r, { id: first.id, toSequenceId: away.sequenceId, afterId: null })),
  ).toBe(null)
  lock(workshop, home)
  workshop.undo()
  expect(notice(workshop)).toBe('record-locked')
  expect(workshop.records.getState().actions.get(first.id)?.place?.sequenceId).toBe(away.sequenceId)
})

test('[SES-35] in a phase for one’s own, undo of what one did to another’s is refused, of one’s own is not', async () => {
  const workshop = await openAsParticipant()
  const { id, place } = must(actionsOf(workshop)[0])
  workshop.run((r) => renameAction(r, id, 'Autre'))
  const own = workshop.newId('action')
  const { sequenceId } = must(place)
  workshop.run((r) => addAction(r, { id: own, sequenceId, title: 'À moi', afterId: null }))
  sessionSays(workshop, { state: { phaseId: 'own' } })
  workshop.undo()
  expect([titleOf(workshop, own), notice(workshop)]).toEqual([undefined, null])
  workshop.undo()
  expect([titleOf(workshop, id), notice(workshop)]).toEqual(['Autre', 'phase-own'])
})

test('[SES-37] by part: levels for reading while cards are edited; undo of a level set before is refused, of a lane’s words is not', async () => {
  const workshop = await openAsParticipant()
  const { id } = must(actionsOf(workshop)[0])
  const { personas, offers } = workshop.records.getState()
  const subject = {
    actionId: id,
    personaId: must([...personas.keys()][0]),
    offerId: must([...offers.keys()][0]),
  } as MarkSubject
  const level = () => workshop.records.getState().marks.get(markId(subject, 'apriori'))?.level
  const other = level() === 2 ? 3 : 2
  const set = (to: number) => workshop.run((r) => placeMark(r, subject, to))
  expect(set(other)).toBe(null)
  const phases = byId(
    phaseOf('edit', { access: 'edit' }),
    phaseOf('parts', { access: 'edit', parts: { ...NO_PARTS, levels: 'read', cards: 'read' } }),
  )
  sessionSays(workshop, { lists: { phases }, state: { phaseId: 'parts' } })
  expect(set(5)).toBe('phase-part')
  workshop.undo()
  expect([level(), notice(workshop)]).toEqual([other, 'phase-part'])
  expect(workshop.run((r) => renameAction(r, id, 'Autre'))).toBe('phase-part')
  expect(workshop.canWrite()).toBe(true)
  const emotion = () => workshop.records.getState().actions.get(id)?.emotion
  const before = emotion()
  expect(workshop.run((r) => describeAction(r, id, { emotion: 'joie' }))).toBe(null)
  workshop.undo()
  expect(emotion()).toBe(before)
  workshop.redo()
  expect(emotion()).toBe('joie')
})
