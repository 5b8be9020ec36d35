// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { NameField } from '../../../src/panels/fields/NameField.tsx'
import { SharedTextField } from '../../../src/panels/fields/SharedTextField.tsx'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { peerHere } from '../../support/peerHere.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

const FIELDS = {
  name: <NameField label="Titre" value="Payer" maxLength={80} onCommit={() => null} place="action:a/title" />,
  text: <SharedTextField label="Titre" value="Payer" onEdit={() => null} place="action:a/title" />,
}
const peer = (id: string, name: string, editing: string | null) => peerHere({ id, name }, { editing })
const field = () => screen.getByRole('textbox')
/** What a screen reader adds to the name of the field. */
const description = () =>
  (field().getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id))
    .filter((element) => element?.hidden === false)
    .map((element) => element?.textContent)
    .join()

test.each(['name', 'text'] as const)('[TOG-9] a %s field says who else is in its text', async (kind) => {
  const workshop = await openTestWorkshop()
  renderWith(FIELDS[kind], { workshop })
  expect(description()).toBe('')
  act(() =>
    workshop.peers.setState({
      peers: [
        peer('a', 'Ana', 'action:a/title'),
        peer('bo', 'Bo', 'action:a/notes'),
        peer('self', 'Moi', 'action:a/title'),
        peer('guest', '', 'action:a/title'),
      ],
    }),
  )
  expect(description()).toBe(fr('field.typing', { count: 2, names: 'Ana, Invité' }))
  act(() => workshop.peers.setState({ peers: [] }))
  expect(description()).toBe('')
})

test.each(['name', 'text'] as const)('[TOG-9] others see that one is in a %s field', async (kind) => {
  const workshop = await openTestWorkshop()
  const shown = vi.spyOn(workshop, 'showPresence')
  const { unmount } = renderWith(FIELDS[kind], { workshop })
  fireEvent.focus(field())
  expect(shown).toHaveBeenLastCalledWith({ editing: 'action:a/title' })
  fireEvent.blur(field())
  expect(shown).toHaveBeenLastCalledWith({ editing: null })
  fireEvent.focus(field())
  unmount()
  expect(shown).toHaveBeenLastCalledWith({ editing: null })
})
