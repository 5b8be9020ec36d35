// Work in groups, asked of the workshop itself: what is refused, and what carries the tag of its group.
import { expect, test } from 'vitest'
import { clipOfActions } from '../../src/model/clip.ts'
import { addAction, moveAction, removeAction, renameAction } from '../../src/model/commands/action.ts'
import { duplicateActions } from '../../src/model/commands/actions.ts'
import { pasteClip } from '../../src/model/commands/clip.ts'
import { addFriction } from '../../src/model/commands/friction.ts'
import { placeMark } from '../../src/model/commands/mark.ts'
import type { Group } from '../../src/model/facilitation/group.ts'
import { workOfGroups } from '../../src/model/facilitation/groupWork.ts'
import { readJourney } from '../../src/model/journey.ts'
import { must } from '../../src/model/must.ts'
import { groupTagId } from '../../src/model/schema/groupTag.ts'
import type { ActionId } from '../../src/model/schema/ids.ts'
import { type MarkSubject, markId } from '../../src/model/schema/mark.ts'
import type { Workshop } from '../../src/store/workshop.ts'
import { groupNamed } from '../support/groupNamed.ts'
import { openTestWorkshop, type TestWorkshop } from '../support/openTestWorkshop.ts'
import { phaseOf } from '../support/phaseOf.ts'
import { byId, sessionSays } from '../support/sessionOf.ts'

const PHASES = byId(phaseOf('groups', { inGroups: true }), phaseOf('together'))

/** In group a, which has the first two sequences; b has the third. */
function inGroupA(workshop: Workshop, fields: Partial<Group> = {}): void {
  const [first, second, third] = sequencesOf(workshop)
  const groups = byId(
    groupNamed('a', {
      name: 'Parents',
      area: { by: 'sequences', ids: [must(first).id, must(second).id] },
      ...fields,
    }),
    groupNamed('b', { number: 2, area: { by: 'sequences', ids: [must(third).id] } }),
  )
  const groupSeats = byId({ id: 'self', groupId: 'a' as string | null })
  sessionSays(workshop, { lists: { phases: PHASES, groups, groupSeats }, state: { phaseId: 'groups' } })
}

async function openInGroup(options: TestWorkshop = {}): Promise<Workshop> {
  const workshop = await openTestWorkshop({ role: 'participant', ...options })
  inGroupA(workshop)
  return workshop
}

const sequencesOf = (workshop: Workshop) =>
  readJourney(workshop.records.getState()).sequences.map((s) => s.sequence)
const firstActionIn = (workshop: Workshop, index: number) =>
  must(must(readJourney(workshop.records.getState()).sequences[index]).actions[0])
const tagOf = (workshop: Workshop, id: string) => workshop.records.getState().groupTags.get(groupTagId(id))
const notice = (workshop: Workshop) => workshop.view.getState().notice?.code ?? null

function add(workshop: Workshop, sequenceIndex: number): ActionId {
  const id = workshop.newId('action')
  const { id: sequenceId } = must(sequencesOf(workshop)[sequenceIndex])
  workshop.run((r) => addAction(r, { id, sequenceId, title: 'Appeler', afterId: null }))
  return id
}

test('[GRP-5] a participant adds and changes in the part of their group, and nothing in another’s, by whatever way', async () => {
  const workshop = await openInGroup()
  const there = must(sequencesOf(workshop)[2])
  const [ours, theirs] = [firstActionIn(workshop, 0), firstActionIn(workshop, 2)]
  expect(workshop.run((r) => renameAction(r, ours.id, 'À nous'))).toBe(null)
  expect(workshop.run((r) => renameAction(r, theirs.id, 'À eux'))).toBe('group-part')
  expect(notice(workshop)).toBe('group-part')
  const move = { id: ours.id, toSequenceId: there.id, afterId: null }
  expect(workshop.run((r) => moveAction(r, move))).toBe('group-part')
  const clip = clipOfActions(workshop.records.getState(), workshop.id, [ours.id])
  const paste = { clip, sequenceId: there.id, afterId: null, home: true }
  expect(workshop.run((r) => pasteClip(r, paste, workshop.newId))).toBe('group-part')
  expect(workshop.run((r) => removeAction(r, theirs.id))).toBe('group-part')
  expect(workshop.records.getState().actions.get(theirs.id)).toEqual(theirs)
})

test('[GRP-5] undo and redo ask too: what was done before the groups began stays where it is another’s part', async () => {
  const workshop = await openTestWorkshop({ role: 'participant' })
  const theirs = firstActionIn(workshop, 2)
  workshop.run((r) => renameAction(r, theirs.id, 'Avant'))
  inGroupA(workshop)
  workshop.undo()
  expect([workshop.records.getState().actions.get(theirs.id)?.title, notice(workshop)]).toEqual([
    'Avant',
    'group-part',
  ])
  sessionSays(workshop, { state: { phaseId: 'together' } })
  workshop.undo()
  expect(workshop.records.getState().actions.get(theirs.id)?.title).toBe(theirs.title)
})

test('[GRP-6] who is in no group writes nothing while the others work in theirs, and is told whom to ask', async () => {
  const workshop = await openInGroup()
  const { id } = firstActionIn(workshop, 0)
  for (const groupSeats of [byId({ id: 'self', groupId: null }), byId({ id: 'self', groupId: 'gone' })]) {
    sessionSays(workshop, { lists: { groupSeats } })
    expect(workshop.canWrite()).toBe(false)
    expect(workshop.run((r) => renameAction(r, id, 'Non'))).toBe('group-none')
  }
  sessionSays(workshop, { state: { phaseId: 'together' } })
  expect([workshop.canWrite(), workshop.run((r) => renameAction(r, id, 'Oui'))]).toEqual([true, null])
})

