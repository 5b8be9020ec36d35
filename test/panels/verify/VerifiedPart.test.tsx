// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type MarkSubject, markId } from '../../../src/model/schema/mark.ts'
import { VerifiedPart } from '../../../src/panels/verify/VerifiedPart.tsx'
import type { Role } from '../../../src/protocol/roles.ts'
import type { Workshop } from '../../../src/store/workshop.ts'
import { actionOf, offerOf } from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

async function setUp(role: Role = 'facilitator') {
  const workshop = await openTestWorkshop({ template: 'jewellery', role })
  const offer = offerOf(workshop, 'usToday')
  const [persona] = [...workshop.records.getState().personas.values()]
  const subject: MarkSubject = {
    actionId: actionOf(workshop, 'Payer').id,
    personaId: persona!.id,
    offerId: offer.id,
  }
  renderWith(<VerifiedPart subject={subject} offer={offer} what="Payer" />, { workshop })
  return { workshop, subject }
}
const verified = (workshop: Workshop, subject: MarkSubject) =>
  workshop.records.getState().marks.get(markId(subject, 'verified'))
const guess = (workshop: Workshop, subject: MarkSubject) =>
  workshop.records.getState().marks.get(markId(subject, 'apriori'))
const field = (key: Parameters<typeof fr>[0]) =>
  screen.getByLabelText<HTMLInputElement>(fr(key, { levels: 7 }))
const fill = (key: Parameters<typeof fr>[0], value: string) =>
  fireEvent.change(field(key), { target: { value } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const open = () => press(fr('verify.add.of', { what: 'Payer' }))

test('[PLOT-1] [PLOT-19] pasted answers fill in level, number and interval; the guess stays as it is', async () => {
  const { workshop, subject } = await setUp()
  const before = guess(workshop, subject)
  open()
  fill('verify.paste', '3\n4\n5\n6\n7\nnsp')
  expect(field('verify.form.level').value).toBe('5')
  expect(field('verify.form.n').value).toBe('5')
  expect([field('verify.form.low').value, field('verify.form.high').value]).toEqual(['3,03', '6,97'])
  expect(screen.getByRole('status').textContent).toContain('nsp')
  expect(field('verify.form.means').value).toBe('other')
  fill('verify.form.means', 'focusGroup')
  fill('verify.form.source', 'Clientes de mai')
  fill('verify.form.date', '2026-05-04')
  press(fr('verify.form.save'))
  expect(verified(workshop, subject)).toMatchObject({
    level: 5,
    n: 5,
    low: 3.03,
    high: 6.97,
    means: 'focusGroup',
    source: 'Clientes de mai',
    date: '2026-05-04',
  })
  expect(screen.getByText('Groupe de discussion · Clientes de mai · 4 mai 2026')).toBeDefined()
  press(fr('verify.edit.of', { what: 'Payer' }))
  expect(field('verify.form.means').value).toBe('focusGroup')
  expect(before).toBeDefined()
  expect(guess(workshop, subject)).toBe(before)
})

test('numbers typed by hand are read with a comma or a point, and a wrong one is told at its field', async () => {
  const { workshop, subject } = await setUp()
  open()
  fill('verify.form.level', '4,5')
  press(fr('verify.form.save'))
  expect(field('verify.form.n').getAttribute('aria-invalid')).toBe('true')
  fill('verify.form.n', '30')
  fill('verify.form.low', '4.6')
  fill('verify.form.high', '5')
  press(fr('verify.form.save'))
  expect(field('verify.form.low').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByRole('alert').textContent).toBe(fr('error.interval-out-of-range'))
  expect(verified(workshop, subject)).toBeUndefined()
  fill('verify.form.low', '4.1')
  press(fr('verify.form.save'))
  expect(verified(workshop, subject)).toMatchObject({ level: 4.5, n: 30, low: 4.1, high: 5 })
})

test('noting it is one step to undo; it can be changed and removed, and the guess is never touched', async () => {
  const { workshop, subject } = await setUp()
  const before = guess(workshop, subject)
  open()
  fill('verify.paste', '6 6 7')
  press(fr('verify.form.save'))
  act(() => void workshop.undo())
  expect(verified(workshop, subject)).toBeUndefined()
  act(() => void workshop.redo())
  press(fr('verify.edit.of', { what: 'Payer' }))
  expect(field('verify.form.n').value).toBe('3')
  fill('verify.form.n', '4')
  press(fr('verify.form.save'))
  expect(verified(workshop, subject)).toMatchObject({ n: 4 })
  press(fr('verify.remove'))
  expect(verified(workshop, subject)).toBeUndefined()
  expect(guess(workshop, subject)).toBe(before)
})

test('10,000 lines are read, and nothing of them enters the workshop but the figures', async () => {
  const { workshop, subject } = await setUp()
  open()
  fill('verify.paste', Array.from({ length: 10_000 }, (_, i) => String(1 + (i % 7))).join('\n'))
  expect(field('verify.form.n').value).toBe('10000')
  press(fr('verify.form.save'))
  expect(Object.keys(verified(workshop, subject)!).toSorted()).toEqual(
    'actionId date evidence high id level low means n offerId personaId source'.split(' '),
  )
})

test('an observer reads and changes nothing', async () => {
  await setUp('observer')
  expect(screen.getByText(fr('verify.none'))).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
})
