/**
 * How long an official waits: reading the desk and a case, and an act that appends to the record and makes the read
 * models of the case anew. One request after another, on a filled practice installation.
 * node bench/requests.ts, after npm start has built once.
 */
import { randomUUID } from 'node:crypto'
import type { Desk } from '../contract/cases.ts'
import { machine, newDataFolder, quantile, startProgram } from './program.ts'

const account = { email: 'ayten.seferova@az-sms.practice.example', password: 'practice-2026' }
const { dataDir, remove } = newDataFolder()
try {
  const { url, stop } = await startProgram(dataDir)
  try {
    console.log(machine())
    await measure(`${url}/api/v1`)
  } finally {
    await stop()
  }
} finally {
  remove()
}

async function measure(api: string): Promise<void> {
  const signedIn = await fetch(`${api}/session`, json(account, {}))
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const desk = (await (await fetch(`${api}/desk`, { headers: { cookie } })).json()) as Desk
  const caseIds = desk.items.map((item) => item.caseId)
  const next = (index: number) => caseIds[index % caseIds.length]!
  await repeat(`read the desk (${desk.items.length} of its cases)`, () => fetch(`${api}/desk`, { headers: { cookie } }))
  await repeat('read a case with its history', (index) => fetch(`${api}/cases/${next(index)}`, { headers: { cookie } }))
  await repeat('act: add a note to a case', (index) => {
    const headers = { cookie, 'idempotency-key': randomUUID() }
    return fetch(`${api}/cases/${next(index)}/actions/add_note`, json({ input: { text: 'Measured.' } }, headers))
  })
}

async function repeat(what: string, request: (index: number) => Promise<Response>): Promise<void> {
  const times: number[] = []
  for (let index = 0; index < 220; index++) {
    const began = performance.now()
    const answer = await request(index)
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${what}: answered ${answer.status}`)
    if (index >= 20) times.push(performance.now() - began)
  }
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.95)]
  console.log(`${half.toFixed(1)} ms median, ${most.toFixed(1)} ms for 95 in 100: ${what}`)
}

function json(content: unknown, headers: Record<string, string>): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(content) }
}
