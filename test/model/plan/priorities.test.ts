import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change, StoredRecord } from '../../../src/model/change.ts'
import { parseRecords } from '../../../src/model/parseRecords.ts'
import { priorities } from '../../../src/model/plan/priorities.ts'
import type { RecordKind, Records } from '../../../src/model/records.ts'
import { type Evidence, markId } from '../../../src/model/schema/mark.ts'
import { applyToRecords, noRecords } from '../../support/applyToRecords.ts'

interface FrictionSpec {
  readonly weight?: number
  /** Of the actions a, b, c… of one sequence. */
  readonly at: string
  readonly owned?: boolean
  readonly status?: string
  /** Efforts of the measures that answer it. */
  readonly efforts?: readonly (number | null)[]
}
interface Spec {
  readonly frictions: Readonly<Record<string, FrictionSpec>>
  /** Level today by action; a number with `!` is verified. Intended is 7 everywhere. */
  readonly today?: Readonly<Record<string, Readonly<Record<string, number | string>>>>
  readonly segments?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** Personas are the keys of `today`. */
function workshop({ frictions, today = {}, segments = {} }: Spec): Records {
  const changes: Change[] = [
    {
      op: 'meta',
      fields: { schemaVersion: 1, title: '', locale: 'fr', market: 'consumers', currency: 'EUR', levels: 7 },
    },
  ]
  const put = (kind: RecordKind, record: StoredRecord) => changes.push({ op: 'put', kind, record })
  put('sequences', { id: 'sequence:s', name: '', situation: '', moment: 'before', orderKey: 'a0' })
  for (const [i, name] of ['a', 'b', 'c'].entries())
    put('actions', {
      id: `action:${name}`,
      place: { sequenceId: 'sequence:s', orderKey: `a${i}` },
      title: name,
      notes: '',
    })
  for (const [role, name] of [
    ['usToday', 't'],
    ['usIntended', 'i'],
  ])
    put('offers', { id: `offer:${name}`, name: '', role, colour: 'blue', orderKey: 'a0' })
  put('owners', { id: 'owner:o', name: 'O', departmentId: null, role: '' })
  const mark = (action: string, persona: string, offer: string, level: number, evidence: Evidence) => {
    const subject = {
      actionId: `action:${action}`,
      personaId: `persona:${persona}`,
      offerId: `offer:${offer}`,
    }
    const measured = evidence === 'verified' ? { n: 9, low: null, high: null, source: '', date: null } : {}
    put('marks', { id: markId(subject as never, evidence), ...subject, level, evidence, ...measured })
  }
  for (const [persona, levels] of Object.entries(today)) {
    const texts = { portrait: '', segment: '', needs: '', expectations: '', orderKey: 'a0' }
    const segment = segments[persona]
    put('personas', { id: `persona:${persona}`, name: persona, ...texts, segment: segment?.of ?? persona })
    if (segment !== undefined)
      put('customerGroups', {
        id: `customerGroup:${persona}`,
        name: `  ${String(segment.of ?? persona).toUpperCase()} `,
        orderKey: 'a0',
        customers: 1,
        serveCents: 0,
        ...segment,
      })
    for (const [action, level] of Object.entries(levels)) {
      mark(
        action,
        persona,
        't',
        Number.parseInt(String(level), 10),
        String(level).endsWith('!') ? 'verified' : 'apriori',
      )
      mark(action, persona, 'i', 7, 'apriori')
    }
  }
  for (const [name, { at, owned, efforts = [], ...fields }] of Object.entries(frictions)) {
    put('frictions', {
      id: `friction:${name}`,
      actionId: `action:${at}`,
      text: name,
      orderKey: 'a0',
      ...fields,
    })
    if (owned)
      put('responsibilities', {
        id: `responsibility:friction:${name}/owner:o`,
        subjectId: `friction:${name}`,
        ownerId: 'owner:o',
        letter: 'A',
      })
    for (const [i, effort] of efforts.entries()) {
      put('measures', { id: `measure:${name}${i}`, title: 'm', orderKey: 'a0', effort })
      put('answers', {
        id: `answer:measure:${name}${i}/friction:${name}`,
        measureId: `measure:${name}${i}`,
        answeredId: `friction:${name}`,
      })
    }
  }
  const { records, damaged } = parseRecords(applyToRecords(noRecords(), changes))
  expect(damaged).toEqual([])
  return records
}
const order = (spec: Spec) => priorities(workshop(spec)).ranked.map(({ frictionId }) => frictionId.slice(9))

describe('[PLN-32] what to do next', () => {
  test('a measure that answers the action answers what irritates there', () => {
    const records = workshop({
      frictions: { x: { at: 'a' }, y: { at: 'b', efforts: [1] } },
      today: { p: { a: 3, b: 3 } },
    })
    const effortsWith = (answeredId: string) => {
      const answers = new Map([...records.answers].map(([id, answer]) => [id, { ...answer, answeredId }]))
      const { ranked } = priorities({ ...records, answers } as never)
      return Object.fromEntries(ranked.map(({ frictionId, effort }) => [frictionId.slice(9), effort]))
    }
    expect(effortsWith('friction:y')).toEqual({ x: 3, y: 1 })
    expect(effortsWith('action:a')).toEqual({ x: 1, y: 3 })
  })

  test('severity against effort, those nobody answers for first', () => {
    expect(
      order({
        today: { p: { a: 2, b: 5, c: 6 } },
        frictions: {
          worst: { at: 'a', owned: true, efforts: [1] },
          hard: { at: 'a', owned: true, efforts: [5] },
          nobody: { at: 'c' },
          heavier: { at: 'b', owned: true, weight: 3, efforts: [2] },
        },
      }),
    ).toEqual(['nobody', 'worst', 'heavier', 'hard'])
  })

  test('the least effort counts; what nobody graded is in the middle, and says so', () => {
    const { ranked } = priorities(
      workshop({
        today: { p: { a: 1 } },
        frictions: { f: { at: 'a', efforts: [4, 2, null] }, g: { at: 'a', efforts: [null] }, h: { at: 'a' } },
      }),
    )
    expect(
      ranked.map(({ effort, effortIsAssumed, measures, score }) => [
        effort,
        effortIsAssumed,
        measures.length,
        score,
      ]),
    ).toEqual([
      [2, false, 3, 3],
      [3, true, 1, 2],
      [3, true, 0, 2],
    ])
  })

  test('frictions solved or lived with are left out; planned ones stay', () => {
    const at = { at: 'a' }
    expect(
      order({
        today: { p: { a: 1 } },
        frictions: {
          open: at,
          planned: { ...at, status: 'planned' },
          solved: { ...at, status: 'solved' },
          accepted: { ...at, status: 'accepted' },
        },
      }).sort(),
    ).toEqual(['open', 'planned'])
  })

  test('without marks on both sides the severity is not known, and not 0', () => {
    const { ranked, unknown } = priorities(
      workshop({ today: { p: { a: 7 } }, frictions: { f: { at: 'a' }, g: { at: 'b' }, h: { at: 'gone' } } }),
    )
    expect(ranked.map(({ frictionId, severity }) => [frictionId, severity])).toEqual([['friction:f', 0]])
    expect([...unknown].sort()).toEqual(['friction:g', 'friction:h'])
    expect(priorities(workshop({ frictions: { f: { at: 'a' } } })).ranked).toEqual([])
  })
})

describe('[PLN-33] the value of the segments', () => {
  const today = { rich: { a: 7, b: 1 }, poor: { a: 1, b: 7 } }
  const frictions = { ofPoor: { at: 'a' }, ofRich: { at: 'b' } }
  const segments = {
    rich: { marginCents: 91_000, serveCents: 1000, customers: 10 },
    poor: { marginCents: 1000, customers: 100 },
  }

  test('weighs what hurts the more valuable segment more', () => {
    const { ranked, byValue } = priorities(workshop({ today, frictions, segments }))
    expect(byValue).toBe(true)
    expect(ranked.map(({ frictionId, severity }) => [frictionId, severity])).toEqual([
      ['friction:ofRich', 5.4],
      ['friction:ofPoor', expect.closeTo(0.6, 9)],
    ])
  })

  test('a persona without a mark at the place is left out, not taken as content', () => {
    const { ranked } = priorities(
      workshop({ today: { p: { a: 1, b: 2 }, q: { a: 6 } }, frictions: { f: { at: 'a' }, g: { at: 'b' } } }),
    )
    expect(ranked.map(({ frictionId, severity }) => [frictionId, severity])).toEqual([
      ['friction:g', 5],
      ['friction:f', 3.5],
    ])
  })

  test('a friction that only one segment feels counts for what that segment is worth', () => {
    const { ranked } = priorities(
      workshop({
        today: { rich: { b: 6 }, poor: { a: 1 } },
        frictions,
        segments: {
          rich: { marginCents: 10_000_000, customers: 1000 },
          poor: { marginCents: 100, customers: 1 },
        },
      }),
    )
    expect(ranked.map(({ frictionId, severity }) => [frictionId, severity])).toEqual([
      ['friction:ofRich', 1],
      ['friction:ofPoor', 6],
    ])
    expect(ranked[0]?.score).toBeCloseTo(1 / 3, 6)
    expect(ranked[1]?.score).toBeCloseTo(2e-8, 10)
  })

  test('personas of one segment count its value once', () => {
    const { ranked } = priorities(
      workshop({
        today: { p: { a: 1 }, q: { a: 4 }, other: { b: 1 } },
        frictions,
        segments: {
          p: { of: 'same', marginCents: 300 },
          q: { of: 'Same', marginCents: 300 },
          other: { marginCents: 100 },
        },
      }),
    )
    expect(ranked.map(({ frictionId, severity, valueShare }) => [frictionId, severity, valueShare])).toEqual([
      ['friction:ofPoor', 4.5, 0.75],
      ['friction:ofRich', 6, 0.25],
    ])
  })

  test('a segment that brings nothing weighs nothing; when none does, all count the same', () => {
    const { ranked, byValue } = priorities(
      workshop({
        today,
        frictions,
        segments: { rich: { marginCents: 5 }, poor: { marginCents: 100, serveCents: 200 } },
      }),
    )
    expect(byValue).toBe(true)
    expect(ranked.map(({ frictionId, score }) => [frictionId, score])).toEqual([
      ['friction:ofRich', 2],
      ['friction:ofPoor', 0],
    ])
    const none = { rich: { marginCents: 0 }, poor: { marginCents: 0 } }
    const without = priorities(workshop({ today, frictions, segments: none }))
    expect([without.byValue, without.withoutValue]).toEqual([false, []])
    expect(without.ranked.map(({ severity }) => severity)).toEqual([3, 3])
  })

  test('raising the value of a segment never lowers the rank of its frictions', () => {
    const level = fc.integer({ min: 1, max: 7 })
    const worth = fc.nat(1000)
    const efforts = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 1 })
    fc.assert(
      fc.property(
        fc.tuple(level, level, level, level),
        fc.tuple(worth, worth, fc.integer({ min: 1, max: 100_000 })),
        fc.tuple(efforts, efforts, efforts),
        ([pa, pb, qb, qc], [p, q, more], [ea, eb, ec]) => {
          const rankWith = (marginCents: number) =>
            order({
              today: { p: { a: pa, b: pb }, q: { b: qb, c: qc } },
              frictions: {
                f: { at: 'a', efforts: ea },
                shared: { at: 'b', efforts: eb },
                g: { at: 'c', efforts: ec },
              },
              segments: { p: { marginCents }, q: { marginCents: q + 1 } },
            }).indexOf('f')
          // From where both are known to bring something: before that, all count the same.
          expect(rankWith(p + 1 + more)).toBeLessThanOrEqual(rankWith(p + 1))
        },
      ),
    )
  })

