// The command behind `npm test`, `npm run check`, `npm run test:cluster` and `npm run shots`.
//
// - Cheap steps first. A failed step does not hide the next one, except that nothing is built from code that does not
//   type-check and no browser is started on a client that was not built.
// - The last line is `N passed, N failed`, alone on its line: tests, plus one failure for every other step that failed.
//   CI reads it.
// - Exit code 1 on any failure, and when not one test ran.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const top = fileURLToPath(new URL('..', import.meta.url))

interface Outcome {
  readonly passed: number
  readonly failed: number
  /** Full names of the tests that failed, each with the first line of why. */
  readonly failures: readonly string[]
  /** Full names of the tests that did not run. */
  readonly skipped: readonly string[]
}

interface Step {
  readonly name: string
  /** Names of the steps that must have passed; otherwise this one is not run. */
  readonly needs: readonly string[]
  run(): Outcome
}

const CHECK: readonly Step[] = [
  command('types', [], ['typescript/bin/tsc', '-p', '.']),
  command('types of the model', [], ['typescript/bin/tsc', '-p', 'src/model']),
  command('lint', [], ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
  tests('unit', []),
]
const BUILD = command('build', ['types'], ['vite/bin/vite.js', 'build'])

const PLANS: Readonly<Record<string, readonly Step[]>> = {
  check: CHECK,
  test: [...CHECK, tests('server', []), BUILD, tests('e2e', ['build'])],
  // Every test of the page, and of what the server answers, with two nodes behind a round-robin proxy.
  cluster: [
    { ...BUILD, needs: [] },
    tests(
      'server',
      [],
      ['test/server/http', 'test/server/rounds', 'test/server/session', 'test/server/cluster'],
    ),
    tests('e2e', ['build']),
  ],
  shots: [{ ...BUILD, needs: [] }, shots()],
}

/** A program from node_modules, run by the Node that runs this file. It counts as one failure when it fails. */
function command(name: string, needs: readonly string[], [script, ...args]: readonly string[]): Step {
  return {
    name,
    needs,
    run: () => ({
      passed: 0,
      failed: node([join('node_modules', script ?? ''), ...args]) ? 0 : 1,
      failures: [],
      skipped: [],
    }),
  }
}

function shots(): Step {
  return {
    name: 'shots',
    needs: ['build'],
    run: () =>
      node(['test/shots/takeShots.ts', ...process.argv.slice(3)])
        ? { passed: 1, failed: 0, failures: [], skipped: [] }
        : { passed: 0, failed: 1, failures: [], skipped: [] },
  }
}

/** One project of vite.config.ts, or the files of it under some folders. */
function tests(project: string, needs: readonly string[], folders: readonly string[] = []): Step {
  return {
    name: project,
    needs,
    run: () => {
      const folder = mkdtempSync(join(tmpdir(), 'parcours-tests-'))
      const file = join(folder, 'report.json')
      try {
        const green = node([
          'node_modules/vitest/vitest.mjs',
          'run',
          ...folders,
          `--project=${project}`,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${file}`,
        ])
        return readReport(file, green)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

function readReport(file: string, green: boolean): Outcome {
  let report: Report
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch (error) {
    // Vitest stopped before it could report (a bad configuration, a setup that threw). Its own message is above.
    if (green) throw error
    return { passed: 0, failed: 1, failures: [], skipped: [] }
  }
  const results = report.testResults.flatMap((f) => f.assertionResults)
  const passed = results.filter((r) => r.status === 'passed').length
  const failures = results
    .filter((r) => r.status === 'failed')
    .map((r) => `${r.fullName}: ${r.failureMessages?.[0]?.split('\n')[0] ?? ''}`)
  // A file that cannot be loaded has no tests to count.
  const deadFiles = report.testResults.filter(
    (f) => f.status === 'failed' && !f.assertionResults.some((r) => r.status === 'failed'),
  ).length
  const failed = failures.length + deadFiles
  const skipped = results.filter((r) => r.status !== 'passed' && r.status !== 'failed').map((r) => r.fullName)
  // Unhandled errors turn the run red without turning a test red.
  return { passed, failed: green ? failed : Math.max(failed, 1), failures, skipped }
}

function node(args: readonly string[]): boolean {
  // The build is a step of its own here; the setup of the browser tests need not build again.
  const env = { ...process.env, PARCOURS_CLIENT_BUILT: '1' }
  return spawnSync(process.execPath, args, { cwd: top, stdio: 'inherit', env }).status === 0
}

function main(): void {
  const plan = process.argv[2] ?? 'test'
  if (plan === 'cluster') process.env.TEST_NODES ??= '2'
  const steps = PLANS[plan]
  if (steps === undefined) throw new Error(`${plan} is not one of ${Object.keys(PLANS).join(', ')}`)

  const outcomes = new Map<string, Outcome>()
  const lines: string[] = []
  for (const step of steps) {
    const missing = step.needs.find((name) => outcomes.get(name)?.failed !== 0)
    if (missing !== undefined) {
      lines.push(`  –  ${step.name}: not run, because "${missing}" failed`)
      continue
    }
    console.log(`\n▶ ${step.name}`)
    const startedAt = performance.now()
    const outcome = step.run()
    outcomes.set(step.name, outcome)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    const tests = outcome.passed > 0 ? `: ${outcome.passed} passed, ${outcome.failed} failed` : ''
    lines.push(`  ${outcome.failed === 0 ? '✓' : '✗'}  ${step.name}${tests} (${seconds} s)`)
    for (const failure of outcome.failures) lines.push(`       failed: ${failure}`)
    for (const name of outcome.skipped) lines.push(`       skipped: ${name}`)
  }

  const all = [...outcomes.values()]
  const passed = all.reduce((sum, o) => sum + o.passed, 0)
  const failed = all.reduce((sum, o) => sum + o.failed, 0)
  const skipped = all.reduce((sum, o) => sum + o.skipped.length, 0)
  console.log(`\n${lines.join('\n')}\n`)
  if (passed + failed === 0) console.log('Not one test ran.')
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

main()
