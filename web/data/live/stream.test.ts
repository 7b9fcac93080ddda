import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Heard, openStream, silentFor } from './stream.ts'

class Line extends EventTarget {
  closed = false
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
  }
  close() {
    this.closed = true
  }
  say(type: string, data: unknown = {}, lastEventId = '') {
    this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data), lastEventId }))
  }
}

let lines: Line[]
let heard: Heard[]
const open = (url: string) => {
  const line = new Line(url)
  lines.push(line)
  return line as unknown as EventSource
}
const kinds = () => heard.map(({ kind }) => kind)
beforeEach(() => {
  vi.useFakeTimers()
  lines = []
  heard = []
})
afterEach(() => vi.useRealTimers())

test('says what it hears, and goes on behind the last place after a break', () => {
  openStream((one) => heard.push(one), '', open)
  lines[0]!.say('beat')
  lines[0]!.say('change', { topic: 'desk' }, '7.100')
  lines[0]!.dispatchEvent(new Event('error'))
  expect(lines[0]!.closed).toBe(true)
  vi.advanceTimersByTime(1_000)
  expect(lines.map(({ url }) => url)).toEqual(['/api/v1/live', '/api/v1/live?after=7.100'])
  expect(kinds()).toEqual(['up', 'change', 'down'])
  expect(heard[1]).toEqual({ kind: 'change', change: { topic: 'desk' }, place: '7.100' })
})

test('waits longer each time nobody answers', () => {
  openStream(() => {}, '', open)
  for (const wait of [1_000, 2_000, 4_000, 8_000]) {
    lines.at(-1)!.dispatchEvent(new Event('error'))
    const before = lines.length
    vi.advanceTimersByTime(wait / 2 - 1)
    expect(lines).toHaveLength(before)
    vi.advanceTimersByTime(wait / 2 + 1)
    expect(lines).toHaveLength(before + 1)
  }
})

test('a line that says nothing any more is given up', () => {
  openStream((one) => heard.push(one), '', open)
  lines[0]!.say('beat')
  vi.advanceTimersByTime(silentFor + 1_001)
  expect(kinds()).toEqual(['up', 'down'])
  expect(lines).toHaveLength(2)
})

test('ends with the session, and when it is left', () => {
  const leave = openStream((one) => heard.push(one), '', open)
  lines[0]!.say('ended')
  vi.advanceTimersByTime(600_000)
  expect(lines).toHaveLength(1)
  expect(kinds()).toEqual(['ended'])
  leave()
  const other = openStream((one) => heard.push(one), '', open)
  other()
  vi.advanceTimersByTime(600_000)
  expect(lines).toHaveLength(2)
})
