// The commands behind `npm run crash`: what `npm test` does for seconds, for as long as one likes.
import { parseArgs } from 'node:util'
import { crashRun } from './support/crashRun.ts'
import { freshSeed } from './support/random.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(freshSeed()) },
    times: { type: 'string', default: '100' },
  },
})

const seed = Number(values.seed)
console.log(`seed ${seed}`)
switch (positionals[0]) {
  case 'crash':
    console.log(await crashRun(seed, Number(values.times)))
    break
  default:
    throw new Error(`${positionals[0]} is not crash`)
}
