import type { ActionId, Relation } from '../../../domain/agreement/vocabulary.ts'
import type { Command } from '../../../domain/case/actions/registry.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import { openTransfer } from '../../../domain/case/case-file.ts'
import { fromDay, toDay } from '../../../domain/time/plain-date.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { executeAction, foldFor } from '../cases/execute.ts'
import { loadEvents } from '../cases/load.ts'
import { sweepDueClocks } from '../cases/sweep.ts'
import { attestationFor } from './attestations.ts'
import type { FiledCase } from './file-case.ts'
import type { FindOfficial } from './officials.ts'
import type { Random } from './random.ts'
import type { Step, StepName, Story } from './stories.ts'

/** The desk of a story: services whose clock stands at the moment of the present step. */
export interface Desk {
  services: Services
  find: FindOfficial
  random: Random
  /** The moment of seeding: the present of every story. */
  at0: Date
  /** The day on which the clock stands. */
  now(): string
  /** Sets the clock to a day so many days ago; each call moves on by some minutes. */
  at(daysAgo: number): void
}

interface Act {
  relation: Relation
  by: Official
  command: Command
}

/** Takes the steps of a story one after another, each through the command an official would give. */
export async function tellStory(desk: Desk, story: Story, filed: FiledCase): Promise<void> {
  for (const step of story.steps) {
    desk.at(step[1])
    if (step[0] === 'silence') {
      await sweepDueClocks(desk.services)
      continue
    }
    for (const act of await actsOf(desk, story, filed, step)) await give(desk, filed.caseId, act)
  }
}

async function give(desk: Desk, caseId: string, { relation, by, command }: Act): Promise<void> {
  const { shared, ...own } = (await foldOf(desk, caseId, relation)).versions
  const key = `practice-${desk.random.bytes(16).toString('hex')}`
  const body = { expectedVersion: { shared, own: own[relation] }, input: command.input }
  await executeAction(desk.services, by, caseId, command.action as ActionId, body, key)
}

function foldOf(desk: Desk, caseId: string, relation: Relation): Promise<CaseFile> {
  return withSystem(desk.services.pools.system, async (tx) =>
    foldFor(caseId, await loadEvents(tx, caseId, ['shared', 'requesting', 'requested']), relation),
  )
}

async function actsOf(desk: Desk, story: Story, filed: FiledCase, step: Step): Promise<Act[]> {
  const [name, , inDays = 0] = step
  const file = await foldOf(desk, filed.caseId, relationOfStep(name))
  const { find, services } = desk
  const requesting = (command: Command, role: 'central_desk' | 'case_officer' = 'central_desk'): Act => ({
    relation: 'requesting',
    by: find(file.requestingAuthority, role),
    command,
  })
  const requested = (authority: string, role: Parameters<FindOfficial>[1], command: Command, index = 0): Act => ({
    relation: 'requested',
    by: find(authority, role, index),
    command,
  })
  const central = file.requestedAuthority
  const attestations = filed.persons.map((person) =>
    attestationFor(services.agreements.current.get(file.agreementId)!.pack, story.from, person, services.clock()),
  )
  switch (name) {
    case 'ask':
      return [requested(central, 'central_desk', questions(file, filed))]
    case 'answer':
      return file.verifications
        .filter((one) => !one.result)
        .map(({ requestId, authority }, index) =>
          requested(authority, 'verifier', {
            action: 'answer_verification',
            input: {
              requestId,
              result: index === 0 ? 'match' : 'possible',
              finding:
                index === 0
                  ? 'Entry found. Name, date and place of birth agree.'
                  : 'An entry agrees in name and year of birth; the day of birth differs by one digit.',
            },
          }),
        )
    case 'propose':
    case 'propose_refusal': {
      const refused = name === 'propose_refusal'
      const persons = file.persons.map(({ personId }) => ({
        personId,
        outcome: refused ? ('refused' as const) : ('accepted' as const),
        ...(refused ? { reason: 'not_national' } : {}),
        text: refused
          ? 'No entry under this name in the population register or among issued passports, at any spelling.'
          : '',
      }))
      return [requested(central, 'central_desk', { action: 'propose_reply', input: { persons } })]
    }
    case 'return':
      return [
        requested(central, 'approver', {
          action: 'return_proposal',
          input: {
            proposalId: file.proposal!.proposalId,
            text: 'Please wait for the civil status register on the mother’s name.',
          },
        }),
      ]
    case 'approve':
      return [
        requested(central, 'approver', { action: 'approve_reply', input: { proposalId: file.proposal!.proposalId } }),
      ]
    case 'request_document':
      return [requesting({ action: 'request_travel_document', input: { attestations } })]
    case 'issue':
      return filed.persons.map(({ personId }) =>
        requested(missionFor(story)!, 'mission_officer', {
          action: 'issue_travel_document',
          input: {
            personId,
            number: `QS${String(desk.random.integer(1_000_000, 9_999_999))}`,
            issuedOn: dateIn('Asia/Baku', services.clock()),
            identityBasis: 'register_match',
            identityNote: '',
          },
        }),
      )
    case 'notify':
      return [requesting(notice(desk, story, filed, inDays, attestations))]
    case 'arrive': {
      const transfer = openTransfer(file)!
      const input = { transferId: transfer.transferId, personIds: transfer.personIds, arrivedOn: transfer.date }
      return [requested(borderFor(story), 'border_officer', { action: 'confirm_arrival', input })]
    }
    case 'fail': {
      const { transferId } = openTransfer(file)!
      const input = { transferId, reason: 'flight_cancelled', text: 'Fog at the airport of departure.' }
      return [requesting({ action: 'report_transfer_failed', input })]
    }
    case 'stop':
      return [requesting({ action: 'stop', input: { reason: 'other', text: 'Under review.' } })]
    case 'withdraw':
      return [requesting({ action: 'withdraw', input: { reason: 'voluntary_departure', text: '' } })]
    case 'message':
      return [
        requesting({
          action: 'send_message',
          input: { text: 'The original of the birth certificate can be shown to the mission on request.' },
        }),
      ]
    case 'reply_message':
      return [
        requested(central, 'central_desk', {
          action: 'send_message',
          input: { text: 'Thank you. Please bring it to the interview if one is held.' },
        }),
      ]
    case 'note':
      return [
        requested(central, 'central_desk', {
          action: 'add_note',
          input: { text: 'Same surname and district as an earlier file; compare before deciding.' },
        }),
      ]
    case 'silence':
      return []
  }
}

