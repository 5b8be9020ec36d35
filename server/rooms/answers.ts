// What is answered to a step 1: to who has nothing, the whole document from memory; to others, what they lack, computed
// by the document thread.
import type { Log } from '../log.ts'
import type { RoomId } from '../storage/storage.ts'
import { EMPTY_UPDATE, step2Frame, updateFrame } from './frames.ts'
import type { RoomContent } from './roomContent.ts'
import type { RoomDocument } from './roomDocument.ts'

const KEEP_WHOLE_MS = 500
/** A longer tail is folded first, where that is quick: each of its updates would be a frame for everybody who comes. */
const LONG_TAIL = 200
const QUICK_BYTES = 2 * 1024 * 1024

export interface AnswersDeps {
  readonly id: RoomId
  readonly content: RoomContent
  readonly document: Pick<RoomDocument, 'diff'>
  /** Makes one snapshot of everything; resolves also when that fails. */
  fold(): Promise<void>
  readonly log: Log
}

/** Somebody who waits for an answer. */
interface Question<Asker> {
  readonly asker: Asker
  readonly vector: Uint8Array
}

export interface AnswersHooks<Asker> {
  /** `whole`: all there is at this moment; otherwise what the asker lacked at some moment since it asked. */
  onAnswer(asker: Asker, frames: Uint8Array, whole: boolean): void
  onFailed(asker: Asker): void
}

export class Answers<Asker> {
  readonly #deps: AnswersDeps
  readonly #hooks: AnswersHooks<Asker>
  /** To be answered in one go, when the answers before have been given. */
  #questions: Question<Asker>[] = []
  #answering = false
  /** What somebody with an empty document is sent, for a moment: people come together. */
  #whole: { readonly revision: number; readonly frames: Uint8Array } | null = null

  constructor(deps: AnswersDeps, hooks: AnswersHooks<Asker>) {
    this.#deps = deps
    this.#hooks = hooks
  }

  /** Everything, when it can be told at once; null when it is worth a moment's work first. */
  wholeNow(): Uint8Array | null {
    return this.#isWorthFolding ? null : this.#wholeFrames()
  }

  get #isWorthFolding(): boolean {
    const { tailLength, size } = this.#deps.content
    return tailLength > LONG_TAIL && size < QUICK_BYTES
  }

  /** A later question of the same asker takes the place of the earlier one. */
  ask(asker: Asker, vector: Uint8Array): void {
    this.#questions = this.#questions.filter((question) => question.asker !== asker)
    this.#questions.push({ asker, vector })
    if (!this.#answering) void this.#answer()
  }

  /** True while an answer that was asked for later than the one being given is still to come. */
  hasAsked(asker: Asker): boolean {
    return this.#questions.some((question) => question.asker === asker)
  }

  async #answer(): Promise<void> {
    this.#answering = true
    while (this.#questions.length > 0) {
      const asked = this.#questions
      this.#questions = []
      try {
        await this.#answerWhole(asked.filter(({ vector }) => isEmptyVector(vector)))
        await this.#answerDiffs(asked.filter(({ vector }) => !isEmptyVector(vector)))
      } catch (error) {
        this.#deps.log.error({ room: this.#deps.id, error: String(error) }, 'state vectors not answered')
        for (const { asker } of asked) this.#hooks.onFailed(asker)
      }
    }
    this.#answering = false
  }

  async #answerWhole(asked: readonly Question<Asker>[]): Promise<void> {
    if (asked.length === 0) return
    const { content } = this.#deps
    if (this.#isWorthFolding) await this.#deps.fold()
    await content.whole()
    const frames = this.#wholeFrames()
    if (frames === null) throw new Error('the snapshot was let go at once')
    for (const { asker } of asked) this.#hooks.onAnswer(asker, frames, true)
  }

  async #answerDiffs(asked: readonly Question<Asker>[]): Promise<void> {
    if (asked.length === 0) return
    const answers = await this.#deps.document.diff(asked.map((question) => question.vector))
    for (const [index, { asker }] of asked.entries()) {
      const answer = answers[index]
      if (answer !== undefined) this.#hooks.onAnswer(asker, step2Frame(answer), false)
    }
  }

  /** Everything as updates, then an empty step 2, so that `synced` comes after the content. Null: not in memory. */
  #wholeFrames(): Uint8Array | null {
    const { revision, bytes } = this.#deps.content
    if (this.#whole?.revision === revision) return this.#whole.frames
    if (bytes === null) return null
    if (this.#whole === null) setTimeout(() => (this.#whole = null), KEEP_WHOLE_MS).unref()
    const { snapshot, updates } = bytes
    const frames = [...(snapshot === null ? [] : [snapshot]), ...updates].map(updateFrame)
    this.#whole = { revision, frames: Buffer.concat([...frames, step2Frame(EMPTY_UPDATE)]) }
    return this.#whole.frames
  }
}

/** Of a client that has nothing: the vector of no client at all. */
export function isEmptyVector(vector: Uint8Array): boolean {
  return vector.length === 1
}
