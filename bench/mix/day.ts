import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Desk } from '../../contract/cases.ts'
import * as azerbaijani from '../../server/features/practice/names/azerbaijani.ts'
import { azerbaijaniPassportSpelling } from '../../server/features/practice/names/spelling.ts'
import { type Answer, call } from './call.ts'
import type { ReadyDraft } from './drafts.ts'
import type { User } from './users.ts'
import type { Work } from './work.ts'

/** Of a hundred requests: reading the desk, opening a case, searching, writing, exporting. */
export const wholeDay: Shares = { desk: 45, case: 25, search: 15, write: 10, export: 5 }

type Kind = 'desk' | 'case' | 'search' | 'write' | 'export'
type Shares = Partial<Record<Kind, number>>

export interface Day {
  api: string
  users: readonly User[]
  work: Work
  drafts: ReadyDraft[]
  shares: Shares
  /** Mean of the time an official takes before the next request, in milliseconds; 0 for none. */
  pause: number
  until: number
}

export interface Seen {
  times: Record<string, number[]>
  /** Answers that were no success, by kind and status. */
  failures: Record<string, number>
}

/** Every user goes on asking until the time is over; what each kind of request took, as the client saw it. */
export async function spend(day: Day): Promise<Seen> {
  const seen: Seen = { times: {}, failures: {} }
  await Promise.all(
    day.users.map(async (user) => {
      // Nobody begins at the same moment.
      await sleep(Math.random() * Math.max(day.pause, 20))
      while (performance.now() < day.until) {
        for (const { kind, answer } of await next(day, user)) {
          if (answer.status < 200 || answer.status >= 300) {
            const what = `${kind} ${answer.status}`
            seen.failures[what] = (seen.failures[what] ?? 0) + 1
          }
          seen.times[kind] ??= []
          seen.times[kind].push(answer.ms)
        }
        if (day.pause > 0) await sleep(-Math.log(1 - Math.random()) * day.pause)
      }
    }),
  )
  return seen
}

type Done = { kind: string; answer: Answer }[]

async function next(day: Day, user: User): Promise<Done> {
  const shares = Object.entries(day.shares)
  let left = Math.random() * shares.reduce((sum, [, share]) => sum + share, 0)
  for (const [kind, share] of shares) {
    left -= share
    if (left < 0) return one(day, user, kind as Kind)
  }
  return []
}

async function one(day: Day, user: User, kind: Kind): Promise<Done> {
  const get = async (path: string): Promise<Done> => [
    { kind, answer: await call(`${day.api}${path}`, { cookie: user.cookie, kind }) },
  ]
  switch (kind) {
    case 'desk':
      return readDesk(get)
    case 'case':
      return get(`/cases/${caseOf(day, user)}`)
    case 'search':
      return [{ kind, answer: await call(`${day.api}/search`, { cookie: user.cookie, kind, body: { q: typed() } }) }]
    case 'export':
      return get(`/cases/${caseOf(day, user)}/exchange`)
    case 'write':
      return write(day, user)
  }
}

/** Mostly the first page of what is mine; now and then another list, or a page on. */
async function readDesk(get: (path: string) => Promise<Done>): Promise<Done> {
  const view = pick(['my_turn', 'my_turn', 'my_turn', 'waiting', 'closed'])
  const first = await get(`/desk?view=${view}`)
  if (Math.random() < 0.8 || first[0]?.answer.status !== 200) return first
  const { next: cursor } = JSON.parse(first[0].answer.body) as Desk
  return cursor ? [...first, ...(await get(`/desk?view=${view}&cursor=${cursor}`))] : first
}

function caseOf({ work }: Day, { authority }: User): string {
  return pick(work.cases.get(authority)!)
}

/** A whole name, a beginning, both names in either order, own script, or the beginning of a reference. */
function typed(): string {
  const family = pick(azerbaijani.familyNames)
  const given = pick(azerbaijani.maleGivenNames)
  const latin = azerbaijaniPassportSpelling
  return pick([
    () => latin(family),
    () => latin(family).slice(0, 3),
    () => `${latin(family)} ${latin(given)}`,
    () => `${latin(given)} ${latin(family)}`,
    () => `${latin(given).slice(0, 3)} ${latin(family).slice(0, 4)}`,
    () => `${family} ${given}`,
    () => `AZ-DE-2026-${String(Math.floor(Math.random() * 10_000)).padStart(6, '0')}`,
  ])()
}

async function write(day: Day, user: User): Promise<Done> {
  const act = async (kind: string, caseId: string, action: string, body: unknown): Promise<Done> => {
    const url = `${day.api}/cases/${caseId}/actions/${action}`
    return [{ kind, answer: await call(url, { cookie: user.cookie, kind, body, key: randomUUID() }) }]
  }
  if (user.authority === 'az-sms') {
    const approves = user.role === 'approver'
    const turn = (approves ? day.work.toApprove : day.work.toPropose).pop()
    if (turn && approves) {
      const { caseId, versions: expectedVersion, proposalId } = turn
      return act('decision', caseId, 'approve_reply', { expectedVersion, input: { proposalId } })
    }
    if (turn && Math.random() < 0.6) {
      const { caseId, versions: expectedVersion, persons } = turn
      const input = { persons: persons.map((personId) => ({ personId, outcome: 'accepted', text: 'Entry found.' })) }
      return act('proposal', caseId, 'propose_reply', { expectedVersion, input })
    }
  }
  const draft = day.drafts.findIndex((one) => one.signer === user.id)
  if (draft >= 0) {
    const [{ caseId, submission }] = day.drafts.splice(draft, 1) as [ReadyDraft]
    const url = `${day.api}/drafts/${caseId}/submission`
    const kind = 'submission'
    return [{ kind, answer: await call(url, { cookie: user.cookie, kind, body: submission, key: randomUUID() }) }]
  }
  return act('note', caseOf(day, user), 'add_note', { input: { text: 'Called the registry; they will write.' } })
}

function pick<T>(from: readonly T[]): T {
  return from[Math.floor(Math.random() * from.length)]!
}
