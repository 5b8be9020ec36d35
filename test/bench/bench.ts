// `npm run bench`: measures this server and its peers in one run, in turns, and says which budgets are met.
//
//   npm run bench                      all parts, at most ten minutes
//   npm run bench -- fanout join       some of them: fanout rooms crowd join memory loss map
//   npm run bench -- --quick           one short round: to see whether it runs, not to be quoted
//   npm run bench -- --rounds=5        more rounds, for quieter medians
//   npm run bench -- --only=parcours   servers whose name contains the word
//   npm run bench -- --write           also writes results/latest.md, which docs/performance.md quotes
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { judge } from './budgets.ts'
import { benchMap } from './map/mapBench.ts'
import { judgeMap, mapTable } from './map/mapReport.ts'
import { type Figures, PARTS, type PartName, type Size } from './parts.ts'
import { report, type Table, verdictTable } from './report.ts'
import { median } from './statistics.ts'
import { SUBJECTS, type Subject } from './subjects.ts'

const USAGE = `Usage: npm run bench -- [part…] [--quick] [--rounds=n] [--only=server] [--write]

  parts            ${Object.keys(PARTS).join(' ')} map (all)
  --quick          one short round: to see whether it runs, not to be quoted
  --rounds=5       more rounds, for quieter medians
  --only=parcours  servers whose name contains the word
  --write          also writes results/latest.md and results/map.md`

const FULL: Size = { seconds: 6, warmupSeconds: 2, edits: 20_000, idleRooms: 100, acknowledged: 10_000 }
const QUICK: Size = { seconds: 3, warmupSeconds: 1, edits: 2000, idleRooms: 20, acknowledged: 2000 }
/** How often each part is repeated. Memory and loss hardly vary. */
const ROUNDS: Readonly<Record<PartName, number>> = {
  fanout: 2,
  rooms: 2,
  crowd: 1,
  join: 2,
  memory: 1,
  loss: 1,
  rating: 1,
  writing: 1,
  arrivals: 1,
}

const MAP_ROUNDS = 3

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', short: 'h', default: false },
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})

function installPeers(): void {
  const folder = fileURLToPath(new URL('peers', import.meta.url))
  if (existsSync(`${folder}/node_modules`)) return
  // No package of theirs needs a script: what is native among them comes built.
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error('the peers could not be installed')
}

function mediansOf(rounds: readonly Figures[]): Figures {
  const names = [...new Set(rounds.flatMap((round) => Object.keys(round)))]
  return Object.fromEntries(names.map((name) => [name, median(rounds.flatMap((round) => round[name] ?? []))]))
}

/** Every server once in each round, so that a slow minute of the machine falls on all. */
async function measure(
  part: PartName,
  subjects: readonly Subject[],
  size: Size,
  rounds: number,
): Promise<Table> {
  const measured = new Map<Subject, Figures[]>(subjects.map((subject) => [subject, []]))
  for (let round = 1; round <= rounds; round++)
    for (const [subject, figures] of measured) {
      try {
        const result = await PARTS[part](subject, size)
        figures.push(result)
        const words = Object.entries(result).map(([name, value]) => `${name} ${Number(value.toPrecision(3))}`)
        console.log(`${part} ${round}/${rounds}  ${subject.name}: ${words.join(', ')}`)
      } catch (error) {
        console.log(`${part} ${round}/${rounds}  ${subject.name}: not measured, ${String(error)}`)
      }
    }
  return new Map([...measured].map(([subject, figures]) => [subject, mediansOf(figures)]))
}

async function measureMap(): Promise<void> {
  const rows = await benchMap(flags.quick ? 1 : Number(flags.rounds ?? MAP_ROUNDS), flags.quick)
  const text = `${[verdictTable(judgeMap(rows), new Date()), mapTable(rows)].join('\n\n')}\n`
  console.log(`\n${text}`)
  if (flags.write) write('map.md', text)
}

function write(name: string, text: string): void {
  mkdirSync(new URL('results', import.meta.url), { recursive: true })
  writeFileSync(new URL(`results/${name}`, import.meta.url), text)
}

async function main(): Promise<void> {
  if (flags.help) {
    console.log(USAGE)
    return
  }
  const unknown = positionals.filter((name) => name !== 'map' && !Object.hasOwn(PARTS, name))
  if (unknown.length > 0)
    throw new Error(`${unknown.join(', ')}: the parts are ${Object.keys(PARTS).join(', ')}, map`)
  if (positionals.length === 0 || positionals.includes('map')) await measureMap()
  if (positionals.length > 0 && positionals.every((name) => name === 'map')) return
  installPeers()
  const parts = (Object.keys(PARTS) as PartName[]).filter(
    (part) => positionals.length === 0 || positionals.includes(part),
  )
  const word = (flags.only ?? '').toLowerCase()
  const subjects = SUBJECTS.filter(({ name }) => name.toLowerCase().includes(word))
  const tables = new Map<PartName, Table>()
  for (const part of parts) {
    const rounds = flags.quick ? 1 : Number(flags.rounds ?? ROUNDS[part])
    tables.set(part, await measure(part, subjects, flags.quick ? QUICK : FULL, rounds))
  }
  const text = report(tables, judge(tables), new Date())
  console.log(`\n${text}`)
  if (flags.write) write('latest.md', text)
}

await main()
process.exit()
