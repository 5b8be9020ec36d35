// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Access, NO_PARTS, type PartRights } from '../../../src/model/facilitation/parts.ts'
import type { Phase } from '../../../src/model/facilitation/phase.ts'
import { must } from '../../../src/model/must.ts'
import { Inspector } from '../../../src/panels/inspector/Inspector.tsx'
import { TableView } from '../../../src/panels/table/TableView.tsx'
import type { Role } from '../../../src/protocol/roles.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { renderWith } from '../../support/renderWith.tsx'
import { byId, sessionSays } from '../../support/sessionOf.ts'

async function inPhase(access: Access, parts: Partial<PartRights>, role: Role = 'participant') {
  const workshop = await openTestWorkshop({ template: 'jewellery', role })
  const phase = {
    id: 'phase:1',
    kind: 'frictions',
    title: '',
    instructions: '',
    minutes: 20,
    orderKey: 'a0',
    spentMs: 0,
    access,
    parts: { ...NO_PARTS, ...parts },
  } as unknown as Phase
  sessionSays(workshop, { state: { phaseId: phase.id }, lists: { phases: byId(phase) } })
  const action = must([...workshop.records.getState().actions.values()][0])
  workshop.view.setState({ selection: { kind: 'action', id: action.id } })
  return workshop
}

const details = (workshop: Awaited<ReturnType<typeof inPhase>>) =>
  renderWith(<Inspector focusRequest={null} onClose={() => {}} />, { workshop })

test('[SES-72] before the levels it is said that they are for reading, also to who listens, and what is one’s own at the head', async () => {
  details(await inPhase('own', { levels: 'read' }))
  const note = await screen.findByText('Dans cette phase, lecture seule : niveaux de satisfaction.')
  const levels = must(screen.getByRole('radio', { name: /^1 sur 7/ }).closest('fieldset'))
  expect(levels.getAttribute('aria-describedby')).toBe(note.id)
  expect(note.compareDocumentPosition(levels) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0)
  screen.getByText('Dans cette phase, ajouter et modifier le sien : actions et séquences.')
  expect(screen.queryByText(/lecture seule : points de friction/)).toBeNull()
})

test('[SES-72] where all is for reading it is said once; where one may change all, and to who leads, nothing is said', async () => {
  const reads = details(await inPhase('read', {}))
  await screen.findByText('Dans cette phase, la carte se consulte seulement.')
  expect(screen.queryByText(/lecture seule/)).toBeNull()
  reads.unmount()
  for (const [access, role] of [
    ['edit', 'participant'],
    ['read', 'facilitator'],
  ] as const) {
    const page = details(await inPhase(access, {}, role))
    await screen.findByRole('heading', { name: 'Satisfaction' })
    expect(screen.queryByText(/[Dd]ans cette phase/)).toBeNull()
    page.unmount()
  }
})

test('[SES-72] the table says at its head what may be done with which part', async () => {
  const workshop = await inPhase('own', { levels: 'read' })
  renderWith(<TableView onOpenDetails={() => {}} />, { workshop })
  await waitFor(() =>
    screen.getByText(
      'Vous pouvez ajouter, et modifier ce que vous avez ajouté vous-même. Sauf niveaux de satisfaction : lecture seule.',
    ),
  )
})
