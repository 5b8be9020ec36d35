// One person's answers in one round, on their way to the server: shown at once, sent one after the other, tried again while
// the server does not answer. Lives with the workshop, not with a screen, so that closing one loses none.
//
// Invariants
// - One request at a time, in the order of the last choices: a dot that moves is taken back before it is given again.
// - What was chosen while a request was under way goes next, so the last choice wins.
// - An answer is `saved` only after the server said so, for that very value.
// - A refusal keeps what was chosen on the screen, with the reason.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CardText } from '../model/facilitation/writing.ts'
import { ERRORS, type ErrorCode } from '../protocol/errors.ts'
import type { SessionApi } from './sessionApi.ts'

/** `null`: cannot say. `'none'`: not answered, or taken back. A card, in a round of writing. */
export type Choice = number | null | 'none' | CardText

/** `waiting`: the server does not answer; it is tried again. `late`: it came after the reveal and counts nowhere. */
export type AnswerState = 'saved' | 'sending' | 'waiting' | 'late' | 'refused'

export interface OwnAnswer {
  readonly choice: Choice
  readonly state: AnswerState
  /** Why it was refused; else null. */
  readonly code: ErrorCode | null
  /** A card that who leads holds back. */
  readonly withheld?: boolean
}

/** The cards among the answers, in the order they were written in this window. */
export function cardsOf(
  answers: ReadonlyMap<string, OwnAnswer>,
): readonly (OwnAnswer & { readonly cardId: string; readonly choice: CardText })[] {
  return [...answers].flatMap(([cardId, own]) => {
    const { choice } = own
    return isCard(choice) ? [{ ...own, choice, cardId }] : []
  })
}

/** What was chosen for a thing of a rating or a vote. */
export function choiceOf(answers: ReadonlyMap<string, OwnAnswer>, itemId: string): Exclude<Choice, CardText> {
  const own = answers.get(itemId)
  // "Cannot say" is null, and an answer.
  return own === undefined || isCard(own.choice) ? 'none' : own.choice
}

function isCard(choice: Choice): choice is CardText {
  return typeof choice === 'object' && choice !== null
}

export interface BallotBoxState {
  /** What the server has of this person is here. */
  readonly loaded: boolean
  readonly answers: ReadonlyMap<string, OwnAnswer>
}

export interface BallotBox {
  readonly store: StoreApi<BallotBoxState>
  choose(itemId: string, choice: Choice): void
  /** Asks the server what it has: another window of the same person may have answered. */
  refresh(): Promise<void>
  /** Sends at once what waits: the network is back. */
  retry(): void
}

/** Words that are being typed, and what they are about. */
export type CardDraft = Pick<CardText, 'text' | 'itemId'>

/** Where words are kept that are no change of a card that is there. */
export const NEW_CARD = ''

/** What has not reached the server, kept on this device until it has. */
export interface KeptBallots {
  /** Cards that are being written: the new one, and changes by the id of the card. */
  loadDrafts(): ReadonlyMap<string, CardDraft>
  saveDraft(cardId: string, draft: CardDraft | null): void
  load(): ReadonlyMap<string, Choice>
  save(unsent: ReadonlyMap<string, Choice>): void
}

export interface BallotBoxOptions {
  readonly api: Pick<SessionApi, 'cast' | 'withdraw' | 'ownBallots'>
  readonly roundId: string
  readonly kept: KeptBallots
  /** True once the round is revealed: the server may have forgotten then whose answer was which. */
  readonly isOver: () => boolean
  /** Runs its callback after so many milliseconds. */
  readonly later: (ms: number, callback: () => void) => void
}

/** How long until the next try, the longer the more have failed. */
const RETRY_MS = [1000, 2000, 4000, 8000] as const
/** After so long without an answer the answers are said to wait. */
const SLOW_MS = 4000

