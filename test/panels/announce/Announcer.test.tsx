// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addAction, moveAction, removeAction, renameAction } from '../../../src/model/commands/action.ts'
import { removeActions } from '../../../src/model/commands/actions.ts'
import { addComment } from '../../../src/model/commands/comment.ts'
import { addFriction } from '../../../src/model/commands/friction.ts'
import { placeMark } from '../../../src/model/commands/mark.ts'
import { editSituation } from '../../../src/model/commands/sequence.ts'
import { renameWorkshop } from '../../../src/model/commands/workshop.ts'
import { must } from '../../../src/model/must.ts'
import { ok } from '../../../src/model/result.ts'
import { actionIdSchema, commentIdSchema, frictionIdSchema } from '../../../src/model/schema/ids.ts'
import { type RoundRecord, roundRecordId } from '../../../src/model/schema/round.ts'
import { Announcer } from '../../../src/panels/announce/Announcer.tsx'
import type { Workshop } from '../../../src/store/workshop.ts'
import { actionOf, journeyOf, offerOf } from '../../support/journeyOf.ts'
import { type Other, openSharedWorkshop } from '../../support/openTestWorkshop.ts'
import { peerHere } from '../../support/peerHere.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

let workshop: Workshop
let other: Other

async function start(announce: 'all' | 'here' | 'none' = 'all', name = 'Ana'): Promise<void> {
  ;[workshop, other] = await openSharedWorkshop({ template: 'jewellery', role: 'participant' })
  const peer = peerHere({ id: 'ana', name }, { clientId: other.clientId })
  workshop.peers.setState({ peers: [peer] })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  renderWith(<Announcer />, { workshop, announce })
}
beforeEach(() => vi.useRealTimers())
afterEach(() => vi.useRealTimers())

const said = () => screen.getByRole('status').textContent?.replace(/\u00a0$/, '') ?? ''
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms))
const firstAction = () => must(journeyOf(workshop).sequences[0]?.actions[0])
const words = (title: string) => fr('place.actions', { name: title })

test('[TOG-4] says in words who did what', async () => {
  await start()
  const [here, there] = journeyOf(workshop).sequences
  const { id, title } = firstAction()
  other.run((r) => moveAction(r, { id, toSequenceId: there!.sequence.id, afterId: null }))
  expect(said()).toBe('')
  wait(2000)
  const where = fr('place.sequences', { name: there!.sequence.name })
  expect(said()).toBe(fr('announce.movedTo', { who: 'Ana', what: words(title), where }))

  other.run((r) => renameAction(r, id, 'Payer'))
  wait(10_000)
  expect(said()).toBe(fr('announce.renamed', { who: 'Ana', what: words(title), name: 'Payer' }))

  other.run((r) => editSituation(r, here!.sequence.id, here!.sequence.situation, 'x'))
  wait(10_000)
  expect(said()).toBe(
    fr('announce.wrote', { who: 'Ana', what: fr('place.sequences', { name: here!.sequence.name }) }),
  )

  other.run(() => renameWorkshop('Dimanche'))
  wait(10_000)
  expect(said()).toBe(fr('announce.workshop', { who: 'Ana', name: 'Dimanche' }))
})

test('[TOG-4] what the server writes at a reveal is not told beside the reveal', async () => {
  await start()
  const { id, title } = firstAction()
  const result: RoundRecord = {
    id: roundRecordId('round:r', id),
    roundId: 'round:r',
    firstId: 'round:r',
    number: 1,
    kind: 'dots',
    itemKind: 'action',
    itemId: id,
    personaId: null,
    offerId: null,
    levels: null,
    values: [2],
    n: 2,
    cannotSay: 0,
    closedAt: 5,
    decision: null,
  }
  other.run(() => ok([{ op: 'put', kind: 'rounds', record: result }]))
  wait(10_000)
  expect(workshop.records.getState().rounds.size).toBe(1)
  expect(said()).toBe('')
  other.run((r) => renameAction(r, id, 'Payer'))
  wait(10_000)
  expect(said()).toBe(fr('announce.renamed', { who: 'Ana', what: words(title), name: 'Payer' }))
})

