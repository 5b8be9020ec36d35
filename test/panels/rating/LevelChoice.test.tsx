// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { LevelCount } from '../../../src/model/schema/meta.ts'
import { LevelChoice } from '../../../src/panels/rating/LevelChoice.tsx'
import type { Choice } from '../../../src/store/ballotBox.ts'
import { renderWith } from '../../support/renderWith.tsx'

interface HeldProps {
  readonly levels: LevelCount
  readonly onChoose: (choice: Choice) => void
}

function Held({ levels, onChoose }: HeldProps) {
  const [choice, setChoice] = useState<Choice>('none')
  return (
    <LevelChoice
      title={null}
      step="Action 3 sur 8"
      sequence="Achat"
      name="Payer"
      levels={levels}
      choice={choice}
      onChoose={(next) => {
        onChoose(next)
        setChoice(next)
      }}
    />
  )
}

/** Gives what was chosen, as it is chosen. */
function show(levels: LevelCount): Choice[] {
  const chosen: Choice[] = []
  renderWith(<Held levels={levels} onChoose={(choice) => chosen.push(choice)} />)
  return chosen
}
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name })

test('[RAT-30] nothing is chosen at first; the levels stand in words, the best on top, then "cannot say"', () => {
  show(7)
  expect(screen.getByRole('group', { name: /^Action 3 sur 8 · Achat\s*Payer/ })).toBeDefined()
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  const names = screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)
  expect(names.at(0)).toBe('7très satisfait')
  expect(names.at(6)).toBe('1très peu satisfait')
  expect(names.at(-1)).toBe('Je ne sais pas')
  expect(names).toHaveLength(8)
})

test('[RAT-30] a digit chooses its level and takes the keyboard there; Delete takes it back; others do nothing', () => {
  const chosen = show(7)
  screen.getByRole('radio', { name: /^7/ }).focus()
  key('5')
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: /^5/, checked: true }))
  for (const name of ['8', '9', '0', 'a']) key(name)
  fireEvent.keyDown(document.activeElement ?? document.body, { key: '3', ctrlKey: true })
  expect(chosen).toEqual([5])
  key('Delete')
  key('Delete')
  expect(chosen).toEqual([5, 'none'])
  fireEvent.click(screen.getByRole('radio', { name: 'Je ne sais pas' }))
  expect(chosen.at(-1)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Reprendre ma réponse' }))
  expect(chosen.at(-1)).toBe('none')
})

test('[RAT-30] on eleven levels 0 is the tenth', () => {
  const chosen = show(11)
  screen.getByRole('radio', { name: /^11/ }).focus()
  key('0')
  expect(chosen).toEqual([10])
})
