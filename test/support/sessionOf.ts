// What the server says of a session, put into a workshop of openTestWorkshop.
import { act } from '@testing-library/react'
import type { Round, RoundResult, WritingRound } from '../../src/model/facilitation/round.ts'
import type { SessionRecords } from '../../src/model/facilitation/sessionRecords.ts'
import type { SessionState } from '../../src/model/facilitation/sessionState.ts'
import type { SessionApi } from '../../src/store/sessionApi.ts'
import type { Workshop } from '../../src/store/workshop.ts'

interface Said {
  readonly state?: Partial<SessionState>
  readonly lists?: Partial<Omit<SessionRecords, 'state'>>
}

/** Merges what is given into the session that the page has. */
export function sessionSays(workshop: Workshop, { state = {}, lists = {} }: Said): void {
  act(() => {
    const before = workshop.session.getState()
    workshop.session.setState({ ...before, ...lists, loaded: true, state: { ...before.state, ...state } })
  })
}

/** The same workshop, whose requests go to these. */
export function answering(workshop: Workshop, api: Partial<SessionApi>): Workshop {
  return {
    ...workshop,
    api: new Proxy(workshop.api, { get: (all, name: keyof SessionApi) => api[name] ?? all[name] }),
  }
}

export function byId<Item extends { readonly id: string }>(...items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

export function ratingRound(fields: Partial<Round> = {}): Round {
  return {
    id: 'round:1',
    title: '',
    firstId: 'round:1',
    number: 1,
    kind: 'rating',
    itemKind: 'actions',
    status: 'open',
    anonymity: 'anonymous',
    itemIds: ['action:a'],
    personaId: '',
    offerId: '',
    levels: 7,
    leadersAnswer: false,
    revealWithTimer: false,
    minGroup: 3,
    openedAt: 10,
    closedAt: null,
    kept: false,
    ...fields,
  } as Round
}

export function writingRound(fields: Partial<WritingRound> = {}): WritingRound {
  return {
    id: 'round:1',
    title: '',
    firstId: 'round:1',
    number: 1,
    kind: 'writing',
    itemKind: 'actions',
    target: 'frictions',
    question: '',
    cardsEach: 50,
    signing: false,
    moderated: false,
    status: 'open',
    anonymity: 'anonymous',
    itemIds: ['action:a'],
    leadersAnswer: false,
    revealWithTimer: false,
    minGroup: 3,
    openedAt: 10,
    closedAt: null,
    kept: false,
    ...fields,
  }
}

export function resultOf(roundId: string, itemId: string, values: readonly number[]): RoundResult {
  return {
    id: `${roundId}/${itemId}`,
    roundId,
    itemId,
    values: [...values],
    n: values.length,
    cannotSay: 0,
    withheld: false,
    by: [],
  }
}
