// The commands behind `npm run crash`, `npm run fuzz`, `npm run soak` and `npm run cluster`: what `npm test` does for seconds, for as long as one likes.
import { parseArgs } from 'node:util'
import { shuffledFaults } from './support/clusterFaults.ts'
import { clusterRun } from './support/clusterRun.ts'
import { crashRun } from './support/crashRun.ts'
import { fuzzRun } from './support/fuzzRun.ts'
import { freshSeed } from './support/random.ts'
import { soakRun } from './support/soakRun.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(freshSeed()) },
    times: { type: 'string', default: '100' },
    'on-disk': { type: 'string', default: '10000' },
    open: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '10' },
    messages: { type: 'string', default: '500000' },
  },
})

// A run that is broken off takes its servers with it (serverProcess.ts).
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1))

const seed = Number(values.seed)
console.log(`seed ${seed}`)
switch (positionals[0]) {
  case 'crash':
    console.log(await crashRun(seed, Number(values.times)))
    break
  case 'fuzz':
    console.log(await fuzzRun(seed, Number(values.messages)))
    break
  case 'cluster':
    console.log(await clusterRun(seed, shuffledFaults(seed, Number(values.times))))
    break
  case 'soak':
    console.log(
      await soakRun(seed, {
        onDisk: Number(values['on-disk']),
        open: Number(values.open),
        rounds: Number(values.rounds),
      }),
    )
    break
  default:
    throw new Error(`${positionals[0]} is none of crash, fuzz, soak, cluster`)
}
