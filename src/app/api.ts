// The server's HTTP interface as functions. Nothing throws: what can go wrong is a code of the one table.
import type { z } from 'zod/mini'
import { fail, ok } from '../model/result.ts'
import { type ErrorCode, isErrorCode } from '../protocol/errors.ts'
import {
  type CreateWorkshop,
  type Deployment,
  deploymentSchema,
  errorBodySchema,
  type Invitation,
  type Join,
  type LinkTerms,
  type LinkTermsChange,
  linkTermsSchema,
  type Membership,
  membershipSchema,
  type Preview,
  previewSchema,
  type RenameMe,
  type RotatedLink,
  rotatedLinkSchema,
  type WorkshopCreated,
  type WorkshopInfo,
  workshopCreatedSchema,
  workshopInfoSchema,
} from '../protocol/http.ts'
import type { LinkRole } from '../protocol/roles.ts'

/** `retryAfterS`: in how many seconds the server takes another try, where it says so. */
export interface Refused {
  readonly ok: false
  readonly code: ErrorCode
  readonly retryAfterS?: number
}

type Answer<T> = Promise<ReturnType<typeof ok<T>> | Refused>

export function getDeployment(): Answer<Deployment> {
  return request('GET', '/api/config', deploymentSchema)
}

export function createWorkshop(body: CreateWorkshop): Answer<WorkshopCreated> {
  return request('POST', '/api/workshops', workshopCreatedSchema, JSON.stringify(body))
}

/** Sends the file as it is; the server judges it. */
export async function importWorkshop(file: File): Answer<WorkshopCreated> {
  return request('POST', '/api/workshops/import', workshopCreatedSchema, await file.text())
}

export function previewInvitation(invitation: Invitation): Answer<Preview> {
  return request('POST', '/api/join/preview', previewSchema, JSON.stringify(invitation))
}

export function joinWorkshop(join: Join): Answer<Membership> {
  return request('POST', '/api/join', membershipSchema, JSON.stringify(join))
}

export function getWorkshop(id: string): Answer<WorkshopInfo> {
  return request('GET', `/api/workshops/${encodeURIComponent(id)}`, workshopInfoSchema)
}

export function renameMe(id: string, body: RenameMe): Answer<Membership> {
  return request('PUT', `/api/workshops/${encodeURIComponent(id)}/me`, membershipSchema, JSON.stringify(body))
}

export function rotateLink(id: string, role: LinkRole): Answer<RotatedLink> {
  return request('POST', `/api/workshops/${encodeURIComponent(id)}/links/${role}/rotate`, rotatedLinkSchema)
}

export function changeLinkTerms(id: string, role: LinkRole, change: LinkTermsChange): Answer<LinkTerms> {
  const path = `/api/workshops/${encodeURIComponent(id)}/links/${role}/terms`
  return request('PUT', path, linkTermsSchema, JSON.stringify(change))
}

/** Address of the export: a plain download. */
export function exportUrl(id: string): string {
  return `/api/workshops/${encodeURIComponent(id)}/export`
}

/** Address of the raw answers: a plain download. `authors`: with names, for who leads. */
export function ratingsUrl(id: string, kind: 'csv' | 'json', { authors = false } = {}): string {
  return `/api/workshops/${encodeURIComponent(id)}/ratings.${kind}${authors ? '?authors=1' : ''}`
}

/** One request; the answer is parsed. Without an answer's body, null is. */
export async function request<T>(
  method: string,
  path: string,
  schema: z.ZodMiniType<T>,
  body?: string,
): Answer<T> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
    })
  } catch {
    return fail('server-unreachable') // fetch throws only when no answer came
  }
  const json: unknown = await response.json().catch(() => null) // 204, or no JSON: not what the schema says
  if (response.ok) {
    const parsed = schema.safeParse(json)
    return parsed.success ? ok(parsed.data) : fail('server-error')
  }
  const error = errorBodySchema.safeParse(json)
  const refused = fail(error.success && isErrorCode(error.data.error) ? error.data.error : 'server-error')
  const wait = Number(response.headers.get('retry-after') ?? '')
  return wait > 0 ? { ...refused, retryAfterS: wait } : refused
}
