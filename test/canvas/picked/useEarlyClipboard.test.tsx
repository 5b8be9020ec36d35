// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { type RefObject, useRef, useState } from 'react'
import { expect, test } from 'vitest'
import { useClipboard } from '../../../src/canvas/picked/useClipboard.ts'
import { type EarlyClipboard, useEarlyClipboard } from '../../../src/canvas/picked/useEarlyClipboard.ts'
import type { Workshop } from '../../../src/store/workshop.ts'
import { actionOf } from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { renderWith } from '../../support/renderWith.tsx'

interface ToolsProps {
  readonly map: RefObject<HTMLElement | null>
  readonly early: EarlyClipboard
}

function Tools({ map, early }: ToolsProps) {
  useClipboard(map, early)
  return null
}

/** A map whose tools come when the button is pressed. */
function LateTools() {
  const map = useRef<HTMLDivElement>(null)
  const early = useEarlyClipboard(map)
  const [come, setCome] = useState(false)
  return (
    <div ref={map}>
      <button type="button" onClick={() => setCome(true)}>
        {early.wanted ? 'wanted' : 'not wanted'}
      </button>
      <input aria-label="a text" />
      {come ? <Tools map={map} early={early} /> : null}
    </div>
  )
}

const titles = ({ records }: Workshop) => [...records.getState().actions.values()].map((a) => a.title)
const pasted = (text: string) => ({
  clipboardData: { getData: (format: string) => (format === 'text/plain' ? text : '') },
})

async function setUp() {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  workshop.view.setState({ focus: { kind: 'card', id: actionOf(workshop, 'Payer').id } })
  renderWith(<LateTools />, { workshop })
  return workshop
}

test('[EDT-14] what is pasted before the tools of the map are there is kept, asks for them, and is put down once', async () => {
  const workshop = await setUp()
  const before = titles(workshop).length
  fireEvent.paste(screen.getByRole('button', { name: 'not wanted' }), pasted('Emballer\nRemercier'))
  fireEvent.click(screen.getByRole('button', { name: 'wanted' }))
  expect(titles(workshop)).toEqual(expect.arrayContaining(['Emballer', 'Remercier']))
  expect(titles(workshop)).toHaveLength(before + 2)
  fireEvent.paste(screen.getByRole('button'), pasted('Saluer'))
  expect(titles(workshop)).toHaveLength(before + 3)
})

test('[EDT-14] what is pasted into a text is the text’s', async () => {
  const workshop = await setUp()
  const before = titles(workshop)
  fireEvent.paste(screen.getByRole('textbox', { name: 'a text' }), pasted('Emballer'))
  fireEvent.click(screen.getByRole('button', { name: 'not wanted' }))
  expect(titles(workshop)).toEqual(before)
})

test('[EDT-14] what is cut before the tools are there is cut when they come', async () => {
  const workshop = await setUp()
  fireEvent.cut(screen.getByRole('button'))
  fireEvent.click(screen.getByRole('button', { name: 'wanted' }))
  expect([...workshop.view.getState().cutIds]).toEqual([actionOf(workshop, 'Payer').id])
})
