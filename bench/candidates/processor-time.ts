import { readdirSync, readFileSync } from 'node:fs'

const ticks = 100

/** Seconds of processor time of this process, and of the database's processes that still live. Linux alone tells the latter. */
export function processorTime(port: number): () => { own: number; database: number } {
  return () => {
    const { user, system } = process.cpuUsage()
    return { own: (user + system) / 1e6, database: serverTime(port) }
  }
}

function serverTime(port: number): number {
  try {
    const running = readdirSync('/proc').flatMap((pid) => (/^\d+$/.test(pid) ? statOf(pid) : []))
    const server = running.find(({ words }) => words.includes(String(port)) && words[0]?.endsWith('postgres'))
    return running
      .filter(({ pid, parent }) => pid === server?.pid || parent === server?.pid)
      .reduce((sum, one) => sum + one.seconds, 0)
  } catch {
    return Number.NaN
  }
}

function statOf(pid: string): { pid: string; parent: string; seconds: number; words: string[] } | [] {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { pid, parent: rest[1]!, seconds: (Number(rest[11]) + Number(rest[12])) / ticks, words }
  } catch {
    return []
  }
}
