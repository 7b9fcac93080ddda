import { type AgreementPack, isTimed } from '../../../domain/agreement/schema.ts'
import type { ActionId, Relation } from '../../../domain/agreement/vocabulary.ts'
import type { Command } from '../../../domain/case/actions/registry.ts'
import { type CaseFile, isOpen, openTransfer } from '../../../domain/case/case-file.ts'
import { rulesOfClock, runningClocks } from '../../../domain/case/clocks.ts'
import { fromDay, toDay } from '../../../domain/time/plain-date.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { executeAction, foldFor } from '../cases/execute.ts'
import { loadEvents } from '../cases/load.ts'
import { sweepDueClocks } from '../cases/sweep.ts'
import { agreementBetween } from './agreement-between.ts'
import { attestationFor } from './attestations.ts'
import { askedCountry, countryOf } from './countries.ts'
import type { FiledCase } from './file-case.ts'
import { claim, establishedReply, findings, reconsider, unestablishedReply } from './identity-told.ts'
import type { FindOfficial } from './officials.ts'
import type { Random } from './random.ts'
import type { Step, StepName, Story } from './stories.ts'
import { tellingOf } from './tellings.ts'
import { beginThread, goOn, information, inquiry } from './words-told.ts'

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
  const pack = agreementBetween(services, story)
  const { identityBasis } = tellingOf(pack.id)
  const asked = askedCountry(story.to)
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
  const attestations = filed.persons.map((person) => attestationFor(pack, story.from, person, services.clock()))
  switch (name) {
    case 'ask':
      return [requested(central, 'central_desk', questions(file, filed))]
    case 'answer':
    case 'answer_none':
    case 'answer_apart':
    case 'answer_shown':
      return file.verifications
        .filter((one) => !one.result)
        .map(({ requestId, authority }, index) => {
          const said = findings(name, filed.persons[0]!)
          const input = { requestId, ...(said[index] ?? said.at(-1)!) }
          return requested(authority, 'verifier', { action: 'answer_verification', input })
        })
    case 'ask_further':
    case 'ask_again':
    case 'remind_register':
    case 'recall':
      return [requested(central, 'central_desk', carried(name, file))]
    case 'pass_on': {
      const { requestId, authority } = file.verifications.findLast(isOpen)!
      const text = 'The passport was issued abroad; the register of passports holds its file.'
      const input = { requestId, ...askedCountry(file.requestedState).further!, text }
      return [requested(authority, 'verifier', { action: 'hand_over_verification', input })]
    }
    case 'propose_established':
      return [requested(central, 'central_desk', establishedReply(file, filed))]
    case 'propose_unestablished':
      return [requested(central, 'central_desk', unestablishedReply(file))]
    case 'claim': {
      const { timeZone } = services.calendars[story.from]!
      return [requesting(claim(pack, file, services.clock(), timeZone))]
    }
    case 'reconsider':
      return [requested(central, 'central_desk', reconsider(file))]
    case 'propose':
    case 'propose_refusal': {
      const refused = name === 'propose_refusal'
      // Only what the story really did: nobody says of a register that it was looked at before it answered.
      const looked = (personId: string) => [
        'application' as const,
        ...(file.evidence.some((one) => one.personId === personId) ? ['evidence' as const] : []),
        ...(file.verifications.some((one) => one.personId === personId && one.result && one.result !== 'unavailable')
          ? ['registers' as const]
          : []),
      ]
      const persons = file.persons.map(({ personId }) => ({
        personId,
        outcome: refused ? ('refused' as const) : ('accepted' as const),
        ...(refused ? { reason: 'not_national' } : {}),
        checked: looked(personId),
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
    case 'acknowledge':
      return [requested(central, 'central_desk', { action: 'acknowledge_document_request', input: {} })]
    case 'issue': {
      const mission = find(missionFor(story)!, 'mission_officer').authority
      const issuedOn = dateIn(zoneOf(services, mission), services.clock())
      return filed.persons.map(({ personId }) =>
        requested(mission.id, 'mission_officer', {
          action: 'issue_travel_document',
          input: {
            personId,
            number: `${asked.documentPrefix}${String(desk.random.integer(1_000_000, 9_999_999))}`,
            issuedOn,
            // Where no time of validity is agreed, the document itself names its last day.
            ...(hasValidity(pack) ? {} : { validUntil: fromDay(toDay(issuedOn) + 90) }),
            identityBasis,
            identityNote: '',
          },
        }),
      )
    }
    case 'extend': {
      const clock = runningClocks(file, {
        agreement: pack,
        calendars: services.calendars,
        unconfirmedRulesApply: true,
      }).find(({ rule }) => rule.extension?.by === 'requested')!
      const until = fromDay(toDay(clock.due) + inDays)
      return [
        requested(central, 'central_desk', {
          action: 'extend_deadline',
          input: {
            clock: clock.rule.id,
            from: clock.from,
            until,
            reason: 'The registers of the district are searched by hand.',
          },
        }),
      ]
    }
    case 'notify':
      return [requesting(notice(desk, story, filed, inDays, attestations, identityBasis))]
    case 'arrive': {
      const transfer = openTransfer(file)!
      const input = { transferId: transfer.transferId, personIds: transfer.personIds, arrivedOn: transfer.date }
      return [requested(asked.border, 'border_officer', { action: 'confirm_arrival', input })]
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
    case 'write':
      return [requesting(await beginThread(services, find(file.requestingAuthority, 'central_desk'), filed))]
    case 'write_back':
      return [requested(central, 'central_desk', goOn(file, 'Thank you, it can be read now. Is the original at hand?'))]
    case 'write_again':
      return [requesting(goOn(file, 'It is. The person will bring it to the mission.'))]
    case 'inquire':
      return [requested(central, 'central_desk', inquiry(file, filed))]
    case 'inform':
      return [requesting(await information(services, find(file.requestingAuthority, 'central_desk'), file, filed))]
    case 'silence':
      return []
  }
}

function relationOfStep(name: StepName): Relation {
  const requesting: StepName[] = [
    'request_document',
    'notify',
    'fail',
    'stop',
    'withdraw',
    'message',
    'write',
    'write_again',
    'inform',
    'claim',
  ]
  return requesting.includes(name) ? 'requesting' : 'requested'
}

/** What the authority that asks does about its questions later on. */
function carried(name: 'ask_further' | 'ask_again' | 'remind_register' | 'recall', file: CaseFile): Command {
  const open = file.verifications.findLast(isOpen)
  if (name === 'remind_register') return { action: 'remind_verification', input: { requestId: open!.requestId } }
  if (name === 'recall') {
    const text = 'The passport was found meanwhile; this register need not be searched.'
    return { action: 'recall_verification', input: { requestId: open!.requestId, reason: 'not_needed', text } }
  }
  const fields = ['family_name', 'given_names', 'birth_date']
  if (name === 'ask_further') {
    const personId = file.persons[0]!.personId
    const question = 'Was a passport ever issued to this person?'
    const request = { personId, ...askedCountry(file.requestedState).further!, fields, documentIds: [], question }
    return { action: 'request_verification', input: { requests: [request] } }
  }
  const { requestId, personId, authority, register } = file.verifications.findLast((one) => one.result)!
  const question = 'Please look under the name before the marriage as well.'
  const again = { requestId, ground: 'facts_changed' as const }
  const request = { personId, authority, register, fields, documentIds: [], question, again }
  return { action: 'request_verification', input: { requests: [request] } }
}

/** Two registers are asked, each only for what it needs. */
function questions(file: CaseFile, filed: FiledCase): Command {
  const principal = filed.persons[0]!
  const names = ['family_name', 'given_names', 'name_in_own_script', 'birth_date', 'birth_place', 'sex']
  const documentIds = principal.scanIds
  const asked = askedCountry(file.requestedState).registers
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

function notice(
  desk: Desk,
  story: Story,
  filed: FiledCase,
  inDays: number,
  attestations: ReturnType<typeof attestationFor>[],
  identityBasis: string,
): Command {
  const asked = askedCountry(story.to)
  const today = dateIn(desk.services.calendars[story.to]!.timeZone, desk.at0)
  const time = desk.random.pick(['19:40', '21:15', '22:05', '23:30'])
  const number = desk.random.integer(11, 98)
  return {
    action: 'notify_transfer',
    input: {
      date: fromDay(toDay(today) + inDays),
      time,
      means: number % 4 === 0 ? 'charter_flight' : 'scheduled_flight',
      flight: `${asked.airline} ${number}`,
      departure: countryOf(story.from).departure,
      crossingPoint: asked.crossingPoint,
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
      identityBasis,
      attestations,
    },
  }
}

/** Whether the agreement itself says how long a travel document is valid. */
function hasValidity(pack: AgreementPack): boolean {
  return isTimed(rulesOfClock(pack, pack.travelDocument.validityClock).rule)
}

/** A mission counts the days of the State it acts for. */
function zoneOf(services: Services, { state, timeZone }: Official['authority']): string {
  return services.calendars[state]?.timeZone ?? timeZone
}

/** Whether the stories ask a register of this authority. */
export function asksRegister(state: string, authority: string): boolean {
  return countryOf(state).asked?.registers.some((one) => one.authority === authority) ?? false
}

export function missionFor({ from, to }: Pick<Story, 'from' | 'to'>): string | undefined {
  return countryOf(to).asked?.missions[from]
}
