import type { CodeRefusal } from '../panels/join/CodeForm.tsx'
import type { Refused } from './api.ts'

/** Why a code leads nowhere; with the time to wait where the server says it. */
export function codeRefusal({ code, retryAfterS }: Refused): CodeRefusal {
  return code === 'too-many-requests' && retryAfterS !== undefined
    ? { code, until: Date.now() + retryAfterS * 1000 }
    : code
}
