import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { unsentWords } from './unsent-words.ts'

const caseId = '019ce635-0000-7000-8000-000000000001'
const store = new Map<string, string>()

beforeEach(() => {
  store.clear()
  vi.stubGlobal(
    'sessionStorage',
    new Proxy(
      { getItem: (name: string) => store.get(name) ?? null },
      {
        ownKeys: () => [...store.keys()],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      },
    ),
  )
})

afterEach(() => vi.unstubAllGlobals())

const put = (rest: string, value: unknown) => store.set(`rcms.unsaved me ${rest}`, JSON.stringify(value))

test('the words of acts, drafts, answers and forms, and none of the choices', () => {
  put(`${caseId} act:send_message`, { text: 'Bitte um Rückruf.' })
  put(`${caseId} act:stop`, { reason: 'status_changed', text: '' })
  put(`${caseId} section:observations:case`, {
    version: 3,
    origin: { observations: { value: 'Before.' }, other: { value: 'Stays.' } },
    content: { observations: { value: 'Before. And after.' }, other: { value: 'Stays.' } },
  })
  put('answer:r1', { result: 'found', finding: 'Reyestrdə tapıldı.', key: 'a'.repeat(32) })
  store.set('rcms.unsaved other act:send_message', JSON.stringify({ text: 'Of somebody else.' }))
  expect(unsentWords('me').map(({ kind, place, texts }) => [kind, place, texts])).toEqual([
    ['act', 'send_message', ['Bitte um Rückruf.']],
    ['draft', 'section:observations:case', ['Before. And after.']],
    ['answer', 'r1', ['Reyestrdə tapıldı.']],
  ])
})

test('of one case alone', () => {
  put(`${caseId} act:add_note`, { text: 'Asked the unit.' })
  put('019ce635-0000-7000-8000-000000000002 act:add_note', { text: 'Another case.' })
  expect(unsentWords('me', caseId)).toHaveLength(1)
})

test('what cannot be read is passed over', () => {
  store.set(`rcms.unsaved me ${caseId} act:add_note`, '{"text":')
  expect(unsentWords('me')).toEqual([])
})
