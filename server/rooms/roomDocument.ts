// What a room asks of the document thread. Where its updates do not fit together, those that do are the document.
import type { Change } from '../../src/model/change.ts'
import type { RoomId } from '../storage/storage.ts'
import type { Documents } from './documents.ts'
import type { DocumentBytes, FoldedDocument } from './documentWork.ts'
import type { RoomContent } from './roomContent.ts'
import { setUnusableAside, type UnusableDeps } from './unusable.ts'

export interface RoomDocumentDeps extends UnusableDeps {
  readonly documents: Documents
}

export class RoomDocument {
  readonly #id: RoomId
  readonly #content: RoomContent
  readonly #deps: RoomDocumentDeps
  #sifting: Promise<boolean> | null = null
  #title: { readonly revision: number; readonly text: Promise<string> } | null = null

  constructor(id: RoomId, content: RoomContent, deps: RoomDocumentDeps) {
    this.#id = id
    this.#content = content
    this.#deps = deps
  }

  /** A new snapshot, and the last update that is in it; null when there was no tail. */
  fold(): Promise<{ readonly folded: FoldedDocument; readonly last: Uint8Array | null }> {
    return this.#ask(async (bytes) => {
      const last = bytes.updates.at(-1) ?? null
      return { folded: await this.#deps.documents.fold(bytes), last }
    })
  }

  /** What each holder of a state vector lacks, deletions included. */
  diff(vectors: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
    return this.#ask((bytes) => this.#deps.documents.diff(bytes, vectors))
  }

  /** What applying the changes adds to the document. */
  change(changes: readonly Change[]): Promise<Uint8Array> {
    return this.#ask((bytes) => this.#deps.documents.change(bytes, changes))
  }

  /** The title as of now. */
  title(): Promise<string> {
    if (this.#title?.revision !== this.#content.revision) {
      const text = this.#ask((bytes) => this.#deps.documents.title(bytes))
      const read = { revision: this.#content.revision, text }
      this.#title = read
      text.catch(() => {
        if (this.#title === read) this.#title = null // the caller hears of it; the next one asks again
      })
    }
    return this.#title.text
  }

  /** The live document as a workshop file, with what is not committed yet. */
  exportFile(): Promise<{ readonly title: string; readonly text: string }> {
    return this.#ask((bytes) => this.#deps.documents.exportFile(bytes))
  }

  async #ask<T>(call: (bytes: DocumentBytes) => Promise<T>): Promise<T> {
    const bytes = await this.#content.whole()
    try {
      return await call(bytes)
    } catch (error) {
      if (!(await this.#siftOut())) throw error
      return await call(await this.#content.whole())
    }
  }

  /** True when something was in the way and is no more. */
  #siftOut(): Promise<boolean> {
    this.#sifting ??= this.#sift().finally(() => {
      this.#sifting = null
    })
    return this.#sifting
  }

  async #sift(): Promise<boolean> {
    const unusable = await setUnusableAside(this.#id, await this.#content.whole(), this.#deps)
    if (unusable.size > 0) this.#content.remove(unusable)
    return unusable.size > 0
  }
}
