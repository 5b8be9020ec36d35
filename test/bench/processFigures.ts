// What the system says about a process. Linux only, as is the bench: from /proc.
import { readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/** User and system time of all its threads so far. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}
