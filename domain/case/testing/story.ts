import canonicalize from 'canonicalize'
import type { AgreementPack } from '../../agreement/schema.ts'
import type { Command } from '../actions/registry.ts'
import type { DraftPerson } from '../application.ts'
import type { CaseFile } from '../case-file.ts'
import type { Context, Rules } from '../context.ts'
import type { Judgement } from '../judge.ts'
import { judge, settleDue } from '../judge.ts'
import type { Outage } from '../outage.ts'
import type { RecordedEvent } from '../record.ts'
import { record } from '../record.ts'
import type { Refusal } from '../refusal.ts'
import { decideSubmission } from '../submit.ts'
import { adult, application, birthDates, submission } from './application.ts'
import { uploads } from './commands.ts'
import type { OfficialName } from './officials.ts'
import { officials } from './officials.ts'
import { calendars, testPack } from './pack.ts'

/** A case as tests tell it: who did what when, and all that was recorded. */
export interface Story {
  file: CaseFile
  recorded: RecordedEvent[]
  rules: Rules
  /** Gives a command; what is refused comes back in the judgement. */
  act: (who: OfficialName, command: Command, now: string) => Judgement
  /** Gives a command and throws when it is refused. */
  does: (who: OfficialName, command: Command, now: string) => RecordedEvent[]
  /** Gives a command and throws when it is taken. */
  refused: (who: OfficialName, command: Command, now: string) => Refusal
  /** What the sweeping job does when nobody acts. */
  sweep: (now: string) => RecordedEvent[]
  /** The same story once more: however it goes on, this one stays as it is. */
  again: () => Story
}

export interface Setting {
  outages?: readonly Outage[]
  agreement?: AgreementPack
  persons?: readonly DraftPerson[]
  now?: string
  unconfirmedRulesApply?: boolean
  identities?: Context['identities']
}

export const caseId = 'case-1'

/** Submitted on Friday 13 March 2026 at noon in XB, unless the test says otherwise. */
export const submittedAt = '2026-03-13T08:00:00Z'

export function contextOf(who: OfficialName, now: string, rules: Rules, newId: () => string): Context {
  return { ...rules, now, actor: officials[who], newId, digest, birthDates, uploads }
}

export function ids(): () => string {
  let last = 0
  return () => `id-${++last}`
}

export function rulesOf({ agreement = testPack, unconfirmedRulesApply = true, outages = [] }: Setting): Rules {
  return { agreement, calendars, unconfirmedRulesApply, outages }
}

/** Begins a story with a submission. */
export function begin(setting: Setting = {}): Story {
  const { persons = [adult] } = setting
  const submitted = new Date(setting.now ?? submittedAt).toISOString()
  const rules = rulesOf(setting)
  const newId = ids()
  const context = contextOf('centre', submitted, rules, newId)
  const decision = decideSubmission(submission(application(persons)), context)
  if (!decision.ok) throw new Error(`the submission was refused: ${JSON.stringify(decision.refusal)}`)
  const { userId, authorityId } = context.actor
  const told = record(caseId, null, decision.events, { userId, authorityId }, submitted)
  return goOn(told, rules, newId, setting.identities)
}

function goOn(
  { file, recorded }: Pick<Story, 'file' | 'recorded'>,
  rules: Rules,
  newId: () => string,
  identities: Setting['identities'],
): Story {
  const story: Story = {
    ...{ file, recorded },
    rules,
    act(who, command, now) {
      const judgement = judge(story.file, command, {
        ...contextOf(who, now, rules, newId),
        carried: carried(story),
        ...(identities ? { identities } : {}),
      })
      keep(judgement)
      return judgement
    },
    does(who, command, now) {
      const judgement = story.act(who, command, now)
      if (!judgement.ok) throw new Error(`${command.action} was refused: ${JSON.stringify(judgement.refusal)}`)
      return judgement.recorded
    },
    refused(who, command, now) {
      const judgement = story.act(who, command, now)
      if (judgement.ok) throw new Error(`${command.action} was not refused`)
      return judgement.refusal
    },
    sweep(now) {
      const settled = settleDue(story.file, rules, now)
      keep(settled)
      return settled.recorded
    },
    again: () => goOn(story, rules, newId, identities),
  }
  const keep = ({ file, recorded }: { file: CaseFile; recorded: RecordedEvent[] }) => {
    story.file = file
    story.recorded = [...story.recorded, ...recorded]
  }
  return story
}

/** The texts of the open proposal, which the server reads back from the private stream. */
function carried(story: Story) {
  return story.recorded.findLast(({ event }) => event.type === 'reply_proposed')?.parts ?? []
}

/** Sixty-four hexadecimal digits that differ with the content: enough for tests, and no seal. */
export function digest(content: unknown): string {
  const text = canonicalize(content) ?? ''
  let found = ''
  for (let round = 0; round < 8; round++) {
    let hash = 0x811c9dc5 ^ round
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    found += (hash >>> 0).toString(16).padStart(8, '0')
  }
  return found
}
