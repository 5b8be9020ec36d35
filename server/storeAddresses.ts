// Addresses of PostgreSQL and of Redis, as they are given at the start.
//
// Invariant: one that is taken is cut where its writer meant it. Of an address that is cut at the wrong place a part of the
// password would be taken for the host, connected to, and named in the log.
import { z } from 'zod'

const PASSWORD = 'in a password %25 for %, %2F for /, %23 for #, %3F for ?, %40 for @'

/** The modes that say for certain whether there is TLS. */
const TLS_MODES = ['disable', 'require', 'verify-ca', 'verify-full', 'no-verify']

/** `path`: what may come after the host. */
function isReadable(address: string, path: RegExp): boolean {
  const url = URL.parse(address)
  if (url === null || url.hostname === '' || url.hash !== '' || url.search.includes('@')) return false
  if (!path.test(url.pathname)) return false
  try {
    decodeURIComponent(url.username + url.password + url.pathname)
    return true
  } catch {
    return false
  }
}

const parameter = (address: string, name: string) => URL.parse(address)?.searchParams.get(name) ?? null

export const postgresAddress = z
  .string()
  .regex(/^postgres(ql)?:\/\/.+/, 'must be an address like postgres://user:password@host/database')
  .refine((address) => isReadable(address, /^\/?[^/@:]*$/), {
    error: `cannot be read: it must be like postgres://user:password@host:5432/database, with one host, ${PASSWORD}`,
    abort: true,
  })
  .refine(
    (address) => parameter(address, 'options') === null,
    'must be without options=: the settings of a connection are those of the server',
  )
  .refine(
    (address) => TLS_MODES.includes(parameter(address, 'sslmode') ?? 'disable'),
    `has an sslmode that is none of ${TLS_MODES.join(', ')} (allow and prefer may mean no TLS, so say which)`,
  )

export const redisAddress = z
  .string()
  .regex(/^rediss?:\/\/.+/, 'must be an address like redis://host:6379')
  .refine(
    (address) => isReadable(address, /^\/?\d*$/),
    `cannot be read: it must be like redis://:password@host:6379/0, ${PASSWORD}`,
  )
