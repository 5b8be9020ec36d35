// The load generator: a process of its own, on a core of its own, that does one job at a time for the bench.
import type { Job, Results } from './jobs.ts'
import { fillWithHistory, joinAtOnce, killWhileWriting, occupy, readMarkers } from './rooms.ts'
import { runTraffic } from './traffic.ts'

/** An answer to a job. */
export type Answer = { readonly result: Results[keyof Results] } | { readonly error: string }

function run(job: Job): Promise<Results[keyof Results]> {
  switch (job.kind) {
    case 'traffic':
      return runTraffic(job)
    case 'history':
      return fillWithHistory(job)
    case 'join':
      return joinAtOnce(job)
    case 'occupy':
      return occupy(job)
    case 'kill':
      return killWhileWriting(job)
    case 'read':
      return readMarkers(job)
  }
}

process.on('message', (job: Job) => {
  run(job).then(
    (result) => process.send?.({ result } satisfies Answer),
    (error: unknown) => process.send?.({ error: String(error) } satisfies Answer),
  )
})
process.once('disconnect', () => process.exit())
