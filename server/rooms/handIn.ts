// What a room does when the store has come back without its last batches: what the room still has is written to it again,
// and everybody here is asked for what the room lacks as well.
import type { Missed } from '../storage/sharedStorage.ts'
import type { Delivery } from './delivery.ts'
import type { Documents } from './documents.ts'
import { step1Frame } from './frames.ts'
import type { Intake } from './intake.ts'
import type { RoomContent } from './roomContent.ts'
import type { RoomDocument } from './roomDocument.ts'

export interface HandInDeps {
  readonly content: RoomContent
  readonly document: Pick<RoomDocument, 'diff'>
  readonly documents: Pick<Documents, 'fold'>
  readonly intake: Pick<Intake, 'writeOwn'>
  readonly delivery: Pick<Delivery, 'connections'>
}

/** `stored`: all that the store has; the room has it already. Resolves when what it lacks is on its way. */
export async function handIn(deps: HandInDeps, stored: Missed): Promise<void> {
  const { content, document, documents, intake, delivery } = deps
  const snapshot = stored.snapshot?.data ?? null
  const there = await documents.fold({ snapshot, updates: stored.batches.flatMap(({ updates }) => updates) })
  content.storeWentBack(there)
  const [lacking] = await document.diff([there.stateVector])
  if (lacking !== undefined) intake.writeOwn(lacking)
  for (const connection of delivery.connections) connection.send(step1Frame(content.stateVector))
}
