import type { Asked } from '../../../contract/client.ts'
import type { Problem } from '../../../contract/problem.ts'
import { api } from '../../data/api.ts'
import { currentConnection, onConnectionChange } from '../../data/connection.ts'
import { ProblemError } from '../../data/problem.ts'
import { rememberPart, rememberSaved } from './draft-query.ts'
import { mergePart, same } from './merge-part.ts'
import { forget, store, storedParts } from './unsaved-storage.ts'

/**
 * What is typed into drafts and not yet on the server. It lives outside the pages: leaving one neither loses nor delays
 * anything, and each part goes to the server one version after the other.
 */
export type Conflict = { changes: NonNullable<Problem['changes']>; version: number; content: unknown }
export type Unsaved = {
  userId: string
  caseId: string
  part: string
  /** The version on which the content is based, and what stood there then. */
  version: number
  origin: unknown
  content: unknown
  state: 'unsaved' | 'saving' | 'failed' | 'conflict'
  error?: unknown
  conflict?: Conflict
}
export type Owner = { userId: string; caseId: string }

const pause = 900
const parts = new Map<string, Unsaved>()
const savedAt = new Map<string, string>()
/** How often a conflict was settled: the fields of the part are then drawn anew. */
const settled = new Map<string, number>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()
const running = new Map<string, Promise<void>>()
const listeners = new Set<() => void>()

const nameOf = (caseId: string, part: string) => `${caseId} ${part}`

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function unsavedPart(caseId: string, part: string): Unsaved | undefined {
  return parts.get(nameOf(caseId, part))
}

export function lastSaved(caseId: string, part: string): string | undefined {
  return savedAt.get(nameOf(caseId, part))
}

/** `content` replaces what stood in the part; `based` is what the page last knew of it. */
export function editPart(
  owner: Owner,
  part: string,
  content: unknown,
  based: { version: number; content: unknown },
): void {
  const known = unsavedPart(owner.caseId, part)
  const next: Unsaved = known
    ? { ...known, content, state: known.state === 'failed' ? 'unsaved' : known.state }
    : { ...owner, part, version: based.version, origin: based.content, content, state: 'unsaved' }
  put(next)
  if (next.state === 'unsaved') later(next)
}

/** Sends what waits, at once. Resolves when it is saved, refused or out of reach. */
export async function saveNow(caseId: string, part?: string): Promise<void> {
  const waiting = [...parts.values()].filter((one) => one.caseId === caseId && (!part || one.part === part))
  await Promise.all(waiting.filter((one) => one.state !== 'conflict').map((one) => save(nameOf(caseId, one.part))))
}

export function settledCount(caseId: string, part: string): number {
  return settled.get(nameOf(caseId, part)) ?? 0
}

/** What the last page of this tab left behind. */
export function restore(owner: Owner): void {
  for (const [part, { version, content, origin }] of storedParts(owner.userId, owner.caseId)) {
    if (unsavedPart(owner.caseId, part)) continue
    const found: Unsaved = { ...owner, part, version, origin, content, state: 'unsaved' }
    put(found)
    later(found)
  }
}

/** Goes on from the other's version with what was typed here laid over it. */
export function keepMine(caseId: string, part: string): void {
  const known = unsavedPart(caseId, part)
  if (!known?.conflict) return
  const { conflict, error: _, ...rest } = known
  const content = mergePart(known.origin, known.content, conflict.content)
  settled.set(nameOf(caseId, part), settledCount(caseId, part) + 1)
  rememberPart(caseId, part, conflict.version, conflict.content)
  put({ ...rest, version: conflict.version, origin: conflict.content, content, state: 'unsaved' })
  void save(nameOf(caseId, part))
}

export function takeTheirs(caseId: string, part: string): void {
  const known = unsavedPart(caseId, part)
  if (!known?.conflict) return
  settled.set(nameOf(caseId, part), settledCount(caseId, part) + 1)
  rememberPart(caseId, part, known.conflict.version, known.conflict.content)
  drop(known)
}

let conflicts: readonly Unsaved[] = []

/** Parts of a draft that wait for a decision; the same list until it changes. */
export function conflictsOf(caseId: string): readonly Unsaved[] {
  const found = [...parts.values()].filter((one) => one.caseId === caseId && one.state === 'conflict')
  if (found.length !== conflicts.length || found.some((one, index) => one !== conflicts[index])) conflicts = found
  return conflicts
}

/** For a draft that is gone or submitted: nothing of it will be sent any more. */
export function dropAll(caseId: string): void {
  for (const one of [...parts.values()]) if (one.caseId === caseId) drop(one)
}

export function anythingUnsaved(): boolean {
  return parts.size > 0
}

function later({ caseId, part }: Unsaved): void {
  const name = nameOf(caseId, part)
  clearTimeout(timers.get(name))
  timers.set(
    name,
    setTimeout(() => void save(name), pause),
  )
}

async function save(name: string): Promise<void> {
  clearTimeout(timers.get(name))
  // Of several that wait, the first to go on is the next to be waited for: two of one version would contradict each other.
  for (let before = running.get(name); before; before = running.get(name)) await before
  const sent = parts.get(name)
  if (!sent || sent.state === 'conflict') return
  const work = send(name, sent).finally(() => running.delete(name))
  running.set(name, work)
  await work
}

async function send(name: string, sent: Unsaved): Promise<void> {
  const { caseId, part, version, content } = sent
  put({ ...sent, state: 'saving' })
  try {
    const saved = await api('PUT /api/v1/drafts/{id}/parts/{part}', {
      path: { id: caseId, part },
      body: { version, content: content as Asked<'PUT /api/v1/drafts/{id}/parts/{part}'>['body']['content'] },
    })
    savedAt.set(name, saved.savedAt)
    await rememberSaved(caseId, saved, content)
    const now = parts.get(name)
    if (!now || now.content === content) return drop(sent)
    const newer: Unsaved = { ...now, version: saved.version, origin: content, state: 'unsaved' }
    put(newer)
    later(newer)
  } catch (error) {
    const now = parts.get(name)
    if (!now) return
    const conflict = conflictIn(error)
    if (conflict && same(conflict.content, now.content)) {
      // The answer to an earlier attempt was lost on the way: it was saved after all.
      rememberPart(caseId, part, conflict.version, conflict.content)
      return drop(now)
    }
    put(conflict ? { ...now, state: 'conflict', conflict } : { ...now, state: 'failed', error })
  }
}

function conflictIn(error: unknown): Conflict | null {
  if (!(error instanceof ProblemError) || error.problem.status !== 409) return null
  const { current, changes = [] } = error.problem
  if (!current || typeof current !== 'object' || !('version' in current)) return null
  const { version, content } = current as { version: number; content: unknown }
  return { changes, version, content }
}

function put(next: Unsaved): void {
  parts.set(nameOf(next.caseId, next.part), next)
  store(next.userId, next.caseId, next.part, { version: next.version, content: next.content, origin: next.origin })
  announce()
}

function drop({ userId, caseId, part }: Unsaved): void {
  clearTimeout(timers.get(nameOf(caseId, part)))
  parts.delete(nameOf(caseId, part))
  forget(userId, caseId, part)
  announce()
}

function announce(): void {
  for (const listener of listeners) listener()
}

onConnectionChange(() => {
  if (currentConnection() !== 'up') return
  for (const [name, one] of parts) if (one.state === 'failed') void save(name)
})
