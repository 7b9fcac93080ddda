import { quantile } from '../program.ts'
import type { Seen } from './day.ts'
import type { ServerTimes } from './server-times.ts'

export interface Measurement {
  crowd: number
  pause: number
  lasted: number
  seen: Seen
  told: Pick<ServerTimes, 'times'>
  memory: { server: number; children: number; most: number }
}

/** A table as docs/performance.md has it. */
export function printTimes({ crowd, pause, lasted, seen, told, memory }: Measurement): void {
  const all = Object.values(seen.times).reduce((sum, times) => sum + times.length, 0)
  const pausing = pause === 0 ? 'without a pause' : `pausing ${pause / 1000} s on average`
  console.log(`\n### ${crowd} users, ${pausing}: ${(all / lasted).toFixed(0)} requests a second\n`)
  console.log('| Request | Number | Server: median | 95 in 100 | 99 in 100 | Client: median | 95 in 100 |')
  console.log('|---|---|---|---|---|---|---|')
  for (const kind of Object.keys(seen.times).sort()) {
    const [inside, outside] = [told.times[kind] ?? [], seen.times[kind] ?? []]
    const cells = [at(inside, 0.5), at(inside, 0.95), at(inside, 0.99), at(outside, 0.5), at(outside, 0.95)]
    console.log(`| ${kind} | ${outside.length} | ${cells.join(' | ')} |`)
  }
  const failures = Object.entries(seen.failures).map(([what, count]) => `${count} × ${what}`)
  console.log(`\nFailed: ${failures.join(', ') || 'none'}.`)
  const mega = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
  const { server, children, most } = memory
  console.log(`Memory: ${mega(server)} at the end, ${mega(most)} at most; the form printer ${mega(children)}.`)
}

function at(times: readonly number[], share: number): string {
  return times.length === 0 ? '–' : `${quantile(times, share).toFixed(1)} ms`
}
