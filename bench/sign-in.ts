/**
 * The morning: 150 officials sign in, over ten seconds and all at the same moment. Then whether the time of a failure tells
 * its reason. The server is the program in a process of its own, in a real installation that is removed again.
 * node bench/sign-in.ts [--source] 2>/dev/null
 *
 * Figures go to the standard output, the log of the server to the other one.
 * `--source` runs the TypeScript sources instead of the build.
 */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { installAuthorities } from '../server/features/authorities/install.ts'
import { addAccount, disableAccount, inviteAccount } from '../server/features/session/accounts.ts'
import { openServices } from '../server/open-services.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { withSystem } from '../server/platform/database/transaction.ts'
import { type Measured, startMeasured } from './mix/server.ts'
import { machine, newDataFolder, quantile } from './program.ts'

interface Account {
  email: string
  password: string
}

const crowd = 150
/** Each account fails fewer than ten times: then it would be locked. */
const samples = 450
const authorityId = 'az-sms'
const { values } = parseArgs({ options: { source: { type: 'boolean', default: false } } })
const mode = { RCMS_MODE: 'production', RCMS_SECOND_FACTOR: 'optional' }

const { dataDir, remove } = newDataFolder()
try {
  const officials = await enterOfficials()
  const program = join(projectRoot, ...(values.source ? ['cli', 'main.ts'] : ['dist', 'cli', 'main.js']))
  const server = await startMeasured([program, 'start'], dataDir, mode)
  try {
    console.log(machine())
    await signIn(server.url, { email: 'first@nowhere.example', password: 'x' }, '10.0.0.1')
    await morning(server, 'over ten seconds', officials.active, 10_000)
    await morning(server, 'at the same moment', officials.active, 0)
    await failures(server, officials)
  } finally {
    await server.stop()
  }
} finally {
  remove()
}

async function morning(server: Measured, when: string, accounts: readonly Account[], over: number): Promise<void> {
  server.forget()
  const began = performance.now()
  const answers = await Promise.all(
    accounts.map(async (account, index) => {
      await sleep((over / accounts.length) * index)
      // All behind one address, as officials of one authority are.
      return signIn(server.url, account, '10.0.0.2')
    }),
  )
  const lasted = performance.now() - began
  const failed = answers.filter((answer) => answer.status !== 200)
  const times = answers.map((answer) => answer.ms)
  const { memory } = await server.tell()
  console.log(
    `${accounts.length} sign-ins ${when}: ${failed.length} failed; done after ${(lasted / 1000).toFixed(1)} s`,
  )
  console.log(
    `  ${ms(quantile(times, 0.5))} median, ${ms(quantile(times, 0.95))} for 95 in 100, ${ms(Math.max(...times))} slowest; memory at most ${Math.round(memory / 2 ** 20)} MB`,
  )
}

interface Officials {
  active: Account[]
  closed: Account[]
  invited: Account[]
}

/** One after another, in turns and in any order, so that whatever else the machine does falls on all of them alike. */
async function failures(server: Measured, { active, closed, invited }: Officials): Promise<void> {
  const kinds: Record<string, (index: number) => string> = {
    'a wrong password': (index) => active[index % active.length]!.email,
    'an unknown address': (index) => `nobody-${index}@nowhere.example`,
    'a closed account': (index) => closed[index % closed.length]!.email,
    'an account without a password': (index) => invited[index % invited.length]!.email,
  }
  const times = new Map<string, number[]>(Object.keys(kinds).map((kind) => [kind, []]))
  for (let index = 0; index < samples; index++) {
    for (const [kind, emailOf] of shuffled(Object.entries(kinds))) {
      const from = `10.1.${index % 250}.1`
      const answer = await signIn(server.url, { email: emailOf(index), password: 'not the one' }, from)
      if (answer.status !== 401) throw new Error(`${kind} was answered ${answer.status}`)
      times.get(kind)?.push(answer.ms)
    }
  }
  const known = times.get('a wrong password') ?? []
  console.log(
    `Failures, ${samples} of each reason in turns; the share of its pairs with a wrong password in which it took longer:`,
  )
  for (const [kind, measured] of times) {
    const share = shareAbove(measured, known)
    console.log(
      `  ${kind}: ${ms(quantile(measured, 0.5))} median, ${ms(quantile(measured, 0.95))} for 95 in 100; ${share}`,
    )
  }
}

/** One half says that the two cannot be told apart; the interval is what chance alone leaves in 95 of 100 runs. */
function shareAbove(one: readonly number[], other: readonly number[]): string {
  if (one === other) return 'the measure'
  let above = 0
  for (const a of one) for (const b of other) above += a > b ? 1 : a === b ? 0.5 : 0
  const share = above / (one.length * other.length)
  const chance = 1.96 * Math.sqrt((one.length + other.length + 1) / (12 * one.length * other.length))
  return `${share.toFixed(3)} (chance alone: 0.500 ± ${chance.toFixed(3)})`
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((one) => ({ one, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one)
}

async function signIn(url: string, account: Account, from: string): Promise<{ status: number; ms: number }> {
  const began = performance.now()
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from, 'x-bench': 'sign-in' },
    body: JSON.stringify(account),
  })
  await answer.arrayBuffer()
  return { status: answer.status, ms: performance.now() - began }
}

async function enterOfficials(): Promise<Officials> {
  const config = readConfig({ ...mode, RCMS_DATA: dataDir })
  const { services, close } = await openServices(config)
  try {
    const name = { en: 'State Migration Service', az: 'Dövlət Miqrasiya Xidməti' }
    const place = { place: 'Bakı', timeZone: 'Asia/Baku', parentId: null }
    const authority = { id: authorityId, state: 'AZ', kind: 'central', name, ...place } as const
    const lists = { accreditedTo: [], crossingPoints: [], registers: [] }
    await withSystem(services.pools.system, (tx) => installAuthorities(tx, [{ ...authority, ...lists }]))
    const official = (email: string) => ({ email, name: 'Official', authorityId, roles: ['approver'] })
    const made: Officials = { active: [], closed: [], invited: [] }
    for (let index = 0; index < crowd; index++) {
      const email = `official-${index}@sms.example`
      made.active.push({ email, ...(await addAccount(services, official(email))) })
    }
    for (let index = 0; index < crowd / 3; index++) {
      const [closed, invited] = [`closed-${index}@sms.example`, `invited-${index}@sms.example`]
      made.closed.push({ email: closed, ...(await addAccount(services, official(closed))) })
      await disableAccount(services, closed)
      await inviteAccount(services, official(invited))
      made.invited.push({ email: invited, password: '' })
    }
    return made
  } finally {
    await close()
  }
}

function ms(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`
}
