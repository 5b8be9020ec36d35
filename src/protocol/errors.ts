/**
 * Every error a person or a program can meet. The code is the contract: it travels, it is logged, and it is the
 * key of the message (`error.<code>`). Add a line here, a message in each locale and a row in docs/errors.md; the
 * architecture tests refuse a code that lacks one of them.
 *
 * `status` is the HTTP status when the server answers with it; `retry` says whether doing the same again later
 * can help.
 */
export const ERRORS = {
  // Requests
  'bad-request': { status: 400, retry: false },
  'not-found': { status: 404, retry: false },
  'too-large': { status: 413, retry: false },
  'too-many-requests': { status: 429, retry: true },
  'server-busy': { status: 503, retry: true },
  'server-error': { status: 500, retry: true },
  'server-unreachable': { status: 503, retry: true },
  'origin-refused': { status: 403, retry: false },
  // Access
  'link-unknown': { status: 404, retry: false },
  'link-expired': { status: 410, retry: false },
  'link-ended': { status: 410, retry: false },
  'end-in-past': { status: 422, retry: false },
  'passphrase-missing': { status: 403, retry: false },
  'passphrase-wrong': { status: 403, retry: false },
  'passphrase-too-short': { status: 422, retry: false },
  'passphrase-too-long': { status: 422, retry: false },
  'code-unknown': { status: 404, retry: false },
  'workshop-missing': { status: 404, retry: false },
  'workshop-damaged': { status: 500, retry: false },
  'server-too-old': { status: 500, retry: false },
  'not-a-member': { status: 401, retry: false },
  'not-allowed': { status: 403, retry: false },
  'in-lobby': { status: 403, retry: true },
  'put-out': { status: 403, retry: false },
  'creation-key-wrong': { status: 403, retry: false },
  'read-only': { status: 403, retry: false },
  'client-too-old': { status: 426, retry: false },
  'bad-message': { status: 400, retry: false },
  // Running the workshop
  'phase-reads': { status: 403, retry: false },
  'phase-part': { status: 403, retry: false },
  'phase-own': { status: 403, retry: false },
  'record-locked': { status: 403, retry: false },
  'phase-missing': { status: 404, retry: false },
  'too-many-phases': { status: 409, retry: false },
  'timer-missing': { status: 409, retry: false },
  'person-missing': { status: 404, retry: false },
  'last-facilitator': { status: 409, retry: false },
  'facilitator-here': { status: 409, retry: false },
  'round-missing': { status: 404, retry: false },
  'round-over': { status: 409, retry: false },
  'round-open': { status: 409, retry: false },
  'workshop-closed': { status: 409, retry: false },
  'not-in-round': { status: 422, retry: false },
  'not-a-voter': { status: 403, retry: false },
  'over-budget': { status: 422, retry: false },
  'reason-missing': { status: 422, retry: false },
  'snapshot-missing': { status: 404, retry: false },
  // What people type
  'name-missing': { status: 422, retry: false },
  'name-too-long': { status: 422, retry: false },
  'title-missing': { status: 422, retry: false },
  'title-too-long': { status: 422, retry: false },
  'text-missing': { status: 422, retry: false },
  'text-too-long': { status: 422, retry: false },
  'level-out-of-range': { status: 422, retry: false },
  'count-out-of-range': { status: 422, retry: false },
  'interval-out-of-range': { status: 422, retry: false },
  'date-invalid': { status: 422, retry: false },
  'amount-too-fine': { status: 422, retry: false },
  'amount-unreadable': { status: 422, retry: false },
  'amount-negative': { status: 422, retry: false },
  'amount-too-large': { status: 422, retry: false },
  'number-unreadable': { status: 422, retry: false },
  'number-out-of-range': { status: 422, retry: false },
  'share-out-of-range': { status: 422, retry: false },
  'date-unreadable': { status: 422, retry: false },
  'choice-unknown': { status: 422, retry: false },
  'date-in-past': { status: 422, retry: false },
  'currency-unknown': { status: 422, retry: false },
  'image-unreadable': { status: 422, retry: false },
  'image-too-large': { status: 422, retry: false },
  'too-many-lines': { status: 422, retry: false },
  // Files
  'import-not-a-workshop': { status: 422, retry: false },
  'import-too-new': { status: 422, retry: false },
  // Records somebody else removed in the meantime
  'action-missing': { status: 404, retry: false },
  'sequence-missing': { status: 404, retry: false },
  'persona-missing': { status: 404, retry: false },
  'offer-missing': { status: 404, retry: false },
  'friction-missing': { status: 404, retry: false },
  'owner-missing': { status: 404, retry: false },
  'department-missing': { status: 404, retry: false },
  'note-missing': { status: 404, retry: false },
  'comment-missing': { status: 404, retry: false },
  'not-yours': { status: 403, retry: false },
  'channel-missing': { status: 404, retry: false },
  'driver-missing': { status: 404, retry: false },
  'measure-missing': { status: 404, retry: false },
  'cost-line-missing': { status: 404, retry: false },
  'win-back-missing': { status: 404, retry: false },
  'objective-missing': { status: 404, retry: false },
  'follow-up-missing': { status: 404, retry: false },
  'customer-group-missing': { status: 404, retry: false },
  'spend-item-missing': { status: 404, retry: false },
  // Refusals of the method
  'last-persona': { status: 409, retry: false },
  'last-offer': { status: 409, retry: false },
  'let-go-reason-missing': { status: 409, retry: false },
} as const satisfies Record<string, { readonly status: number; readonly retry: boolean }>

export type ErrorCode = keyof typeof ERRORS

export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === 'string' && Object.hasOwn(ERRORS, text)
}
