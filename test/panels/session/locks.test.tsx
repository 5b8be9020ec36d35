// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { LANES } from '../../../src/canvas/lanes/registry.ts'
import { kindLock } from '../../../src/model/facilitation/locks.ts'
import { must } from '../../../src/model/must.ts'
import { LockThis } from '../../../src/panels/session/LockField.tsx'
import { Locks } from '../../../src/panels/session/Locks.tsx'
import type { Workshop } from '../../../src/store/workshop.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { renderWith } from '../../support/renderWith.tsx'
import { answering, byId, sessionSays } from '../../support/sessionOf.ts'

const lock = vi.fn(async () => null)

async function open(...ids: string[]): Promise<Workshop> {
  lock.mockClear()
  const workshop = answering(await openTestWorkshop(), { lock })
  sessionSays(workshop, { lists: { locks: byId(...ids.map((id) => ({ id, by: 'ann', at: 1 }))) } })
  return workshop
}

test('[SES-31] who leads locks and frees sequences and kinds, and finds again what was locked at its details', async () => {
  const action = must([...(await open()).records.getState().actions.values()][0])
  const workshop = await open(action.id, kindLock('marks'))
  renderWith(<Locks />, { workshop })
  const isOn = (name: RegExp | string) => screen.getByRole<HTMLInputElement>('switch', { name }).checked
  expect(isOn('Toutes les croix')).toBe(true)
  expect(isOn('Tous les points de friction')).toBe(false)
  expect(isOn(new RegExp(action.title))).toBe(true)
  fireEvent.click(screen.getByRole('switch', { name: 'Toutes les croix' }))
  fireEvent.click(screen.getAllByRole('switch', { name: /^Séquence\s:/ })[0] as HTMLElement)
  const first = must([...workshop.records.getState().sequences.values()][0])
  expect(lock.mock.calls).toEqual([
    [kindLock('marks'), false],
    [first.id, true],
  ])
})

test('[SES-31] a single action is locked at its details, and shown as such once the server says so', async () => {
  const workshop = await open()
  renderWith(<LockThis id="action:a" />, { workshop })
  const box = screen.getByRole<HTMLInputElement>('switch', { name: 'Verrouillé' })
  expect(box.checked).toBe(false)
  fireEvent.click(box)
  expect(lock).toHaveBeenCalledWith('action:a', true)
  sessionSays(workshop, { lists: { locks: byId({ id: 'action:a', by: 'ann', at: 1 }) } })
  expect(box.checked).toBe(true)
})

test.each([
  ['measures', false],
  ['measures', true],
  ['frictions', false],
  ['frictions', true],
] as const)(
  '[SES-31] everybody sees at its title that the lane of %s is locked; on a phone: %s',
  async (kind, narrow) => {
    const workshop = await open(kindLock(kind))
    for (const { id, titleKey, lockedBy, Axis } of LANES) {
      const { container, unmount } = renderWith(
        <Axis lane={{ rows: [], height: 50 }} narrow={narrow} canWrite {...{ titleKey, lockedBy }} />,
        { workshop },
      )
      // On a phone the frictions have no title, but the sign.
      if (!(narrow && id === 'frictions' && kind !== 'frictions'))
        await vi.waitFor(() => expect(container.textContent).not.toBe(''))
      const sign = within(container).queryByRole('img', {
        name: /\s: verrouillé par un animateur$/,
      })
      expect(sign !== null, id).toBe(id === kind)
      unmount()
    }
  },
)
