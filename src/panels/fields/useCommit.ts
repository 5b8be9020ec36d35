import type { Change } from '../../model/change.ts'
import type { Records } from '../../model/records.ts'
import type { Result } from '../../model/result.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'

export type Command = (records: Records) => Result<readonly Change[], ErrorCode>
export type Commit = (command: Command, how?: { readonly typing?: boolean }) => ErrorCode | null

/** What is wrong with the words, the number or the day itself: said beside it, not in a notice. */
const IN_PLACE: ReadonlySet<ErrorCode> = new Set([
  'name-missing',
  'name-too-long',
  'title-missing',
  'title-too-long',
  'text-missing',
  'text-too-long',
  'let-go-reason-missing',
  'amount-unreadable',
  'amount-negative',
  'amount-too-large',
  'amount-too-fine',
  'number-unreadable',
  'number-out-of-range',
  'share-out-of-range',
  'date-unreadable',
  'date-invalid',
  'date-in-past',
] as const)

/** Runs a command for a field that shows a refusal of its words in place. Every other refusal is also a notice. */
export function useCommit(): Commit {
  const workshop = useWorkshop()
  return (command, how) => {
    const outcome = command(workshop.records.getState())
    if (!outcome.ok && IN_PLACE.has(outcome.code)) return outcome.code
    return workshop.run(command, how)
  }
}
