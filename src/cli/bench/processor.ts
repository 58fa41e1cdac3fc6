import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/** What Linux counts a process’s time in (USER_HZ). */
const TICK_MS = 10

/** Whether the system tells how long a process has been computing; otherwise the clock has to do. */
export const tellsProcessorTime = (pid: number | undefined): pid is number =>
  pid !== undefined && process.platform === 'linux'

/** How long a process has been computing, in milliseconds; where the system does not tell, the time of day. */
export function processorMs(pid: number | undefined): number {
  if (!tellsProcessorTime(pid)) return performance.now()
  return ticksIn(readFileSync(`/proc/${pid}/stat`, 'utf8')) * TICK_MS
}

/** User and system time in /proc/PID/stat (proc(5)); the name before them may hold spaces. */
export function ticksIn(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}
