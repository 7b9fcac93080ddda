/**
 * How long the printed copy of a case takes, with its forms and scans and the part of the own side, one after another on a
 * filled practice installation, and the most memory that the program had.
 * node bench/copies.ts, after npm start has built once.
 */
import { readFileSync } from 'node:fs'
import type { Desk } from '../contract/cases.ts'
import { machine, newDataFolder, quantile, startProgram } from './program.ts'

const account = { email: 'ayten.seferova@az-sms.practice.example', password: 'practice-2026' }
const { dataDir, remove } = newDataFolder()
try {
  const { url, pid, stop } = await startProgram(dataDir)
  try {
    console.log(machine())
    await measure(`${url}/api/v1`, () => mostMegabytes(pid))
  } finally {
    await stop()
  }
} finally {
  remove()
}

async function measure(api: string, memory: () => number): Promise<void> {
  const body = JSON.stringify(account)
  const signedIn = await fetch(`${api}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const times: number[] = []
  const sizes: number[] = []
  console.log(`memory before, most: ${memory()} MB`)
  for (const view of ['my_turn', 'waiting', 'closed']) {
    const desk = (await (await fetch(`${api}/desk?view=${view}`, { headers: { cookie } })).json()) as Desk
    for (const { caseId } of desk.items) {
      const began = performance.now()
      const answer = await fetch(`${api}/cases/${caseId}/copy?purpose=paper_file&internal=true`, {
        headers: { cookie },
      })
      if (!answer.ok) throw new Error(`a copy answered ${answer.status}`)
      sizes.push((await answer.arrayBuffer()).byteLength / 1024)
      times.push(performance.now() - began)
    }
  }
  const said = (values: readonly number[], unit: string) =>
    [0.5, 0.95, 1].map((share) => `${Math.round(quantile(values, share))} ${unit}`).join(', ')
  console.log(
    `${times.length} copies; median, 95th, most: ${said(times, 'ms')}; ${said(sizes, 'KB')}; memory after, most: ${memory()} MB`,
  )
}

/** Linux alone tells it; elsewhere NaN. */
function mostMegabytes(pid: number): number {
  try {
    return Math.round(Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
  } catch {
    return Number.NaN
  }
}
