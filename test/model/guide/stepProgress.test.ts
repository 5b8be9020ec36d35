import { expect, test } from 'vitest'
import { removeAction } from '../../../src/model/commands/action.ts'
import { describeSegment } from '../../../src/model/commands/customerGroup.ts'
import { placeMark, removeMark } from '../../../src/model/commands/mark.ts'
import { addOffer } from '../../../src/model/commands/offer.ts'
import { describePersona } from '../../../src/model/commands/persona.ts'
import { assignOwner } from '../../../src/model/commands/responsibility.ts'
import { editSituation } from '../../../src/model/commands/sequence.ts'
import { guideSteps } from '../../../src/model/guide/guideSteps.ts'
import { progressReader, stepState } from '../../../src/model/guide/stepProgress.ts'
import { readJourney } from '../../../src/model/journey.ts'
import { must } from '../../../src/model/must.ts'
import {
  actionId,
  type Command,
  frictionId,
  offerId,
  ownerId,
  personaId,
  RATED,
  recordsAfter,
  sequenceId,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

/** How full a step is for p, after the commands: `1/3 started`. */
function progress(key: string, ...commands: Command[]): string {
  const records = recordsAfter(smallWorkshop(), ...commands)
  const journey = readJourney(records)
  const step = must(guideSteps(journey).find((s) => s.key === key))
  const found = progressReader(records, journey, personaId('p'))(step)
  return `${found.done}/${found.of} ${stepState(found)}`
}

test('[GUI-3] a persona is filled by situation, needs and expectations; blanks fill nothing', () => {
  const describe = (fields: Parameters<typeof describePersona>[2]) => (r: Parameters<Command>[0]) =>
    describePersona(r, personaId('p'), fields)
  expect(progress('persona')).toBe('0/3 open')
  expect(progress('persona', describe({ needs: ' \n' }))).toBe('0/3 open')
  expect(progress('persona', describe({ needs: 'x' }))).toBe('1/3 started')
  expect(progress('persona', describe({ portrait: 'x', needs: 'x', expectations: 'x' }))).toBe('3/3 filled')
})

test('[GUI-3] a situation, actions and frictions of the sequence', () => {
  expect(progress('situation sequence:s')).toBe('0/1 open')
  expect(progress('situation sequence:s', (r) => editSituation(r, sequenceId('s'), '', 'x'))).toBe(
    '1/1 filled',
  )
  expect(progress('actions sequence:s')).toBe('1/1 filled')
  expect(progress('actions sequence:t')).toBe('0/1 open')
  expect(progress('frictions sequence:s')).toBe('1/1 filled')
  expect(progress('frictions sequence:t')).toBe('0/1 open')
})

test('[GUI-3] levels are counted for one persona, over the actions of the sequence and the offers of the role', () => {
  expect(progress('today sequence:s')).toBe('1/3 started')
  expect(progress('competitors sequence:s')).toBe('0/3 open')
  const second: Command = (r) => addOffer(r, { id: offerId('m'), name: 'm', role: 'competitor' })
  expect(progress('competitors sequence:s', second)).toBe('0/6 open')
  const rate: Command = (r) =>
    placeMark(r, { actionId: actionId('b'), personaId: personaId('p'), offerId: offerId('m') }, 4)
  expect(progress('competitors sequence:s', second, rate)).toBe('1/6 started')
})

test('[GUI-4] a level that is only verified counts as given', () => {
  expect(progress('today sequence:s', (r) => removeMark(r, RATED))).toBe('1/3 started')
})

test('[GUI-4] nothing is open where nothing can be filled', () => {
  expect(progress('today sequence:t')).toBe('0/0 nothing')
  expect(progress('intended sequence:s')).toBe('0/0 nothing')
  expect(progress('end')).toBe('0/0 nothing')
  const withoutFrictions: Command[] = [
    (r) => removeAction(r, actionId('a')),
    (r) => removeAction(r, actionId('b')),
  ]
  expect(progress('owners', ...withoutFrictions)).toBe('0/0 nothing')
})

test('[GUI-3] owners are those who are accountable', () => {
  expect(progress('owners')).toBe('2/3 started')
  expect(progress('owners', (r) => assignOwner(r, frictionId('g'), ownerId('v')))).toBe('3/3 filled')
})

test('[GUI-3] the worth of a segment is its name and three numbers, wherever they were written', () => {
  const segment: Command = (r) => describePersona(r, personaId('p'), { segment: 'Fidèles' })
  const numbers =
    (fields: Parameters<typeof describeSegment>[3]): Command =>
    (r) =>
      describeSegment(r, 'customerGroup:x' as never, 'fidèles', fields)
  const empty: Command = (r) => describePersona(r, personaId('p'), { segment: ' ' })
  expect(progress('worth', empty)).toBe('0/4 open')
  expect(progress('worth', segment)).toBe('1/4 started')
  expect(progress('worth', segment, numbers({ customers: 0 }))).toBe('2/4 started')
  expect(progress('worth', segment, numbers({ customers: 40, marginCents: 500, serveCents: 0 }))).toBe(
    '4/4 filled',
  )
})