test('[TOG-4] a level is told in words, with its offer', async () => {
  await start()
  const { id, title } = firstAction()
  const offer = offerOf(workshop, 'usToday')
  const [persona] = workshop.records.getState().personas.values()
  other.run((r) => placeMark(r, { actionId: id, personaId: persona!.id, offerId: offer.id }, 7))
  wait(2000)
  expect(said()).toContain(fr('place.marks', { name: title }))
  expect(said()).toContain(offer.name)
  expect(said()).toContain(fr('level.words.7'))
})

test('[TOG-5] what comes together is one message, and the next one waits some seconds', async () => {
  await start()
  const { id } = firstAction()
  for (const letter of ['P', 'Pa', 'Pay', 'Paye', 'Payer']) other.run((r) => renameAction(r, id, letter))
  wait(2000)
  const first = said()
  expect(first).toContain('Payer')
  other.run((r) => renameAction(r, id, 'Payer en ligne'))
  wait(3000)
  expect(said()).toBe(first)
  wait(4000)
  expect(said()).toContain('Payer en ligne')
})

test('[TOG-5] more than three changes of one sort are told as one', async () => {
  await start()
  for (const { actions } of journeyOf(workshop).sequences)
    other.run((r) => renameAction(r, actions[0]!.id, `${actions[0]!.title} !`))
  wait(2000)
  expect(said()).toBe('Ana a modifié 5 actions.')
  expect(workshop.view.getState().heard).toHaveLength(5)
})

test('[TOG-5] more than three changes of many sorts are counted, with the names', async () => {
  await start()
  const { sequence, actions } = must(journeyOf(workshop).sequences[0])
  const [one, two] = actions
  other.run(() => renameWorkshop('Dimanche'))
  other.run((r) => renameAction(r, one!.id, 'autre'))
  other.run((r) => editSituation(r, sequence.id, sequence.situation, 'x'))
  other.run((r) => removeAction(r, two!.id))
  wait(2000)
  expect(said()).toBe('4 modifications, par Ana et Quelqu’un.')
})

test('[TOG-5] what was taken back in the meantime is nothing to tell', async () => {
  await start()
  const { id, title } = firstAction()
  other.run((r) => renameAction(r, id, 'autre'))
  other.run((r) => renameAction(r, id, title))
  wait(10_000)
  expect(said()).toBe('')
})

test('[TOG-6] of a removal, what follows from it is not told; who did it only when presence shows it', async () => {
  await start()
  const pin = (id: string, name: string) => {
    const friction = { id: frictionIdSchema.parse(`friction:${name}`), actionId: actionIdSchema.parse(id) }
    other.run((r) => addFriction(r, { ...friction, text: name }))
  }
  const [one, two] = journeyOf(workshop).sequences[0]!.actions
  pin(one!.id, 'x')
  pin(two!.id, 'y')
  wait(20_000)
  other.run((r) => removeAction(r, one!.id))
  wait(10_000)
  expect(said()).toBe(fr('announce.removedByNobody', { what: words(one!.title) }))

  workshop.peers.setState(({ peers }) => ({ peers: peers.map((p) => ({ ...p, selection: two!.id })) }))
  other.run((r) => removeAction(r, two!.id))
  wait(10_000)
  expect(said()).toBe(fr('announce.removed', { who: 'Ana', what: words(two!.title) }))
})

test('[TOG-6] who took several things away is known by what their presence says, however many they are', async () => {
  await start()
  const { actions } = journeyOf(workshop).sequences[0]!
  expect(actions.length).toBeGreaterThan(3)
  other.run((r) =>
    removeActions(
      r,
      actions.map((a) => a.id),
    ),
  )
  workshop.peers.setState(({ peers }) => ({ peers: peers.map((p) => ({ ...p, removed: [actions[0]!.id] })) }))
  wait(2000)
  expect(said()).toBe(`Ana a supprimé ${actions.length} actions.`)
})

