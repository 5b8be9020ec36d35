// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { removeAction } from '../../../src/model/commands/action.ts'
import { addComment, removeComment } from '../../../src/model/commands/comment.ts'
import { must } from '../../../src/model/must.ts'
import { CommentsPanel } from '../../../src/panels/comments/CommentsPanel.tsx'
import { mentionBefore, mentionsIn } from '../../../src/panels/comments/mentions.ts'
import { CommentButton } from '../../../src/panels/fields/CommentButton.tsx'
import type { Workshop } from '../../../src/store/workshop.ts'
import { frictionOf, journeyOf } from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

async function start(role: 'facilitator' | 'observer' = 'facilitator') {
  const workshop = await openTestWorkshop({ template: 'jewellery', role })
  workshop.view.setState({ ownName: 'Zoé' })
  const action = must(journeyOf(workshop).sequences[0]?.actions[0])
  return { workshop, action }
}
const commentsOf = (workshop: Workshop) => [...workshop.records.getState().comments.values()]
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const words = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: fr('comments.write') })
/** As a person types: the caret behind the last letter. */
function type(field: HTMLTextAreaElement, text: string): void {
  fireEvent.change(field, { target: { value: text, selectionStart: text.length } })
}
function said(workshop: Workshop, text: string, about: object = {}): void {
  const comment = {
    id: workshop.newId('comment'),
    subjectId: must(journeyOf(workshop).sequences[0]?.actions[0]).id,
    authorId: 'bob',
    authorName: 'Bob',
    text,
    createdAtMs: 1,
    replyToId: null,
    mentions: [],
    ...about,
  }
  act(() => void workshop.run((r) => addComment(r, comment)))
}

test('[TOG-26] one comments on a record, signed by name; the next one answers and closes', async () => {
  const { workshop, action } = await start()
  renderWith(<CommentsPanel subjectId={action.id} take />, { workshop })
  expect(document.activeElement).toBe(words())
  type(words(), 'Vraiment utile ?')
  fireEvent.keyDown(words(), { key: 'Enter', ctrlKey: true })
  expect(commentsOf(workshop)).toEqual([
    expect.objectContaining({
      subjectId: action.id,
      authorId: 'self',
      authorName: 'Zoé',
      text: 'Vraiment utile ?',
    }),
  ])
  expect(words().value).toBe('')
  press(fr('comments.answerTo', { author: 'Zoé' }))
  const answer = screen.getByRole<HTMLTextAreaElement>('textbox', { name: fr('comments.answer.write') })
  expect(document.activeElement).toBe(answer)
  type(answer, 'Oui')
  fireEvent.submit(answer)
  expect(commentsOf(workshop)).toHaveLength(2)
  press(fr('comments.resolveThis', { text: 'Vraiment utile ?' }))
  expect(screen.getByText(fr('comments.none.open'), { exact: false })).toBeDefined()
  fireEvent.click(screen.getByRole('radio', { name: fr('comments.filter.all') }))
  press(fr('comments.reopenThis', { text: 'Vraiment utile ?' }))
  expect(commentsOf(workshop).every((c) => !c.resolved)).toBe(true)
})

test('[TOG-24] an @ opens a list of roles and owners; arrows choose, Enter takes', async () => {
  const { workshop, action } = await start()
  renderWith(<CommentsPanel subjectId={action.id} take />, { workshop })
  type(words(), 'Qu’en pensent les @part')
  const option = screen.getByRole('option', { name: 'participants' })
  expect(words().getAttribute('aria-activedescendant')).toBe(option.id)
  expect(document.getElementById(words().getAttribute('aria-controls')!)?.contains(option)).toBe(true)
  fireEvent.keyDown(words(), { key: 'Enter' })
  expect(words().value).toBe('Qu’en pensent les @participants ')
  expect(screen.queryByRole('option')).toBe(null)

  type(words(), `${words().value}et @`)
  const count = screen.getAllByRole('option').length
  expect(count).toBeGreaterThan(3)
  fireEvent.keyDown(words(), { key: 'ArrowDown' })
  fireEvent.keyDown(words(), { key: 'ArrowUp' })
  fireEvent.keyDown(words(), { key: 'Enter' })
  expect(words().value).toMatch(/et @animateurs $/)
  press(fr('comments.send'))
  expect(commentsOf(workshop)[0]?.mentions.toSorted()).toEqual(['role:facilitator', 'role:participant'])
  expect(screen.getByText(fr('comments.mentions', { names: 'animateurs, participants' }))).toBeDefined()
})

test('[TOG-24] a combobox beside the words mentions as well; who is struck out of the words is not mentioned', async () => {
  const { workshop, action } = await start()
  renderWith(<CommentsPanel subjectId={action.id} take />, { workshop })
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: fr('comments.mention') })
  act(() => box.focus())
  expect(box.getAttribute('aria-expanded')).toBe('true')
  fireEvent.change(box, { target: { value: 'obs' } })
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(words().value).toBe('@observateurs ')
  type(words(), 'sans mention')
  press(fr('comments.send'))
  expect(commentsOf(workshop)[0]?.mentions).toEqual([])
})

