// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { LevelCount } from '../../../src/model/schema/meta.ts'
import { LevelField } from '../../../src/panels/fields/LevelField.tsx'
import { fr, renderWith } from '../../support/renderWith.tsx'

function Rated({ start, levels }: { readonly start: number | null; readonly levels: LevelCount }) {
  const [level, setLevel] = useState(start)
  return <LevelField label="Satisfaction, Payer, Nous" level={level} levels={levels} onChange={setLevel} />
}
function setUp(start: number | null, levels: LevelCount = 7) {
  renderWith(<Rated start={start} levels={levels} />)
}
const radios = () => screen.getAllByRole<HTMLInputElement>('radio')
const chosen = () => radios().findIndex((r) => r.checked) + 1
const said = () => screen.getByRole('status').textContent
const button = (name: string) => screen.getByRole('button', { name })

test('the group has the name of what is rated, and each level its number and words', () => {
  setUp(6)
  expect(screen.getByRole('group', { name: 'Satisfaction, Payer, Nous' })).toBeTruthy()
  expect(radios().map((r) => r.getAttribute('aria-label'))).toEqual([
    '1 sur 7, très peu satisfait',
    '2 sur 7, peu satisfait',
    '3 sur 7, assez peu satisfait',
    '4 sur 7, moyennement satisfait',
    '5 sur 7, assez satisfait',
    '6 sur 7, satisfait',
    '7 sur 7, très satisfait',
  ])
  expect(said()).toBe('6 sur 7, satisfait')
})

test.each([5, 7, 11] as const)('a scale of %i has as many answers', (levels) => {
  setUp(null, levels)
  expect(radios()).toHaveLength(levels)
})

test('not rated is a state of its own: no answer is chosen, and it is said', () => {
  setUp(null)
  expect(chosen()).toBe(0)
  expect(said()).toBe('pas encore noté')
  expect(screen.queryByRole('button', { name: fr('level.clear') })).toBeNull()
})

test('a press rates; the buttons go one level on and stop at the ends', () => {
  setUp(null)
  fireEvent.click(radios()[5]!)
  expect(chosen()).toBe(6)
  fireEvent.click(button('Un niveau de plus'))
  expect(chosen()).toBe(7)
  expect(button('Un niveau de plus').hasAttribute('disabled')).toBe(true)
  fireEvent.click(button('Un niveau de moins'))
  expect(chosen()).toBe(6)
})

test('from not rated, either button starts in the middle', () => {
  setUp(null)
  fireEvent.click(button('Un niveau de moins'))
  expect(chosen()).toBe(4)
})

test('keys rate the level that has the focus, and the focus goes along', () => {
  setUp(3)
  radios()[2]!.focus()
  fireEvent.keyDown(radios()[2]!, { key: 'ArrowUp' })
  expect(chosen()).toBe(4)
  expect(document.activeElement).toBe(radios()[3])
  fireEvent.keyDown(radios()[3]!, { key: '1' })
  expect(chosen()).toBe(1)
  fireEvent.keyDown(radios()[0]!, { key: 'ArrowDown' })
  expect(chosen()).toBe(1)
})

test('a key with Control, Alt or Command is not a rating', () => {
  setUp(3)
  for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
    expect(fireEvent.keyDown(radios()[2]!, { key: '1', [modifier]: true })).toBe(true)
  expect(chosen()).toBe(3)
})

test('Delete and the cross clear the rating', () => {
  setUp(3)
  fireEvent.keyDown(radios()[2]!, { key: 'Delete' })
  expect(said()).toBe('pas encore noté')
  fireEvent.click(radios()[1]!)
  fireEvent.click(button('Effacer la note'))
  expect(said()).toBe('pas encore noté')
})
