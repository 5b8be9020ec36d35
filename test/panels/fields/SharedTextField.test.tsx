// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { editSituation } from '../../../src/model/commands/sequence.ts'
import { readJourney } from '../../../src/model/journey.ts'
import type { SequenceId } from '../../../src/model/schema/ids.ts'
import { TEXT_MAX } from '../../../src/model/schema/limits.ts'
import { SharedTextField } from '../../../src/panels/fields/SharedTextField.tsx'
import { useCommit } from '../../../src/panels/fields/useCommit.ts'
import { useRecord } from '../../../src/store/WorkshopContext.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { renderWith } from '../../support/renderWith.tsx'

const START = 'Je compare.'

function Situation({ id }: { readonly id: SequenceId }) {
  const commit = useCommit()
  return (
    <SharedTextField
      label="Situation"
      value={useRecord('sequences', id)?.situation ?? ''}
      onEdit={(from, to, how) => commit((r) => editSituation(r, id, from, to), how)}
    />
  )
}

async function setUp() {
  const workshop = await openTestWorkshop()
  const id = readJourney(workshop.records.getState()).sequences[0]!.sequence.id
  const text = () => workshop.records.getState().sequences.get(id)!.situation
  const write = (from: string, to: string) => {
    if (workshop.run((r) => editSituation(r, id, from, to)) !== null) throw new Error('refused')
  }
  write(text(), START)

  renderWith(<Situation id={id} />, { workshop })
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Situation' })
  return { workshop, field, text, others: (to: string) => act(() => write(text(), to)) }
}

/** Types as a browser does: the element has its new text and caret, then the event tells of it. */
function typeAt(field: HTMLTextAreaElement, index: number, letters: string): void {
  field.value = field.value.slice(0, index) + letters + field.value.slice(index)
  field.setSelectionRange(index + letters.length, index + letters.length)
  fireEvent.input(field)
}

test('every letter is shared at once', async () => {
  const { field, text } = await setUp()
  typeAt(field, START.length, ' J')
  expect(text()).toBe('Je compare. J')
  typeAt(field, field.value.length, 'e')
  expect(text()).toBe('Je compare. Je')
})

test('others’ letters come in while one types, and the caret stays with its letter', async () => {
  const { field, others } = await setUp()
  field.focus()
  field.setSelectionRange(3, 6)
  others('Bonjour, Je compare.')
  expect(field.value).toBe('Bonjour, Je compare.')
  expect([field.selectionStart, field.selectionEnd]).toEqual([12, 15])
  others('Bonjour, Je compare. Et toi ?')
  expect([field.selectionStart, field.selectionEnd]).toEqual([12, 15])
})

test('during a composition nothing is written into the field, and both texts are there after it', async () => {
  const { field, text, others } = await setUp()
  field.focus()
  fireEvent.compositionStart(field)
  typeAt(field, START.length, ' か')
  expect(text()).toBe(START)
  others('Moi : Je compare.')
  expect(field.value).toBe('Je compare. か')
  fireEvent.compositionEnd(field)
  expect(text()).toBe('Moi : Je compare. か')
  expect(field.value).toBe('Moi : Je compare. か')
})

test('a composition that ends in nothing shows what others wrote meanwhile', async () => {
  const { field, others } = await setUp()
  fireEvent.compositionStart(field)
  others('Je regarde.')
  expect(field.value).toBe(START)
  fireEvent.compositionEnd(field)
  expect(field.value).toBe('Je regarde.')
})

test('letters typed one after the other are taken back together, and nothing before them', async () => {
  const { workshop, field, text } = await setUp()
  typeAt(field, START.length, ' A')
  typeAt(field, field.value.length, 'B')
  act(() => workshop.undo())
  expect(text()).toBe(START)
  expect(field.value).toBe(START)
})

test('a text that gets too long is refused in place and not cut', async () => {
  const { workshop, field, text } = await setUp()
  const long = 'x'.repeat(TEXT_MAX)
  typeAt(field, 0, long)
  expect(text()).toBe(START)
  expect(field.value).toBe(long + START)
  expect(screen.getByRole('alert').textContent).toMatch(/^Ce texte est trop long/)
  expect(workshop.view.getState().notice).toBeNull()
  field.value = START
  fireEvent.input(field)
  expect(screen.queryByRole('alert')).toBeNull()
})
