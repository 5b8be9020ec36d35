import { describe, expect, test } from 'vitest'
import { missingRetention, type Retention } from '../../../src/model/insight/missingRetention.ts'
import { readJourney } from '../../../src/model/journey.ts'
import type { Moment } from '../../../src/model/schema/sequence.ts'
import { readTemplate, SHEETS } from '../../support/templateSheets.ts'
import { action, journeyOf, names, sheetOf } from './sheetOf.ts'

const of = (sequences: readonly (readonly string[])[], ...moments: Moment[]) =>
  journeyOf(sheetOf({ sequences, moments }))
const wordsOf = (retention: Retention) =>
  retention.status === 'present' ? retention.steps.map((s) => s.words) : retention.status

describe('missingRetention', () => {
  test('[INS-22] nothing placed after the purchase: missing, whatever words there are before', () => {
    const journey = of([['Racheter'], ['Renew'], []], 'before', 'purchase', 'memory')
    expect(missingRetention(journey)).toEqual({ status: 'missing' })
  })

  test('[INS-22] a journey without an action is too early to judge', () => {
    expect(missingRetention(of([[], []], 'before', 'memory'))).toEqual({ status: 'emptyJourney' })
    expect(missingRetention(of([]))).toEqual({ status: 'emptyJourney' })
  })

  test('[INS-22] without a known word the team is asked which action it is', () => {
    const journey = of([['Payer'], ['Use', 'Recommander'], ['Partir']], 'purchase', 'memory', 'memory')
    expect(missingRetention(journey)).toEqual({
      status: 'notRecognised',
      memoryActions: [action('Use'), action('Recommander'), action('Partir')],
    })
  })

  test.each([
    'Racheter',
    'Renouveler l’abonnement',
    'Se réabonner',
    'Revenir au marché',
    'Acheter à nouveau',
    'Profiter de sa fidélité',
    'Passer une nouvelle commande',
    'Buy it again',
    'Come back next year',
    'Renew',
    'RE-ORDER',
    'Book a second visit',
  ])('[INS-22] “%s” is a step of coming back', (title) => {
    expect(missingRetention(of([[title]], 'memory')).status).toBe('present')
  })

  test.each([
    'Ne pas revenir',
    'Ne jamais racheter',
    'Never come back',
    'Revenir sur son avis',
    'Recommander à une amie',
    'Donner son avis',
    'Return the parcel',
    'Use it every day',
    'Découvrir les nouveautés',
  ])('[INS-22] “%s” is not', (title) => {
    expect(missingRetention(of([[title]], 'memory')).status).toBe('notRecognised')
  })

  test('[INS-22] what the team says of an action decides, in any sequence', () => {
    const journey = of([['a'], ['Racheter', 'b']], 'before', 'memory')
    const say = (yes: string, no: string) => (a: { readonly title: string }) =>
      yes.includes(a.title) ? true : no.includes(a.title) ? false : null
    expect(missingRetention(journey, say('a', ''))).toEqual({
      status: 'present',
      steps: [
        { actionId: action('a'), words: null },
        { actionId: action('Racheter'), words: 'Racheter' },
      ],
    })
    const left = missingRetention(journey, say('', 'Racheter'))
    expect(left.status === 'notRecognised' && names(left.memoryActions)).toBe('b')
    expect(missingRetention(journey, say('', 'Racheter b'))).toEqual({ status: 'missing' })
  })

  test.each(SHEETS)(
    '[INS-23] %s in %s has a step of coming back, and misses it when it is removed',
    (template, locale) => {
      const records = readTemplate(template, locale)
      const whole = missingRetention(readJourney(records))
      expect(wordsOf(whole)).not.toEqual([])
      expect(whole.status).toBe('present')
      const gone = new Set(whole.status === 'present' ? whole.steps.map((s) => s.actionId as string) : [])
      const actions = new Map([...records.actions].filter(([id]) => !gone.has(id)))
      expect(missingRetention(readJourney({ ...records, actions })).status).toBe('notRecognised')
    },
  )
})
