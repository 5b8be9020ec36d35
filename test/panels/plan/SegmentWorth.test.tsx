// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { changeCustomerGroup, describeSegment } from '../../../src/model/commands/customerGroup.ts'
import { describePersona } from '../../../src/model/commands/persona.ts'
import { must } from '../../../src/model/must.ts'
import { priorities } from '../../../src/model/plan/priorities.ts'
import { segmentValue } from '../../../src/model/plan/segmentValue.ts'
import { NextSection } from '../../../src/panels/plan/next/NextSection.tsx'
import { SegmentWorth } from '../../../src/panels/plan/value/SegmentWorth.tsx'
import { useActivePersona } from '../../../src/store/WorkshopContext.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { atPlan } from './atPlan.tsx'

function Panel() {
  const persona = useActivePersona()
  return persona === null ? null : <SegmentWorth persona={persona} />
}

async function setUp() {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  const { personas } = workshop.records.getState()
  for (const { id } of personas.values())
    workshop.run((r) => describePersona(r, id, { segment: 'Fidèles du marché' }))
  return { workshop, personaId: must([...personas.values()][0]).id }
}
const type = (label: string, text: string) => {
  const field = screen.getByLabelText(label)
  fireEvent.change(field, { target: { value: text } })
  fireEvent.blur(field)
}

test('[PLN-33] [VAL-20] the worth of a segment is typed beside its persona, is a group of the plan, and ranks', async () => {
  const { workshop } = await setUp()
  renderWith(atPlan(<Panel />), { workshop })
  expect(priorities(workshop.records.getState()).byValue).toBe(false)
  type(fr('worth.customers'), '1 000')
  type(fr('worth.marginCents'), '60,50')
  type(fr('worth.serveCents'), '10')
  const groups = [...workshop.records.getState().customerGroups.values()]
  expect(groups.filter(({ name }) => name === 'Fidèles du marché')).toMatchObject([
    { customers: 1000, marginCents: 6050, serveCents: 1000 },
  ])
  await screen.findByText(/50.?500\s€ par an/)
  expect(priorities(workshop.records.getState()).byValue).toBe(true)
})

test('[PLN-33] what to do first says whose segment has no known value, and where it is said', async () => {
  const { workshop, personaId } = await setUp()
  renderWith(atPlan(<NextSection />), { workshop })
  const { name } = must(workshop.records.getState().personas.get(personaId))
  screen.getByText((words) => words.startsWith('On ne sait pas') && words.includes(name))
  workshop.run((r) =>
    describeSegment(r, workshop.newId('customerGroup'), 'Fidèles du marché', {
      customers: 10,
      marginCents: 500,
      serveCents: 0,
    }),
  )
  await screen.findByText((words) => words.startsWith('La valeur d’un segment est celle du groupe'))
})

test('[PLN-33] what to do first asks for it in place, and the fields stay when the last number is given', async () => {
  const { workshop, personaId } = await setUp()
  renderWith(atPlan(<NextSection />), { workshop })
  const { name } = must(workshop.records.getState().personas.get(personaId))
  fireEvent.click(screen.getByText(fr('next.askWorth', { persona: name }), AS_IS))
  await screen.findByLabelText(fr('worth.customers'))
  type(fr('worth.customers'), '40')
  type(fr('worth.marginCents'), '12,50')
  type(fr('worth.serveCents'), '2,50')
  await screen.findByText(/400\s€ par an/)
  expect(priorities(workshop.records.getState()).byValue).toBe(true)
  expect((screen.getByLabelText(fr('worth.serveCents')) as HTMLInputElement).value).toBe('2,50')
})

test('[VAL-20] a group that gets another name keeps the personas of its segment', async () => {
  const { workshop, personaId } = await setUp()
  workshop.run((r) =>
    describeSegment(r, workshop.newId('customerGroup'), ' fidèles  du MARCHÉ', {
      customers: 3,
      marginCents: 20,
      serveCents: 5,
    }),
  )
  const group = must([...workshop.records.getState().customerGroups.values()].at(-1))
  workshop.run((r) => changeCustomerGroup(r, group.id, { name: 'Habitués' }))
  const { personas, customerGroups } = workshop.records.getState()
  const persona = must(personas.get(personaId))
  expect(persona.segment).toBe('Habitués')
  expect(segmentValue(persona, customerGroups)).toBe(45)
})
