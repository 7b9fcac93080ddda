import { expect, it } from 'vitest'
import { mark, principal } from '../testing/application.ts'
import { days } from '../testing/journeys.ts'
import { begin } from '../testing/story.ts'
import type { Command } from './registry.ts'
import { actionInputs } from './registry.ts'

const at = days.proposed
const text = `${mark} words`
const message: Command = { action: 'send_message', input: { text } }
const note: Command = { action: 'add_note', input: { text } }
const references: Command = { action: 'set_references', input: { references: [{ kind: 'archive', value: text }] } }

it.each([
  [message, 'centre', 'shared'],
  [message, 'mission', 'shared'],
  [note, 'officer', 'requesting'],
  [note, 'desk', 'requested'],
  [references, 'centre', 'requesting'],
  [references, 'desk', 'requested'],
] as const)('keeps the words of $0.action by $1 in the stream $2, out of the header', (command, who, stream) => {
  const [written, ...more] = begin().does(who, command, at)
  expect(more).toEqual([])
  expect(written?.event.stream).toBe(stream)
  expect(JSON.stringify(written?.event)).not.toContain(mark)
  expect(written?.parts).toMatchObject([{ personId: principal, section: 'file' }])
  expect(JSON.stringify(written?.parts)).toContain(text)
})

it('changes nothing else in the file', () => {
  const story = begin()
  const before = story.file
  story.does('desk', note, at)
  expect(story.file).toEqual({ ...before, versions: { ...before.versions, requested: 1 } })
})

it('refuses words that say nothing', () => {
  expect(actionInputs.send_message.safeParse({ text: '  ' }).success).toBe(false)
  expect(actionInputs.add_note.safeParse({ text: '' }).success).toBe(false)
})
