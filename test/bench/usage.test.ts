// What `npm run bench -- --help` says.
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { TOP } from '../support/repository.ts'

test('the bench says how it is used, and measures nothing', () => {
  const options = { cwd: TOP, encoding: 'utf8', timeout: 20_000 } as const
  const { status, stdout } = spawnSync(process.execPath, ['test/bench/bench.ts', '--help'], options)
  expect([status, stdout.split('\n')[0]]).toEqual([
    0,
    'Usage: npm run bench -- [part…] [--quick] [--rounds=n] [--only=server] [--write]',
  ])
  expect(stdout).not.toContain('1/')
}, 20_000)