export function createBallotBox({ api, roundId, kept, isOver, later }: BallotBoxOptions): BallotBox {
  const store = createStore<BallotBoxState>(() => ({ loaded: false, answers: new Map() }))
  /** Grows with each choice and each word of the server, so that an older word is known as such. */
  let serial = 0
  const changedAt = new Map<string, number>()
  let running = false
  let failures = 0
  let retryAsked = false

  function set(itemId: string, answer: OwnAnswer): void {
    serial++
    changedAt.set(itemId, serial)
    store.setState(({ answers }) => ({ answers: new Map(answers).set(itemId, answer) }))
    kept.save(new Map(unsent().map(([id, { choice }]) => [id, choice])))
  }
  function unsent(): (readonly [string, OwnAnswer])[] {
    const at = ([id]: readonly [string, OwnAnswer]) => changedAt.get(id) ?? 0
    return [...store.getState().answers]
      .filter(([, { state }]) => state === 'sending' || state === 'waiting')
      .sort((a, b) => at(a) - at(b))
  }
  /** Changes how unsent answers are called, not their order. */
  function call(state: 'sending' | 'waiting'): void {
    const ids = new Set(unsent().map(([id]) => id))
    store.setState(({ answers }) => ({
      answers: new Map([...answers].map(([id, own]) => [id, ids.has(id) ? { ...own, state } : own] as const)),
    }))
  }

  async function pump(): Promise<void> {
    if (running) return
    running = true
    for (let [next] = unsent(); next !== undefined; [next] = unsent()) {
      const [itemId, { choice }] = next
      const code = await send(itemId, choice)
      if (code === null) continue
      call('waiting')
      retryLater()
      break
    }
    running = false
  }
  /** Null when the server has judged; else why it has not. */
  async function send(itemId: string, choice: Choice): Promise<ErrorCode | null> {
    let answered = false
    later(SLOW_MS, () => (answered ? null : call('waiting')))
    const answer = await (choice === 'none'
      ? api.withdraw(roundId, itemId)
      : api.cast(roundId, itemId, choice))
    answered = true
    if (!answer.ok && ERRORS[answer.code].retry) return answer.code
    failures = 0
    // Chosen anew meanwhile: that goes next.
    if (store.getState().answers.get(itemId)?.choice !== choice) return null
    if (answer.ok) {
      const state = answer.value.outcome === 'late' ? 'late' : 'saved'
      set(itemId, { choice, state, code: null })
    } else if (answer.code === 'over-budget' && unsent().length > 1)
      // A dot that is on its way back frees its place first.
      set(itemId, { choice, state: 'sending', code: null })
    else set(itemId, { choice, state: 'refused', code: answer.code })
    return null
  }
  function retryLater(): void {
    if (retryAsked) return
    retryAsked = true
    const ms = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0
    failures++
    later(ms, () => {
      retryAsked = false
      retry()
    })
  }
  function retry(): void {
    if (unsent().length === 0) return
    if (!running) call('sending')
    void pump()
  }
  async function refresh(): Promise<void> {
    const asked = serial
    const answer = await api.ownBallots(roundId)
    if (!answer.ok) {
      // Without what the server has, one can answer all the same.
      if (!store.getState().loaded && ERRORS[answer.code].retry) later(2000, () => void refresh())
      return
    }
    store.setState(({ answers }) => {
      const known = new Map<string, OwnAnswer>()
      // What came in time stands before what was late.
      for (const { itemId, value, late, card, withheld } of answer.value)
        if (!late || !known.has(itemId))
          known.set(itemId, { choice: card ?? value, state: late ? 'late' : 'saved', code: null, withheld })
      for (const [itemId, own] of answers) {
        const isNewer = (changedAt.get(itemId) ?? 0) > asked
        // After the reveal of an unlinked round this window alone knows what was answered in it.
        const isForgotten = isOver() && !known.has(itemId) && own.choice !== 'none'
        if (own.state !== 'saved' || isNewer || isForgotten) known.set(itemId, own)
      }
      return { loaded: true, answers: known }
    })
  }

  for (const [itemId, choice] of kept.load()) set(itemId, { choice, state: 'waiting', code: null })
  void refresh()
  retry()
  return {
    store,
    choose(itemId, choice) {
      set(itemId, { choice, state: 'sending', code: null })
      void pump()
    },
    refresh,
    retry,
  }
}
