import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noteCheck } from '../../../src/model/commands/check.ts'
import {
  CHECK_GROUPS,
  completeness,
  GROUPED_KEYS,
  gates,
  measuresPastGates,
  readCheck,
  readGroup,
  unpassedStates,
} from '../../../src/model/plan/gates.ts'
import { CHECK_KEYS } from '../../../src/model/schema/check.ts'
import { planOf } from '../../support/planOf.ts'
import { recordsAfter } from '../../support/smallWorkshop.ts'

const answered = (keys: readonly string[], answer: string) =>
  Object.fromEntries(keys.map((key) => [key, answer]))
const PROMISE = answered(CHECK_GROUPS.promise, 'yes')
const FUNDAMENTALS = answered(CHECK_GROUPS.fundamentals, 'yes')
const statesOf = (checks: Readonly<Record<string, string>>) =>
  gates(planOf({ checks }).checks).map(({ state, waits }) => (waits ? `${state}, waits` : state))

test('[PLN-25] every check is in one group', () => {
  expect([...GROUPED_KEYS].sort()).toEqual([...CHECK_KEYS].sort())
  expect(Object.values(CHECK_GROUPS).flat()).toHaveLength(CHECK_KEYS.length)
})

describe('[PLN-25] the gates', () => {
  test.each([
    ['nothing answered', {}, ['unanswered', 'unanswered, waits']],
    ['all of the promise', PROMISE, ['open', 'unanswered']],
    ['all of both', { ...PROMISE, ...FUNDAMENTALS }, ['open', 'open']],
    ['fundamentals first', FUNDAMENTALS, ['unanswered', 'open, waits']],
    ['half a promise', { ...PROMISE, promiseTime: 'partly' }, ['partly', 'unanswered, waits']],
    ['one no among nothing', { promiseTime: 'no' }, ['closed', 'unanswered, waits']],
    ['one no among yes', { ...PROMISE, promiseTime: 'no', ...FUNDAMENTALS }, ['closed', 'open, waits']],
    ['a fundamental missing', { ...PROMISE, ...FUNDAMENTALS, dataManagement: 'no' }, ['open', 'closed']],
  ])('%s', (_case, checks, states) => {
    expect(statesOf(checks)).toEqual(states)
  })

  test.each([
    ['no', { ...PROMISE, ...FUNDAMENTALS, promiseTime: 'no' }, ['closed']],
    ['partly', { ...PROMISE, ...FUNDAMENTALS, promiseTime: 'partly' }, ['partly']],
    ['nothing at all', {}, ['unanswered']],
    ['each its own', { ...PROMISE, promiseTime: 'partly', dataManagement: 'no' }, ['closed', 'partly']],
    ['only the first', PROMISE, ['unanswered']],
    ['both', { ...PROMISE, ...FUNDAMENTALS }, []],
  ])('what they lack: answered %s', (_case, checks, states) => {
    expect(unpassedStates(planOf({ checks }).checks)).toEqual(states)
  })

  test('measures decided or run before the gates are passed come too early, answered or not', () => {
    const measures = {
      a: { status: 'idea' },
      b: { status: 'decided' },
      c: { status: 'running' },
      d: { status: 'done' },
      e: { status: 'dropped' },
    }
    const past = (checks: Readonly<Record<string, string>>) => measuresPastGates(planOf({ measures, checks }))
    expect(past({ promisePrice: 'no' })).toEqual(['measure:b', 'measure:c'])
    expect(past({ ...PROMISE, ...FUNDAMENTALS, promisePrice: 'partly' })).toEqual(['measure:b', 'measure:c'])
    expect(past({})).toEqual(['measure:b', 'measure:c'])
    expect(past(PROMISE)).toEqual(['measure:b', 'measure:c'])
    expect(past({ ...PROMISE, ...FUNDAMENTALS })).toEqual([])
  })
})

test('[PLN-26] the five components are a checklist with its completeness', () => {
  const group = readGroup(
    planOf({ checks: { identify: 'yes', adapt: 'partly', control: 'no' } }).checks,
    'components',
  )
  expect(group).toMatchObject({ yes: 1, partly: 1, no: 1, unanswered: 2 })
  expect(completeness(group)).toBeCloseTo(0.3, 9)
  expect(completeness(readGroup(new Map(), 'components'))).toBe(0)
})

test('[PLN-25] a check has its answer and its note, each for itself', () => {
  const records = recordsAfter(planOf({ checks: { adapt: 'yes' } }), (r) => noteCheck(r, 'adapt', 'Vu'))
  expect(readCheck(records.checks, 'adapt')).toEqual({ key: 'adapt', answer: 'yes', note: 'Vu' })
  expect(readCheck(records.checks, 'identify')).toEqual({ key: 'identify', answer: null, note: '' })
})

test('[PLN-25] [PLN-26] whatever is answered: a no closes, only yes to all opens, and more yes is never less complete', () => {
  const answers = fc.array(fc.constantFrom('yes', 'partly', 'no', null), { minLength: 5, maxLength: 5 })
  const group = (keys: readonly string[], given: readonly (string | null)[]) =>
    Object.fromEntries(keys.flatMap((key, i) => (given[i] ? [[key, given[i]]] : [])))
  fc.assert(
    fc.property(answers, fc.nat(4), (given, at) => {
      const [gate] = gates(planOf({ checks: group(CHECK_GROUPS.promise, given) }).checks)
      expect(gate.state === 'closed').toBe(given.includes('no'))
      expect(gate.state === 'open').toBe(given.every((answer) => answer === 'yes'))
      const shareOf = (answered: readonly (string | null)[]) =>
        completeness(
          readGroup(planOf({ checks: group(CHECK_GROUPS.components, answered) }).checks, 'components'),
        )
      const better = shareOf(given.map((answer, i) => (i === at ? 'yes' : answer)))
      expect(better).toBeGreaterThanOrEqual(shareOf(given))
      expect(better).toBeLessThanOrEqual(1)
    }),
  )
})