function relationOfStep(name: StepName): Relation {
  const requesting: StepName[] = ['request_document', 'notify', 'fail', 'stop', 'withdraw', 'message']
  return requesting.includes(name) ? 'requesting' : 'requested'
}

/** Two registers are asked, each only for what it needs. */
function questions(file: CaseFile, filed: FiledCase): Command {
  const principal = filed.persons[0]!
  const names = ['family_name', 'given_names', 'name_in_own_script', 'birth_date', 'birth_place', 'sex']
  const documentIds = principal.scanIds
  const asked = file.requestedState === 'DE' ? germanRegisters : azerbaijaniRegisters
  return {
    action: 'request_verification',
    input: {
      requests: asked.map(({ authority, register, photograph }) => ({
        personId: principal.personId,
        authority,
        register,
        fields: photograph ? [...names, 'photograph'] : names,
        documentIds: photograph ? documentIds : [],
        question: 'Is this person in your register, and under which particulars?',
      })),
    },
  }
}

const azerbaijaniRegisters = [
  { authority: 'az-mia', register: 'az-identity', photograph: true },
  { authority: 'az-moj', register: 'az-civil-status', photograph: false },
]
const germanRegisters = [{ authority: 'de-bva', register: 'de-foreigners', photograph: true }]

/** Whether the stories ask a register of this authority. */
export function asksRegister(state: string, authority: string): boolean {
  return (state === 'DE' ? germanRegisters : azerbaijaniRegisters).some((one) => one.authority === authority)
}

const missions: Record<string, string> = {
  AT: 'az-mission-vienna',
  BE: 'az-mission-brussels',
  DE: 'az-mission-berlin',
  FR: 'az-mission-paris',
  NL: 'az-mission-the-hague',
  PL: 'az-mission-warsaw',
}

export function missionFor(story: Pick<Story, 'from' | 'to'>): string | undefined {
  return story.to === 'AZ' ? missions[story.from] : story.from === 'AZ' ? 'de-mission-baku' : undefined
}

export function borderFor(story: Pick<Story, 'to'>): string {
  return story.to === 'AZ' ? 'az-sbs-airport' : 'de-bpol-frankfurt-airport'
}

const departures: Record<string, string> = {
  AT: 'Vienna (VIE)',
  BE: 'Brussels (BRU)',
  DE: 'Frankfurt am Main (FRA)',
  FR: 'Paris Charles de Gaulle (CDG)',
  NL: 'Amsterdam Schiphol (AMS)',
  PL: 'Warsaw Chopin (WAW)',
  AZ: 'Baku (GYD)',
}

function notice(
  desk: Desk,
  story: Story,
  filed: FiledCase,
  inDays: number,
  attestations: ReturnType<typeof attestationFor>[],
): Command {
  const today = dateIn('Asia/Baku', desk.at0)
  return {
    action: 'notify_transfer',
    input: {
      date: fromDay(toDay(today) + inDays),
      time: desk.random.pick(['19:40', '21:15', '22:05', '23:30']),
      flight: `J2 ${desk.random.integer(11, 98)}`,
      departure: departures[story.from]!,
      crossingPoint: story.to === 'AZ' ? 'GYD' : 'FRA',
      escorts: story.health ? 3 : desk.random.pick([0, 2, 2, 3]),
      medicalEscort: story.health ?? false,
      needs: story.health
        ? [
            {
              personId: filed.persons[0]!.personId,
              text: 'Wheelchair from the aircraft door; medicine that must stay cool; a quiet room on arrival.',
            },
          ]
        : [],
      identityBasis: 'register_match',
      attestations,
    },
  }
}
