// What a participant may want: chosen with dice over the records that they see.
import type { Change } from '../../src/model/change.ts'
import type { RecordKind, RecordOf, Records } from '../../src/model/records.ts'
import type { Result } from '../../src/model/result.ts'
import type { NewId } from '../../src/model/schema/ids.ts'
import type { SharedKind } from './participants.ts'

/** What an author decides with: what they see, and dice that a seed replays. */
export interface Author {
  readonly seen: Records
  readonly newId: NewId
  /** 0 … n − 1. */
  dice(n: number): number
  /** A text they started to edit some time ago, or see now. */
  draftOf(kind: SharedKind, id: string): string
  /** What their typing makes of it. */
  retype(from: string): string
}

type Outcome = Result<readonly Change[], string>
/** Null when there is nothing yet that one could want this of. */
export type Intent = (author: Author) => Outcome | null

/** The intent that needs one record of a kind. */
export function on<Kind extends RecordKind>(
  kind: Kind,
  intend: (record: RecordOf<Kind>, author: Author) => Outcome | null,
): Intent {
  return (author) => {
    const record = one(author, kind)
    return record === null ? null : intend(record, author)
  }
}

export function one<Kind extends RecordKind>({ seen, dice }: Author, kind: Kind): RecordOf<Kind> | null {
  const all = [...(seen[kind] as ReadonlyMap<string, RecordOf<Kind>>).values()]
  // Mostly the same few, so that people meet.
  const among = dice(3) === 0 ? all.length : Math.min(2, all.length)
  return all[dice(Math.max(1, among))] ?? null
}

/** One of a kind, or nothing. */
export function maybe<Kind extends RecordKind>(author: Author, kind: Kind): RecordOf<Kind> | null {
  return author.dice(3) === 0 ? null : one(author, kind)
}

export const words = ({ dice }: Author) =>
  ['Comparer', 'Payer', 'Revenir', 'Trop cher !', 'x'][dice(5)] as string

export function yesOrNo({ dice }: Author): boolean {
  return dice(2) === 0
}

/** One of a list. */
export function anyOf<T>({ dice }: Author, list: readonly T[]): T {
  return list[dice(list.length)] as T
}

/** One of a kind to stand behind, as a pointer finds it: not itself; null for first. */
export function otherThan<Kind extends RecordKind>(
  author: Author,
  kind: Kind,
  id: string,
): RecordOf<Kind>['id'] | null {
  const other = maybe(author, kind)
  return other === null || other.id === id ? null : other.id
}