  test('with one segment of unknown value all count the same, and it is said', () => {
    const { ranked, byValue, withoutValue } = priorities(
      workshop({ today, frictions, segments: { rich: segments.rich } }),
    )
    expect([byValue, withoutValue.map(({ name }) => name)]).toEqual([false, ['poor']])
    expect(ranked.map(({ valueShare }) => valueShare)).toEqual([1, 1])
    expect(ranked.map(({ severity }) => severity)).toEqual([3, 3])
  })
})

test('[PLN-34] how much is only assumed: by the severity that rests on guesses', () => {
  const share = (spec: Spec) => priorities(workshop(spec)).ranked[0]?.assumedShare
  const frictions = { f: { at: 'a' } }
  expect(share({ today: { p: { a: 3 } }, frictions })).toBe(1)
  expect(share({ today: { p: { a: '3!' } }, frictions })).toBe(0)
  expect(share({ today: { p: { a: '5!' }, q: { a: 1 } }, frictions })).toBeCloseTo(6 / 8, 9)
  // No severity: by the personas.
  expect(share({ today: { p: { a: '7!' }, q: { a: 7 } }, frictions })).toBe(0.5)
})

test('[PLN-32] whatever is measured: nobody’s first, scores fall, each friction once', () => {
  const friction = fc.record({
    at: fc.constantFrom('a', 'b', 'c'),
    owned: fc.boolean(),
    weight: fc.nat(5),
    efforts: fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }), { maxLength: 2 }),
  })
  const levels = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 7 }))
  fc.assert(
    fc.property(fc.array(friction, { maxLength: 6 }), levels, levels, (list, p, q) => {
      const frictions = Object.fromEntries(list.map((each, i) => [`f${i}`, each]))
      const { ranked, unknown } = priorities(workshop({ frictions, today: { p, q } }))
      expect(new Set([...ranked.map((r) => r.frictionId), ...unknown]).size).toBe(list.length)
      for (const [i, next] of ranked.slice(1).entries()) {
        const before = ranked[i]!
        expect(Number(before.owned)).toBeLessThanOrEqual(Number(next.owned))
        if (before.owned === next.owned) expect(before.score).toBeGreaterThanOrEqual(next.score)
      }
    }),
  )
})
