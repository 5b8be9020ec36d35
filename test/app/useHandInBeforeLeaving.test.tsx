// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useHandInBeforeLeaving } from '../../src/app/useHandInBeforeLeaving.ts'
import { renameWorkshop } from '../../src/model/commands/workshop.ts'
import { AddLine } from '../../src/panels/fields/AddLine.tsx'
import { NameField } from '../../src/panels/fields/NameField.tsx'
import { SharedTextField } from '../../src/panels/fields/SharedTextField.tsx'
import { EditableTitle } from '../../src/panels/frame/EditableTitle.tsx'
import { openTestWorkshop } from '../support/openTestWorkshop.ts'
import { renderWith } from '../support/renderWith.tsx'

function Leaving() {
  useHandInBeforeLeaving()
  return null
}

/** Every kind of field, and what each has shared. */
async function renderFields() {
  const workshop = await openTestWorkshop()
  const shared: string[] = []
  const share = (text: string) => {
    if (text === '') return 'name-missing'
    shared.push(text)
    return null
  }
  renderWith(
    <>
      <Leaving />
      <EditableTitle />
      <NameField label="Nom" value="avant" maxLength={80} onCommit={share} />
      <AddLine label="Ajout" placeholder="Ajout" maxLength={80} onAdd={share} />
      <SharedTextField label="Notes" value="" onEdit={(_from, to) => share(to)} />
    </>,
    { workshop },
  )
  return { workshop, shared, pending: () => workshop.view.getState().pendingDrafts.size }
}

const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
function leave(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  act(() => void window.dispatchEvent(event))
  act(() => void window.dispatchEvent(new Event('pagehide')))
  return !event.defaultPrevented
}

test('[WIN-20] words in a field are pending until they are handed in or taken back', async () => {
  const { pending } = await renderFields()
  type('Nom', 'après')
  type('Ajout', 'neuf')
  type('Titre de l’atelier', 'Dimanche')
  expect(pending()).toBe(3)
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Nom' }), { key: 'Escape' })
  fireEvent.blur(screen.getByRole('textbox', { name: 'Ajout' }))
  fireEvent.blur(screen.getByRole('textbox', { name: 'Titre de l’atelier' }))
  expect(pending()).toBe(0)
  fireEvent.compositionStart(screen.getByRole('textbox', { name: 'Notes' }))
  expect(pending()).toBe(1)
  fireEvent.compositionEnd(screen.getByRole('textbox', { name: 'Notes' }))
  expect(pending()).toBe(0)
})

test('[WIN-21] a window that goes hands in what was typed, once', async () => {
  const { workshop, shared, pending } = await renderFields()
  type('Nom', 'après')
  type('Ajout', 'neuf')
  type('Titre de l’atelier', 'Dimanche')
  expect(leave()).toBe(true)
  expect(shared).toEqual(['après', 'neuf'])
  expect(workshop.records.getState().meta?.title).toBe('Dimanche')
  expect(pending()).toBe(0)
})

test('[WIN-21] a window that is hidden hands in what was typed', async () => {
  const { shared } = await renderFields()
  type('Ajout', 'neuf')
  Object.defineProperty(document, 'hidden', { value: true, configurable: true })
  try {
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
  } finally {
    Reflect.deleteProperty(document, 'hidden')
  }
  expect(shared).toEqual(['neuf'])
})

test('[WIN-21] the browser asks before words are lost that cannot be handed in', async () => {
  const { workshop, pending } = await renderFields()
  type('Titre de l’atelier', ' ')
  expect(leave()).toBe(false)
  expect(pending()).toBe(1)
  act(() => void workshop.run(() => renameWorkshop('Lundi')))
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Titre de l’atelier' }), { key: 'Escape' })
  expect(leave()).toBe(true)
})
