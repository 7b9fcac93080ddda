import { expect, it } from 'vitest'
import type { Relation } from '../../agreement/vocabulary.ts'
import { tellingsOf } from '../../notices/tell.ts'
import type { CaseEvent } from '../events.ts'
import { fold } from '../evolve.ts'
import { mark, principal } from '../testing/application.ts'
import { invite } from '../testing/commands.ts'
import { days } from '../testing/journeys.ts'
import { testPack } from '../testing/pack.ts'
import { begin, caseId } from '../testing/story.ts'
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
  const notes = [{ id: expect.any(String) }]
  expect(story.file).toEqual({ ...before, notes, versions: { ...before.versions, requested: 1 } })
})

it('refuses words that say nothing', () => {
  expect(actionInputs.send_message.safeParse({ text: '  ' }).success).toBe(false)
  expect(actionInputs.add_note.safeParse({ text: '' }).success).toBe(false)
})

it('goes on in the thread of what it answers, and begins one where it has a topic', () => {
  const story = begin()
  const send = (input: object) => story.does('centre', { action: 'send_message', input: { text, ...input } }, at)
  send({})
  send({ topic: `${mark} passport` })
  const [plain, first] = story.file.messages
  send({ answers: first!.id })
  send({ answers: plain!.id })
  expect(story.file.messages.map(({ threadId }) => threadId)).toEqual([
    undefined,
    first!.threadId,
    first!.threadId,
    undefined,
  ])
  expect(JSON.stringify(story.recorded.map(({ event }) => event))).not.toContain(mark)
  const refused = (input: object) =>
    story.refused('centre', { action: 'send_message', input: { text, ...input } }, at).fields?.[0]
  expect(refused({ answers: 'none' })).toEqual({ path: 'answers', code: 'choose_one' })
  expect(refused({ answers: first!.id, topic: 'Another' })).toEqual({ path: 'topic', code: 'thread_named' })
  expect(refused({ about: { kind: 'transfer', id: 'none' } })).toEqual({ path: 'about', code: 'choose_one' })
})

it('belongs to an interview as soon as somebody is invited to it', () => {
  const story = begin()
  story.does('mission', invite(principal, '2026-03-25'), at)
  const [planned] = story.file.interviews
  const about = { kind: 'interview' as const, id: planned!.interviewId }
  const [sent] = story.does('centre', { action: 'send_message', input: { text, about } }, at)
  expect(sent?.event.data).toMatchObject({ about })
})

it('sends the files that were uploaded for it, and no other', () => {
  const story = begin()
  const send = (documentId: string): Command => ({ action: 'send_message', input: { text, documentIds: [documentId] } })
  const [sent] = story.does('centre', send('message-scan'), at)
  expect(sent?.event.data).toMatchObject({ files: [{ documentId: 'message-scan' }] })
  expect(story.refused('centre', send('evidence-scan'), at).fields).toEqual([
    { path: 'documentIds', code: 'file_gone' },
  ])
})

it('tells of a note those it mentions, on the side that wrote it and nowhere else', () => {
  const story = begin()
  story.does('desk', { action: 'add_note', input: { text, mentions: ['b-chief', 'b-chief', 'a-centre'] } }, at)
  const events = story.recorded.map(({ event }) => event)
  expect(tellingsOf(events.at(-1)!, events, testPack)).toMatchObject([
    { kind: 'note_mention', side: 'requested', user: 'b-chief', among: 'readers' },
    { kind: 'note_mention', side: 'requested', user: 'a-centre', among: 'readers' },
  ])
  // A note of one side is nothing that the other can answer.
  const { notes } = story.file
  expect(notes).toHaveLength(1)
  const answer: Command = { action: 'add_note', input: { text, answers: notes[0]!.id } }
  story.file = foldFor('requesting', events)
  expect(story.refused('centre', answer, at).fields).toEqual([{ path: 'answers', code: 'choose_one' }])
})

function foldFor(side: Relation, events: readonly CaseEvent[]) {
  return fold(
    caseId,
    events.filter(({ stream }) => stream === 'shared' || stream === side),
  )!
}
