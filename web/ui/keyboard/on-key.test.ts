import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onKey } from './on-key.ts'

// What decides needs no page: only what stands under the hand, and whether a dialog is open.
class FakeElement {
  isContentEditable = false
  closest(_: string): unknown {
    return null
  }
}
class FakeInput extends FakeElement {
  type = 'text'
}
let dialog: unknown = null

beforeEach(() => {
  dialog = null
  for (const name of ['Element', 'HTMLElement', 'HTMLTextAreaElement', 'HTMLSelectElement'])
    vi.stubGlobal(name, name === 'Element' || name === 'HTMLElement' ? FakeElement : class {})
  vi.stubGlobal('HTMLInputElement', FakeInput)
  vi.stubGlobal('document', { querySelector: () => dialog })
})
afterEach(() => vi.unstubAllGlobals())

function press(key: string, more: Partial<KeyboardEvent> = {}): { opened: number; prevented: boolean } {
  let opened = 0
  let prevented = false
  const event = { key, target: new FakeElement(), preventDefault: () => (prevented = true), ...more }
  onKey(event as unknown as KeyboardEvent, () => opened++)
  return { opened, prevented }
}

test('? opens the sheet, not while somebody types and not over a dialog', () => {
  expect(press('?').opened).toBe(1)
  expect(press('?', { target: new FakeInput() as unknown as EventTarget }).opened).toBe(0)
  dialog = { querySelector: () => null }
  expect(press('?').opened).toBe(0)
})

test('? can be switched off', () => {
  vi.stubGlobal('localStorage', { getItem: () => 'off' })
  expect(press('?').opened).toBe(0)
})

test('a key held down confirms nothing', () => {
  const click = vi.fn()
  dialog = { querySelector: () => ({ disabled: false, click }) }
  press('Enter', { ctrlKey: true, repeat: true })
  expect(click).not.toHaveBeenCalled()
  press('Enter', { ctrlKey: true })
  expect(click).toHaveBeenCalledOnce()
})