test('[TOG-24] Escape closes the list and keeps the words and the panel', async () => {
  const { workshop, action } = await start()
  workshop.view.setState({ aside: { kind: 'comments', subjectId: action.id, take: true } })
  renderWith(<CommentsPanel subjectId={action.id} take />, { workshop })
  type(words(), 'a @')
  fireEvent.keyDown(words(), { key: 'Escape' })
  expect(screen.queryByRole('option')).toBe(null)
  expect(workshop.view.getState().aside).not.toBe(null)
  fireEvent.keyDown(words(), { key: 'Escape' })
  expect(workshop.view.getState().aside).toBe(null)
})

test('[TOG-26] the list of all shows what is open, all, or what mentions one’s role', async () => {
  const { workshop } = await start()
  said(workshop, 'ouvert')
  said(workshop, 'pour nous', { mentions: ['role:facilitator'] })
  renderWith(<CommentsPanel subjectId={null} take={false} />, { workshop })
  expect(screen.getAllByRole('article')).toHaveLength(2)
  fireEvent.click(screen.getByRole('radio', { name: fr('comments.filter.mine') }))
  expect(screen.getAllByRole('article').map((a) => within(a).getByText('pour nous').textContent)).toEqual([
    'pour nous',
  ])
})

test('[TOG-26] from a comment one goes to what it is about', async () => {
  const { workshop, action } = await start()
  said(workshop, 'ici')
  renderWith(<CommentsPanel subjectId={null} take={false} />, { workshop })
  press(fr('comments.goTo', { place: fr('place.actions', { name: action.title }) }))
  expect(workshop.view.getState().selection).toEqual({ kind: 'action', id: action.id })
})

test('[TOG-22] comments on what is gone are still there, and say so', async () => {
  const { workshop, action } = await start()
  said(workshop, 'à garder')
  act(() => void workshop.run((r) => removeAction(r, action.id)))
  renderWith(<CommentsPanel subjectId={null} take={false} />, { workshop })
  expect(screen.getByText('à garder')).toBeDefined()
  expect(screen.getByText(fr('comments.gone'))).toBeDefined()
})

test('[TOG-25] one changes and deletes one’s own words only, and can undo it', async () => {
  const { workshop, action } = await start()
  said(workshop, 'de Bob')
  said(workshop, 'de moi', { authorId: 'self', authorName: 'Zoé' })
  renderWith(<CommentsPanel subjectId={action.id} take={false} />, { workshop })
  expect(screen.queryByRole('button', { name: fr('comments.delete', { text: 'de Bob' }) })).toBe(null)
  press(fr('comments.edit', { text: 'de moi' }))
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: fr('comments.edit.write') })
  type(field, 'de moi, mieux')
  fireEvent.submit(field)
  expect(screen.getByText('de moi, mieux')).toBeDefined()
  press(fr('comments.delete', { text: 'de moi, mieux' }))
  expect(screen.queryByText('de moi, mieux')).toBe(null)
  act(() => workshop.undo())
  expect(screen.getByText('de moi, mieux')).toBeDefined()
})

test('[TOG-26] an observer reads and writes nothing', async () => {
  const { workshop, action } = await start('observer')
  renderWith(<CommentsPanel subjectId={action.id} take={false} />, { workshop })
  expect(screen.queryByRole('textbox')).toBe(null)
  expect(screen.getByText(fr('comments.readOnly'))).toBeDefined()
})

test('[TOG-23] the count of an action is that of its open discussions, its frictions’ among them', async () => {
  const { workshop } = await start()
  const friction = [...workshop.records.getState().frictions.values()][0]!
  const name = workshop.records.getState().actions.get(friction.actionId)!.title
  said(workshop, 'x', { subjectId: friction.actionId })
  said(workshop, 'y', { subjectId: friction.id })
  renderWith(<CommentButton subjectId={friction.actionId} name={name} />, { workshop })
  press(fr('workshop.commentsOn', { name, count: 2 }))
  expect(workshop.view.getState().aside).toMatchObject({ kind: 'comments', subjectId: friction.actionId })
  act(() => void workshop.run((r) => removeComment(r, commentsOf(workshop)[0]!.id, 'bob')))
  expect(screen.getByRole('button', { name: fr('workshop.commentsOn', { name, count: 1 }) })).toBeDefined()
  expect(frictionOf(workshop, friction.text)).toBeDefined()
})

test.each([
  ['@', 1, { start: 0, typed: '' }],
  ['voir @ani', 9, { start: 5, typed: 'ani' }],
  ['voir @ani plus tard', 9, { start: 5, typed: 'ani' }],
  ['ana@example', 11, null],
  ['@a b', 4, null],
] as const)('[TOG-24] in %o at %i a mention is being typed: %o', (text, caret, expected) => {
  expect(mentionBefore(text, caret)).toEqual(expected)
})

test('[TOG-24] whom the words name is mentioned once', () => {
  const chosen = [
    { id: 'role:observer', name: 'observateurs' },
    { id: 'role:observer', name: 'observateurs' },
    { id: 'owner:x', name: 'Hugo' },
  ]
  expect(mentionsIn('@observateurs, voir @observateurs', chosen)).toEqual(['role:observer'])
})