test('[GRP-6] who leads is free, in a group or in none', async () => {
  const workshop = await openInGroup({ role: 'facilitator' })
  const theirs = firstActionIn(workshop, 2)
  expect(workshop.run((r) => renameAction(r, theirs.id, 'Par l’animateur'))).toBe(null)
  const [inOurs, inTheirs] = [add(workshop, 0), add(workshop, 2)]
  // What they add in the part of their group is of the group; elsewhere it is nobody's.
  expect([tagOf(workshop, inOurs)?.groupId, tagOf(workshop, inTheirs)]).toEqual(['a', undefined])
  sessionSays(workshop, { lists: { groupSeats: new Map() } })
  expect(workshop.canWrite()).toBe(true)
  expect(tagOf(workshop, add(workshop, 0))).toBe(undefined)
})

test('[GRP-7] what is added in a group carries its tag, and keeps it when the phase is over and the group is gone', async () => {
  const workshop = await openInGroup()
  const ours = firstActionIn(workshop, 0)
  const added = add(workshop, 1)
  const friction = workshop.newId('friction')
  workshop.run((r) => addFriction(r, { id: friction, actionId: ours.id, text: 'Trop long' }))
  workshop.run((r) => renameAction(r, ours.id, 'Seulement changé'))
  const tag = { groupId: 'a', name: 'Parents', number: 1 }
  expect(tagOf(workshop, added)).toMatchObject({ ...tag, recordId: added })
  expect(tagOf(workshop, friction)).toMatchObject(tag)
  expect(tagOf(workshop, ours.id)).toBe(undefined)
  sessionSays(workshop, {
    state: { phaseId: 'together' },
    lists: { groups: new Map(), groupSeats: new Map() },
  })
  workshop.run((r) => renameAction(r, added, 'Après'))
  expect(tagOf(workshop, added)).toMatchObject(tag)
  expect(tagOf(workshop, add(workshop, 0))).toBe(undefined)
  expect(workOfGroups(workshop.records.getState())).toEqual([
    {
      groupId: 'a',
      name: 'Parents',
      number: 1,
      made: [
        { kind: 'frictions', id: friction },
        { kind: 'actions', id: added },
      ],
    },
  ])
})

test('[GRP-8] the tag goes and comes with what it is on: undone and done again, removed and put back, one step each', async () => {
  const workshop = await openInGroup()
  const id = add(workshop, 0)
  const both = () => [workshop.records.getState().actions.has(id), tagOf(workshop, id)?.groupId]
  workshop.undo()
  expect(both()).toEqual([false, undefined])
  workshop.redo()
  expect(both()).toEqual([true, 'a'])
  sessionSays(workshop, { state: { phaseId: 'together' } })
  workshop.run((r) => removeAction(r, id))
  expect(both()).toEqual([false, undefined])
  workshop.undo()
  expect(both()).toEqual([true, 'a'])
})

test('[GRP-8] a copy is of whoever makes it: of the group that copies, of nobody when the groups are over', async () => {
  const workshop = await openInGroup()
  const ours = firstActionIn(workshop, 0)
  const copiesOf = (id: ActionId) => {
    const before = new Set(workshop.records.getState().actions.keys())
    expect(workshop.run((r) => duplicateActions(r, [id], workshop.newId))).toBe(null)
    return must([...workshop.records.getState().actions.values()].find((each) => !before.has(each.id))).id
  }
  const copy = copiesOf(ours.id)
  expect(tagOf(workshop, copy)?.groupId).toBe('a')
  const clip = clipOfActions(workshop.records.getState(), workshop.id, [ours.id])
  const paste = { clip, sequenceId: must(sequencesOf(workshop)[1]).id, afterId: null, home: true }
  expect(workshop.run((r) => pasteClip(r, paste, workshop.newId))).toBe(null)
  const tags = workshop.records.getState().groupTags
  sessionSays(workshop, { state: { phaseId: 'together' } })
  expect(tagOf(workshop, copiesOf(copy))).toBe(undefined)
  expect(workshop.records.getState().groupTags).toEqual(tags)
})

test('[GRP-9] a level was made where it was set last: by one group, by another, by all together', async () => {
  const workshop = await openInGroup()
  const { id: actionId } = firstActionIn(workshop, 0)
  const { personas, offers } = workshop.records.getState()
  const subject: MarkSubject = {
    actionId,
    personaId: must([...personas.keys()][0]) as MarkSubject['personaId'],
    offerId: must([...offers.keys()][0]) as MarkSubject['offerId'],
  }
  const id = markId(subject, 'apriori')
  workshop.run((r) => placeMark(r, subject, 2))
  expect(tagOf(workshop, id)?.groupId).toBe('a')
  sessionSays(workshop, {
    lists: { groupSeats: byId({ id: 'self', groupId: 'c' }), groups: byId(groupNamed('c', { number: 3 })) },
  })
  workshop.run((r) => placeMark(r, subject, 3))
  expect(tagOf(workshop, id)).toMatchObject({ groupId: 'c', number: 3, name: '' })
  sessionSays(workshop, { state: { phaseId: 'together' } })
  workshop.run((r) => placeMark(r, subject, 4))
  expect(tagOf(workshop, id)).toBe(undefined)
  workshop.undo()
  expect([workshop.records.getState().marks.get(id)?.level, tagOf(workshop, id)?.groupId]).toEqual([3, 'c'])
})
