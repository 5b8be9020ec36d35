// Every option of the server: one table. A flag goes before the environment, the environment before the default.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { postgresAddress, redisAddress } from './storeAddresses.ts'

interface Option<T> {
  readonly parse: z.ZodType<T, string>
  readonly default: T
  readonly says: string
}

function option<T>(parse: z.ZodType<T, string>, fallback: T, says: string): Option<T> {
  return { parse, default: fallback, says }
}

const text = z.string().min(1, 'must not be empty')
const url = z
  .url({ protocol: /^https?$/, error: 'must be an address like https://parcours.example.org' })
  .transform((address) => address.replace(/\/+$/, ''))
const flag = z.enum(['true', 'false'], 'must be true or false').transform((word) => word === 'true')
const MIB = 1024 * 1024

function whole(min: number, max: number) {
  const range = `must be a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d{1,12}$/, range)
    .transform(Number)
    .refine((n) => n >= min && n <= max, range)
}

const OPTIONS = {
  host: option(text, '0.0.0.0', 'address to listen on; 127.0.0.1 for this machine only'),
  port: option(whole(0, 65535), 4000, 'port to listen on; 0 for any free one'),
  dataDir: option(text, './data', 'directory of the database and of the key that link secrets follow from'),
  store: option<string | null>(
    postgresAddress,
    null,
    'database of several servers, as postgres://user:password@host/database; none: a file in the data directory',
  ),
  bus: option<string | null>(
    redisAddress,
    null,
    'Redis by which servers with one store hear of each other at once, as redis://host:6379',
  ),
  linkKey: option<string | null>(
    z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits, as of: openssl rand -hex 32'),
    null,
    'key that link secrets follow from, the same for all servers of a store; none: a file in the data directory',
  ),
  publicUrl: option<string | null>(
    url,
    null,
    'address people use, when a proxy is in front: makes the links and, with https, secure cookies',
  ),
  creationKey: option<string | null>(text, null, 'key that is asked of who creates a workshop'),
  trustProxy: option(
    flag,
    false,
    'believe X-Forwarded-* headers; only behind a proxy of yours that sets them',
  ),
  logLevel: option(
    z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug'),
    'info',
    'how much is written to the log',
  ),
  maxDatabaseBytes: option<number | null>(
    whole(MIB, 999_999_999_999),
    null,
    'size at which the database stops growing: nothing is saved, and people are told, until space is made',
  ),
  maxMessageBytes: option(whole(1024, 64 * MIB), MIB, 'largest sync message'),
  maxDocumentBytes: option(whole(64 * 1024, 1024 * MIB), 32 * MIB, 'largest document, as stored'),
  maxImportBytes: option(whole(1024, 256 * MIB), 16 * MIB, 'largest workshop file'),
  maxBufferedBytes: option(whole(64 * 1024, 256 * MIB), 8 * MIB, 'bytes that may wait for one slow reader'),
  maxMembersPerRoom: option(whole(1, 100_000), 500, 'connections to one workshop'),
  maxRooms: option(whole(1, 1_000_000), 2000, 'workshops in memory at once'),
  maxLoads: option(whole(1, 1000), 32, 'workshops being loaded at once'),
  messagesPerSecond: option(whole(1, 100_000), 500, 'messages of one connection, in the long run'),
  bytesPerSecond: option(
    whole(64 * 1024, 1024 * MIB),
    4 * MIB,
    'bytes of messages of one connection, in the long run',
  ),
  maxConnectionsPerAddress: option(
    whole(1, 1_000_000),
    2000,
    'sync connections from one address (a whole company may share one)',
  ),
  headersTimeoutMs: option(whole(100, 600_000), 15_000, 'milliseconds for the head of a request to arrive'),
  requestTimeoutMs: option(whole(100, 3_600_000), 300_000, 'milliseconds for a whole request to arrive'),
  createPerHour: option(whole(1, 1_000_000), 60, 'workshops created or imported from one address'),
  joinPerMinute: option(whole(1, 1_000_000), 600, 'joins from one address (a whole room may share one)'),
  wrongCodesPerHour: option(
    whole(1, 1_000_000),
    100,
    'wrong codes typed at one address (a whole room may share one)',
  ),
  wrongCodesPerHourInAll: option(whole(1, 1_000_000), 600, 'wrong codes typed at all addresses together'),
  metricsToken: option<string | null>(
    text,
    null,
    'token asked of who reads /metrics; without one only this machine may, and only when no proxy is in front',
  ),
} as const

type Options = typeof OPTIONS
export type ServerConfig = {
  readonly [Name in keyof Options]: Options[Name] extends Option<infer T> ? T : never
}

export const DEFAULT_CONFIG = Object.fromEntries(
  Object.entries(OPTIONS).map(([name, { default: value }]) => [name, value]),
) as unknown as ServerConfig

export type ParsedConfig =
  /** `warnings`: environment variables that look like ours and are not. */
  | { readonly kind: 'config'; readonly config: ServerConfig; readonly warnings: readonly string[] }
  /** Text to print before ending well. */
  | { readonly kind: 'help'; readonly text: string }
  /** One line to print before ending badly. */
  | { readonly kind: 'refused'; readonly line: string }

/** Variables of ours that other programs of this repository read. */
const NOT_OPTIONS: ReadonlySet<string> = new Set(['PARCOURS_CHROMIUM'])

/** Reads `args` (without node and the script) and the environment. */
export function parseConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedConfig {
  const names = Object.keys(OPTIONS) as (keyof Options)[]
  const flags = readFlags(args, names.map(flagName))
  if (typeof flags === 'string') return { kind: 'refused', line: `${flags} (--help lists the options)` }
  if (flags.has('help')) return { kind: 'help', text: helpText() }
  const values: [string, unknown][] = []
  for (const name of names) {
    const sources = [
      { from: `--${flagName(name)}`, word: flags.get(flagName(name)) },
      { from: envName(name), word: env[envName(name)] },
    ]
    const given = sources.find((source) => source.word !== undefined)
    if (given === undefined) {
      values.push([name, OPTIONS[name].default])
      continue
    }
    const parsed = OPTIONS[name].parse.safeParse(given.word)
    if (!parsed.success)
      return { kind: 'refused', line: `${given.from} ${parsed.error.issues[0]?.message ?? 'is not valid'}` }
    values.push([name, parsed.data])
  }
  const config = Object.fromEntries(values) as ServerConfig
  if (config.bus !== null && config.store === null)
    return { kind: 'refused', line: '--bus is for servers that share a store: name it with --store' }
  const known = new Set(names.map(envName))
  const warnings = Object.keys(env)
    .filter((key) => key.startsWith('PARCOURS_') && !known.has(key) && !NOT_OPTIONS.has(key))
    .map((key) => `${key} is not an option and was ignored`)
  return { kind: 'config', config, warnings }
}

/** The flags given, by name; or what is wrong with them. */
function readFlags(args: readonly string[], names: readonly string[]): Map<string, string> | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
        help: { type: 'boolean', short: 'h' },
      },
    })
    return new Map(Object.entries(values).map(([name, value]) => [name, String(value)]))
  } catch (error) {
    // parseArgs throws on what it does not know; the first sentence of its message names it.
    return String(error instanceof Error ? error.message : error).split('. ')[0] ?? 'bad option'
  }
}

function flagName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function envName(name: string): string {
  return `PARCOURS_${flagName(name).replaceAll('-', '_').toUpperCase()}`
}

function helpText(): string {
  const rows = Object.entries(OPTIONS).map(([name, { default: value, says }]) => {
    const names = `  --${flagName(name)}`.padEnd(34) + envName(name).padEnd(42)
    return `${names}${says} (${value === null ? 'none' : String(value)})`
  })
  return [
    'Parcours: workshops about customer journeys, served from this machine.',
    '',
    'Usage: npm start -- [--option=value]…',
    '',
    '  option                          environment                               meaning (default)',
    ...rows,
    '',
  ].join('\n')
}
