// Does a request come from one of our own pages? Keeps other sites from using a visitor's cookie.

/**
 * `origin`: the request's Origin header. `host`: the host it was sent to, as the browser named it. With a public URL
 * only that one counts.
 */
export function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string | null): boolean {
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  return publicUrl === null ? url.host === host : url.origin === new URL(publicUrl).origin
}
