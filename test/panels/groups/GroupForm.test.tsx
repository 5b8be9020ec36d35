// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Group } from '../../../src/model/facilitation/group.ts'
import { GroupForm } from '../../../src/panels/groups/GroupForm.tsx'
import { groupNamed } from '../../support/groupNamed.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'
import { answering } from '../../support/sessionOf.ts'

const FIELDS: Partial<Group> = { name: 'Parents', area: { by: 'sequences', ids: ['sequence:gone'] } }

async function open() {
  const calls: unknown[] = []
  const onDone = vi.fn()
  const workshop = answering(await openTestWorkshop(), {
    changeGroup: async (...given: unknown[]) => {
      calls.push(given)
      return null
    },
  })
  const form = (group: Group) => <GroupForm group={group} onDone={onDone} onRemove={() => {}} />
  renderWith(form(groupNamed('a', FIELDS)), { workshop })
  return { calls, onDone }
}
const save = () => fireEvent.click(screen.getByRole('button', { name: fr('lead.groups.save') }))

test('[GRP-1] a new name is all that is sent: what another facilitator changes meanwhile stays, and a part that is gone asks for nothing', async () => {
  const { calls, onDone } = await open()
  fireEvent.change(screen.getByLabelText(fr('lead.groups.name')), { target: { value: 'Familles' } })
  save()
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(calls).toEqual([['a', { name: 'Familles' }]])
})

test('[GRP-1] a form that says nothing new is closed, and asks the server for nothing', async () => {
  const { calls, onDone } = await open()
  save()
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(calls).toEqual([])
})
