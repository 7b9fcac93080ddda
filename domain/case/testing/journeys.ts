import { finalStages } from '../../agreement/vocabulary.ts'
import type { EventData, EventType } from '../events.ts'
import type { RecordedEvent } from '../record.ts'
import { accepting, approve, issueDocument, notifyTransfer, propose, requestDocument } from './commands.ts'
import type { Setting, Story } from './story.ts'
import { begin } from './story.ts'

/** Stories brought to a stage by the days on which tests rely. */

export const days = {
  proposed: '2026-03-17T08:00:00Z',
  replied: '2026-03-18T08:00:00Z',
  requested: '2026-03-19T08:00:00Z',
  issued: '2026-03-20T08:00:00Z',
  notified: '2026-03-23T08:00:00Z',
  flight: '2026-04-01T18:00:00Z',
} as const

/** Everyone accepted by decision on 18 March 2026. */
export function accepted(setting: Setting = {}): Story {
  const story = begin(setting)
  story.does('desk', propose(...accepting(...everyone(story))), days.proposed)
  story.does('chief', approve(story.file.proposal!.proposalId), days.replied)
  return story
}

/** Documents asked for on 19 March 2026. */
export function documentRequested(setting: Setting = {}): Story {
  const story = accepted(setting)
  story.does('centre', requestDocument(...travelling(story)), days.requested)
  return story
}

/** Documents issued on 20 March 2026, valid until 19 April. */
export function documentReady(setting: Setting = {}): Story {
  const story = documentRequested(setting)
  for (const personId of travelling(story)) {
    story.does('mission', issueDocument(personId, { issuedOn: '2026-03-20' }), days.issued)
  }
  return story
}

/** Notified on 23 March 2026 for the evening of 1 April. */
export function transferNotified(setting: Setting = {}): Story {
  const story = documentReady(setting)
  story.does('centre', notifyTransfer(travelling(story)), days.notified)
  return story
}

export function everyone({ file }: Story): string[] {
  return file.persons.map((person) => person.personId)
}

export function travelling({ file }: Story): string[] {
  return file.persons.filter((person) => !finalStages.includes(person.stage)).map((person) => person.personId)
}

export function stageOfPerson({ file }: Story, personId: string) {
  return file.persons.find((person) => person.personId === personId)?.stage
}

/** The transfer that was notified last. */
export function lastTransfer({ file }: Story): string {
  return file.transfers.at(-1)!.transferId
}

export function types(recorded: readonly RecordedEvent[]): EventType[] {
  return recorded.map(({ event }) => event.type)
}

/** The data of the only event of a type. */
export function only<T extends EventType>(recorded: readonly RecordedEvent[], type: T): EventData<T> {
  const found = recorded.filter(({ event }) => event.type === type)
  if (found.length !== 1) throw new Error(`${found.length} events of the type ${type}`)
  return found[0]!.event.data as EventData<T>
}
