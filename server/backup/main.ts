// npm run backup -- --data-dir=… --to=…     copies a data directory while its server works
// npm run restore -- --from=… --data-dir=…  makes a data directory from such a copy
import { parseArgs } from 'node:util'
import { BackupRefused, makeBackup, restoreBackup } from './backup.ts'

const USAGE = {
  backup: 'npm run backup -- --data-dir=./data --to=<new directory>',
  restore: 'npm run restore -- --from=<backup> --data-dir=<new directory>',
}

process.exitCode = await run(process.argv[2], process.argv.slice(3))

async function run(command: string | undefined, args: string[]): Promise<number> {
  if (command !== 'backup' && command !== 'restore') return refuse('say backup or restore')
  let given: Record<string, string | undefined>
  try {
    const text = { type: 'string' as const }
    given = parseArgs({ args, options: { 'data-dir': text, to: text, from: text } }).values
  } catch {
    return refuse(`usage: ${USAGE[command]}`)
  }
  const { 'data-dir': dataDir, to, from } = given
  try {
    if (command === 'backup' && dataDir && to && from === undefined) await makeBackup(dataDir, to)
    else if (command === 'restore' && dataDir && from && to === undefined) await restoreBackup(from, dataDir)
    else return refuse(`usage: ${USAGE[command]}`)
  } catch (error) {
    if (error instanceof BackupRefused) return refuse(error.message)
    throw error
  }
  process.stdout.write(`${command === 'backup' ? to : dataDir} is complete\n`)
  return 0
}

function refuse(line: string): number {
  process.stderr.write(`parcours: ${line}\n`)
  return 1
}
