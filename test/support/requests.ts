// Requests of a browser's context that have to succeed.
import type { APIRequestContext } from 'playwright-core'

export async function post(request: APIRequestContext, path: string, data: unknown = {}): Promise<unknown> {
  const answer = await request.post(path, { data })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  const text = await answer.text()
  return text === '' ? null : JSON.parse(text)
}

export async function put(request: APIRequestContext, path: string, data: unknown): Promise<void> {
  const answer = await request.put(path, { data })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
}