test('[TOG-6] what comes back with an action is not told beside it', async () => {
  await start()
  const { id, title } = firstAction()
  const { actions, marks } = workshop.records.getState()
  const action = must(actions.get(id))
  const its = [...marks.values()].filter((m) => m.actionId === id)
  expect(its.length).toBeGreaterThan(1)
  other.run((r) => removeAction(r, id))
  wait(10_000)
  other.run(() =>
    ok([
      { op: 'put', kind: 'actions', record: { ...action } },
      ...its.map((mark) => ({ op: 'put', kind: 'marks', record: { ...mark } }) as const),
    ]),
  )
  wait(10_000)
  const where = fr('place.sequences', { name: journeyOf(workshop).sequences[0]!.sequence.name })
  expect(said()).toBe(fr('announce.addedTo', { who: 'Ana', what: words(title), where }))
})

test('[TOG-4] who is not here any more, and was never seen, is somebody', async () => {
  await start()
  workshop.peers.setState({ peers: [] })
  const { id, title } = firstAction()
  other.run((r) => renameAction(r, id, 'Payer'))
  wait(2000)
  expect(said()).toBe(
    fr('announce.renamed', { who: fr('announce.somebody'), what: words(title), name: 'Payer' }),
  )
})

test('[TOG-3] what one does in another window of one’s own is not told', async () => {
  await start()
  workshop.peers.setState(({ peers }) => ({
    peers: peers.map((p) => ({ ...p, person: { ...p.person, id: 'self' } })),
  }))
  other.run((r) => renameAction(r, firstAction().id, 'Payer'))
  wait(10_000)
  expect(said()).toBe('')
})

test('[TOG-7] one’s own work is not told, undo included', async () => {
  await start()
  workshop.run((r) => renameAction(r, firstAction().id, 'Payer'))
  wait(10_000)
  workshop.undo()
  wait(10_000)
  expect(said()).toBe('')
})

test('[TOG-7] with “only where I am”, other places are not told', async () => {
  await start('here')
  const [first, second] = journeyOf(workshop).sequences
  const [mine, theirs] = [first!.actions[0]!, second!.actions[0]!]
  workshop.view.setState({ selection: { kind: 'action', id: mine.id } })
  other.run((r) => renameAction(r, theirs.id, 'ailleurs'))
  wait(10_000)
  expect(said()).toBe('')
  const id = frictionIdSchema.parse('friction:here')
  other.run((r) => addFriction(r, { id, actionId: mine.id, text: 'trop lent' }))
  wait(10_000)
  expect(said()).toContain('trop lent')
})

test('[TOG-7] who is at a sequence hears of its actions', async () => {
  await start('here')
  const [first] = journeyOf(workshop).sequences
  workshop.view.setState({ selection: { kind: 'sequence', id: first!.sequence.id } })
  const id = actionIdSchema.parse('action:new')
  other.run((r) => addAction(r, { id, sequenceId: first!.sequence.id, title: 'Nouveau', afterId: null }))
  wait(10_000)
  expect(said()).toContain('Nouveau')
})

test('[TOG-7] with “nothing”, nothing is told', async () => {
  await start('none')
  other.run((r) => renameAction(r, firstAction().id, 'Payer'))
  wait(20_000)
  expect(said()).toBe('')
  expect(workshop.view.getState().heard).toEqual([])
})

test('[TOG-8] the keyboard stays where it is', async () => {
  await start()
  const field = document.body.appendChild(document.createElement('input'))
  field.focus()
  other.run((r) => removeAction(r, firstAction().id))
  wait(10_000)
  expect(said()).not.toBe('')
  expect(document.activeElement).toBe(field)
  field.remove()
})

test('[TOG-24] a comment that mentions one’s role says so', async () => {
  await start()
  const { id, title } = actionOf(workshop, firstAction().title)
  const comment = {
    id: commentIdSchema.parse('comment:c'),
    subjectId: id,
    authorId: 'ana',
    authorName: 'Ana',
    text: 'À voir ?',
    createdAtMs: 1,
    replyToId: null,
    mentions: ['role:participant'],
  }
  other.run((r) => addComment(r, comment))
  wait(2000)
  expect(said()).toBe(fr('announce.mentioned', { who: 'Ana', what: words(title), text: 'À voir ?' }))
})
