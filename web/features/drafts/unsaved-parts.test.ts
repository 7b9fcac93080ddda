import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reportLost, reportReached } from '../../data/connection.ts'
import { queryClient } from '../../data/query-client.ts'
import { draftQuery } from './draft-query.ts'
import {
  anythingUnsaved,
  dropAll,
  editPart,
  keepMine,
  restore,
  saveNow,
  takeTheirs,
  unsavedPart,
} from './unsaved-parts.ts'

const server = vi.fn<typeof fetch>()
const stored = new Map<string, string>()
const owner = { userId: 'u1', caseId: 'c1' }
const part = 'section:person:p1'
const based = { version: 3, content: { name: { value: 'a' } } }
const typed = (value: string) => ({ name: { value } })
const storage = {
  setItem: (name: string, value: string) => stored.set(name, value),
  getItem: (name: string) => stored.get(name) ?? null,
  removeItem: (name: string) => stored.delete(name),
}

const answer = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
const saved = (version: number) =>
  answer(200, { part, version, savedAt: '2026-11-24T10:00:00Z', sections: [], complete: false })
const changed = (version: number, content: unknown) =>
  answer(409, {
    title: 'Changed',
    code: 'draft_changed',
    changes: [{ at: '2026-11-24T10:00:00Z', by: 'B', authority: 'x', what: part }],
    current: { version, content },
  })
const sentBodies = () => server.mock.calls.map(([, init]) => JSON.parse(String(init?.body)))
const cached = () => queryClient.getQueryData(draftQuery('c1').queryKey)

beforeEach(() => {
  vi.useFakeTimers()
  server.mockReset()
  stored.clear()
  vi.stubGlobal('fetch', server)
  vi.stubGlobal('document', { documentElement: { lang: 'en' } })
  vi.stubGlobal(
    'sessionStorage',
    new Proxy(storage, {
      ownKeys: () => [...stored.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  )
  queryClient.setQueryData(draftQuery('c1').queryKey, {
    versions: { [part]: 3 },
    content: { answers: { person: { p1: based.content } } },
  } as never)
})

afterEach(() => {
  dropAll('c1')
  queryClient.clear()
  reportReached()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('saves after a pause, once for many strokes, and remembers the new version', async () => {
  server.mockImplementation(async () => saved(4))
  editPart(owner, part, typed('ab'), based)
  editPart(owner, part, typed('abc'), based)
  expect(stored.size).toBe(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(sentBodies()).toEqual([{ version: 3, content: typed('abc') }])
  expect(anythingUnsaved()).toBe(false)
  expect(stored.size).toBe(0)
  expect(cached()).toMatchObject({ versions: { [part]: 4 }, content: { answers: { person: { p1: typed('abc') } } } })
})

test('what is typed while a save is on its way follows on the version it gave', async () => {
  const first = Promise.withResolvers<Response>()
  server.mockReturnValueOnce(first.promise).mockImplementation(async () => saved(5))
  editPart(owner, part, typed('ab'), based)
  await vi.advanceTimersByTimeAsync(1000)
  editPart(owner, part, typed('abc'), based)
  first.resolve(saved(4))
  await vi.advanceTimersByTimeAsync(1000)
  expect(sentBodies()).toEqual([
    { version: 3, content: typed('ab') },
    { version: 4, content: typed('abc') },
  ])
  expect(anythingUnsaved()).toBe(false)
})

test('keeps everything while the server is away, and sends it when it is back', async () => {
  server.mockRejectedValueOnce(new TypeError('no line')).mockImplementation(async () => saved(4))
  editPart(owner, part, typed('ab'), based)
  await vi.advanceTimersByTimeAsync(1000)
  expect(unsavedPart('c1', part)).toMatchObject({ state: 'failed', content: typed('ab') })
  reportLost()
  reportReached()
  await vi.advanceTimersByTimeAsync(0)
  expect(anythingUnsaved()).toBe(false)
})

test('after a reload the words are there again, for the same person only', async () => {
  server.mockRejectedValue(new TypeError('no line'))
  editPart(owner, part, typed('ab'), based)
  const left = [...stored]
  dropAll('c1')
  for (const [name, value] of left) stored.set(name, value)
  restore({ userId: 'other', caseId: 'c1' })
  expect(unsavedPart('c1', part)).toBeUndefined()
  restore(owner)
  expect(unsavedPart('c1', part)).toMatchObject({ version: 3, content: typed('ab') })
})

test('a conflict waits for a decision; mine goes on from the version of the other', async () => {
  const theirs = { name: { value: 'a' }, place: { value: 'B' } }
  server.mockImplementationOnce(async () => changed(7, theirs)).mockImplementation(async () => saved(8))
  editPart(owner, part, typed('ab'), based)
  await vi.advanceTimersByTimeAsync(1000)
  expect(unsavedPart('c1', part)).toMatchObject({ state: 'conflict', conflict: { version: 7, changes: [{ by: 'B' }] } })
  await saveNow('c1')
  expect(server).toHaveBeenCalledTimes(1)
  keepMine('c1', part)
  await vi.advanceTimersByTimeAsync(0)
  expect(sentBodies().at(-1)).toEqual({ version: 7, content: { ...typed('ab'), place: { value: 'B' } } })
})

test('or theirs is taken', async () => {
  server.mockImplementationOnce(async () => changed(7, typed('theirs')))
  editPart(owner, part, typed('ab'), based)
  await vi.advanceTimersByTimeAsync(1000)
  takeTheirs('c1', part)
  expect(unsavedPart('c1', part)).toBeUndefined()
  expect(cached()).toMatchObject({ versions: { [part]: 7 }, content: { answers: { person: { p1: typed('theirs') } } } })
})

test('a save whose answer was lost is no conflict with oneself', async () => {
  server.mockImplementationOnce(async () => changed(4, typed('ab')))
  editPart(owner, part, typed('ab'), based)
  await vi.advanceTimersByTimeAsync(1000)
  expect(anythingUnsaved()).toBe(false)
  expect(cached()).toMatchObject({ versions: { [part]: 4 } })
})

test('several who wait for the same save go one after the other, each upon the version before', async () => {
  let arrive: (response: Response) => void = () => {}
  server.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)))
  server.mockImplementation(async () => saved(5))
  editPart(owner, part, typed('b'), based)
  const first = saveNow('c1')
  await vi.waitFor(() => expect(server).toHaveBeenCalledTimes(1), { timeout: 10_000 })
  editPart(owner, part, typed('bc'), based)
  const others = [saveNow('c1'), saveNow('c1')]
  arrive(saved(4))
  await Promise.all([first, ...others])
  expect(sentBodies()).toEqual([
    { version: 3, content: typed('b') },
    { version: 4, content: typed('bc') },
  ])
  expect(anythingUnsaved()).toBe(false)
})
