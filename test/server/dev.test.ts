// `npm run dev`: the page with reload and the real API behind one port.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { deploymentSchema } from '../../src/protocol/http.ts'
import { eventually } from '../support/eventually.ts'
import { freePort } from '../support/freePort.ts'
import { TOP } from '../support/repository.ts'

test('npm run dev serves the page, its modules and the API', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parcours-dev-'))
  const port = await freePort()
  const flags = ['--host=127.0.0.1', `--port=${port}`, `--data-dir=${dataDir}`]
  const dev = spawn(process.execPath, ['server/dev.ts', ...flags], {
    cwd: TOP,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  for (const stream of [dev.stdout, dev.stderr]) stream.on('data', (text) => (written += String(text)))
  onTestFinished(async () => {
    dev.kill('SIGKILL')
    await rm(dataDir, { recursive: true, force: true })
  })
  const url = `http://127.0.0.1:${port}`
  const page = await eventually(
    'the page is served',
    async () => {
      const answer = await fetch(url).catch(() => null)
      return answer?.status === 200 ? await answer.text() : null
    },
    50_000,
  )
  expect(page).toContain('main.tsx')

  const deployment = await fetch(`${url}/api/config`)
  expect(deployment.status, written).toBe(200)
  expect(deploymentSchema.safeParse(await deployment.json()).success).toBe(true)
  // A module whose name begins like the API is a module all the same.
  const module = await fetch(`${url}/api.ts`)
  expect(module.headers.get('content-type')).toContain('javascript')
  expect(await module.text()).toContain('getDeployment')

  const gone = once(dev, 'exit')
  dev.kill('SIGTERM')
  await gone
})
