import type { ActionId } from '../../../../domain/agreement/vocabulary.ts'
import type { Command } from '../../../../domain/case/actions/registry.ts'
import { openTransfer } from '../../../../domain/case/case-file.ts'
import { stateOfNightFlights } from '../../../../domain/laboratory/story.ts'
import { fromDay, toDay } from '../../../../domain/time/plain-date.ts'
import type { Official } from '../../../platform/http/actor.ts'
import { attestationFor } from '../../practice/attestations.ts'
import { askedCountry, countryOf } from '../../practice/countries.ts'
import type { FindOfficial } from '../../practice/officials.ts'
import type { Random } from '../../practice/random.ts'
import type { tellingOf } from '../../practice/tellings.ts'
import { type CaseDesk, NotYet } from './desk.ts'
import type { Planned } from './plan.ts'
import { statesOfStory } from './setting.ts'
import type { Sent } from './submit.ts'

export interface Playing {
  planned: Planned
  sent: Sent
  desk: CaseDesk
  random: Random
  find: FindOfficial
  identityBasis: ReturnType<typeof tellingOf>['identityBasis']
  /** The people are in the registers of the State asked: answers, interview and reply all follow from it. */
  known: boolean
}

/** What became of a case, as far as a planted fault needs to know. */
export interface Outcome {
  arrived: boolean
}

/** From the registers to the arrival, as far as the story has gone by its last day. */
export function playCase(begun: Omit<Playing, 'known'>): Outcome {
  const playing = { ...begun, known: isKnown(begun) }
  try {
    goOn(playing)
  } catch (error) {
    if (!(error instanceof NotYet)) throw error
  }
  playing.desk.end()
  return { arrived: playing.desk.recorded.some(({ event }) => event.type === 'person_arrived') }
}

/** Whoever comes with poor papers is found less often; who flies with the charter was found. */
function isKnown({ random, planned }: Pick<Playing, 'random' | 'planned'>): boolean {
  return random.chance(planned.poor ? 0.68 : 0.86) || planned.charter !== undefined
}

function goOn(playing: Playing): void {
  const { random, planned } = playing
  if (random.chance(0.02)) givenUp(playing, 'withdraw')
  else if (planned.accelerated) quickly(playing)
  else goTheUsualWay(playing)
}

function goTheUsualWay(playing: Playing): void {
  const { desk, random, planned } = playing
  askRegisters(playing, random.integer(0, 2))
  if (random.chance(planned.poor ? 0.6 : 0.07)) inform(playing)
  if (random.chance(0.05)) interview(playing)
  if (!planned.silent) answerRegisters(playing)
  decide(playing)
  const accepted = desk.file().persons.some(({ reply }) => reply?.outcome === 'accepted')
  if (accepted && random.chance(0.03)) givenUp(playing, random.chance(0.5) ? 'stop' : 'withdraw')
  else travel(playing)
}

/** In a procedure of two working days nobody waits for a register. */
function quickly(playing: Playing): void {
  const { desk, random } = playing
  if (random.chance(0.12)) desk.later(5)
  else decideAs(playing, 'accepted', 0)
  travel(playing)
}

function requesting({ find, planned, random }: Playing): Official {
  return find(countryOf(planned.state).central, 'central_desk', random.integer(0, 3))
}

function requested({ find, random }: Playing, role: 'central_desk' | 'approver'): Official {
  return find(countryOf(statesOfStory().requested).central, role, random.integer(0, 5))
}

function askRegisters(playing: Playing, after: number): void {
  const { desk } = playing
  desk.later(after)
  const { registers } = askedCountry(desk.file().requestedState)
  const requests = desk.file().persons.flatMap(({ personId }) =>
    registers.map(({ authority, register }) => ({
      ...{ personId, authority, register, question: '' },
      fields: ['family_name', 'given_names', 'birth_date'],
      documentIds: [],
    })),
  )
  desk.act(requested(playing, 'central_desk'), 'requested', { action: 'request_verification', input: { requests } })
}

function answerRegisters({ desk, random, find, known }: Playing): void {
  desk.later(random.integer(1, 3))
  for (const { requestId, authority } of desk.file().verifications.filter(({ result }) => !result)) {
    const [result, finding] = registerAnswer(random.number(), known)
    const official = find(authority, 'verifier', random.integer(0, 1))
    desk.act(official, 'requested', { action: 'answer_verification', input: { requestId, result, finding } })
  }
}

function registerAnswer(chance: number, known: boolean) {
  if (chance > 0.98) return ['unavailable', 'The register could not be searched.'] as const
  if (!known) return ['no_match', 'No entry under these particulars, at any spelling.'] as const
  return chance < 0.9
    ? (['match', 'Entry found. Name, date and place of birth agree.'] as const)
    : (['possible', 'An entry agrees in name and year of birth; the day of birth differs.'] as const)
}

function inform(playing: Playing): void {
  const { desk, random } = playing
  const { personId } = desk.file().persons[0]!
  const item = { kind: 'question' as const, personId, reason: 'needed_to_search' as const }
  const input = { items: [{ ...item, text: 'Which school did the person attend, and in which village?' }] }
  desk.act(requested(playing, 'central_desk'), 'requested', { action: 'request_information', input })
  if (random.chance(0.2)) return
  desk.later(random.integer(1, 5))
  const request = desk.file().informationRequests.find((one) => !one.ended)
  if (!request) return
  const answers = request.items.map(({ itemId }) => ({
    itemId,
    kind: 'given' as const,
    text: 'School No. 5 of the district.',
  }))
  const answer = { requestId: request.requestId, answers }
  desk.act(requesting(playing), 'requesting', { action: 'answer_information', input: answer })
}

function interview({ desk, find, random, planned, known }: Playing): void {
  const file = desk.file()
  const mission = askedCountry(file.requestedState).missions[planned.state]
  const [person] = file.persons
  if (!mission || !person) return
  desk.later(random.integer(1, 3))
  const input = {
    ...{ personId: person.personId, heldOn: desk.today(file.requestedState), by: 'mission', means: 'in_person' },
    ...(known
      ? { text: 'Speaks the language of the district and names its streets.', outcome: 'confirmed' }
      : { text: 'Speaks the language and knows no place of the district.', outcome: 'doubtful' }),
    grounds: known ? ['language_of_the_country', 'knowledge_of_places'] : ['lacks_knowledge'],
    present: [{ role: 'representative', name: 'The legal representative' }],
  }
  desk.act(find(mission, 'mission_officer'), 'requested', { action: 'record_interview', input } as unknown as Command)
}

function decide(playing: Playing): void {
  const { desk, random, planned, known } = playing
  // A few are accepted on their word and the interview alone.
  const refused = !known && random.chance(0.95)
  const passed = toDay(desk.today(planned.state)) - toDay(new Date(planned.at).toISOString().slice(0, 10))
  // While the registers stand still the desk decides hardly anything before the silence does.
  const after = planned.silent && random.chance(0.85) ? 30 : Math.max(0, planned.decidesAfter - passed)
  decideAs(playing, refused ? 'refused' : 'accepted', after)
}

function decideAs(playing: Playing, outcome: 'accepted' | 'refused', after: number): void {
  const { desk, random, planned } = playing
  desk.later(after)
  const waiting = desk.file().persons.filter(({ reply }) => !reply)
  // The silence was quicker.
  if (waiting.length === 0) return
  const reason = random.pick(['not_national', 'nationality_not_established', 'nationality_not_established'] as const)
  const searched = planned.silent ? 'The registers stand still' : 'No entry in the registers at any spelling'
  const persons = waiting.map(({ personId }) => ({
    ...{ personId, outcome, checked: ['application' as const] },
    ...(outcome === 'refused' ? { reason, text: `${searched}, and no document shows the nationality.` } : { text: '' }),
  }))
  const desks = requested(playing, 'central_desk')
  desk.act(desks, 'requested', { action: 'propose_reply', input: { persons } })
  if (random.chance(0.3)) desk.later(1)
  const { proposal } = desk.file()
  if (!proposal?.open || desk.file().persons.some(({ reply }) => reply)) return
  const input = { proposalId: proposal.proposalId }
  desk.act(requested(playing, 'approver'), 'requested', { action: 'approve_reply', input })
}

function givenUp(playing: Playing, action: Extract<ActionId, 'stop' | 'withdraw'>): void {
  const { desk, random } = playing
  desk.later(random.integer(1, 8))
  const reason = random.pick(['voluntary_departure', 'whereabouts_unknown', 'legal_obstacle'])
  desk.act(requesting(playing), 'requesting', { action, input: { reason, text: '' } })
}

function travel(playing: Playing): void {
  const { desk, random, planned } = playing
  if (desk.file().persons.every(({ reply }) => reply?.outcome !== 'accepted')) return
  if (!planned.charter && random.chance(0.12)) return
  desk.later(random.integer(1, 6))
  desk.act(requesting(playing), 'requesting', {
    action: 'request_travel_document',
    input: { attestations: attestations(playing) },
  })
  issue(playing)
  if (!planned.charter && random.chance(0.06)) return
  const flight = planned.charter ?? null
  notify(playing, flight)
  if (!openTransfer(desk.file())) return
  if (flight || random.chance(0.08)) {
    fail(playing, flight !== null)
    if (random.chance(0.2)) return
    notify(playing, null)
  }
  arrive(playing)
}

/** By the mission, most in time; where it takes too long the document of the requesting State counts as accepted. */
function issue(playing: Playing): void {
  const { desk, random, find, planned, identityBasis } = playing
  const slow = random.chance(0.12)
  desk.later(slow ? random.integer(10, 14) : random.integer(1, 6))
  const file = desk.file()
  const { missions, documentPrefix } = askedCountry(file.requestedState)
  const official = find(missions[planned.state]!, 'mission_officer')
  for (const { personId } of file.persons.filter(
    ({ documentRequestedOn, fallbackDocument }) => documentRequestedOn && !fallbackDocument,
  )) {
    const number = `${documentPrefix}${random.integer(1_000_000, 9_999_999)}`
    const issuedOn = desk.today(file.requestedState)
    const input = { personId, number, issuedOn, identityBasis, identityNote: '' }
    desk.act(official, 'requested', { action: 'issue_travel_document', input })
  }
}

function attestations({ desk, sent, planned }: Playing) {
  const moment = new Date(`${desk.today(planned.state)}T12:00:00Z`)
  return desk
    .file()
    .persons.map(({ personId }) =>
      attestationFor(sent.pack, planned.state, { personId, birthDate: sent.birthDates[personId]! }, moment),
    )
}

/** @param charter the day of the flight that is known already */
function notify(playing: Playing, charter: string | null): void {
  const { desk, random, planned, identityBasis } = playing
  if (charter) desk.until(planned.state, fromDay(toDay(charter) - 8), '09:15')
  else desk.later(random.integer(2, 20))
  const file = desk.file()
  const { airline, crossingPoint } = askedCountry(file.requestedState)
  const late = statesOfStory().requesting[stateOfNightFlights] === planned.state
  const date = charter ?? fromDay(toDay(desk.today(planned.state)) + random.integer(4, 18))
  const input = {
    ...{
      date,
      time: charter ? '16:20' : late ? '01:35' : '19:40',
      means: charter ? ('charter_flight' as const) : ('scheduled_flight' as const),
      flight: `${airline} ${charter ? 9014 : random.integer(20, 99)}`,
    },
    ...{ departure: countryOf(planned.state).departure, crossingPoint, escorts: charter ? 2 : random.integer(0, 2) },
    ...{ medicalEscort: false, needs: [], identityBasis, attestations: attestations(playing) },
  }
  desk.act(requesting(playing), 'requesting', { action: 'notify_transfer', input })
}

function fail(playing: Playing, charter: boolean): void {
  const { desk, random, find } = playing
  const file = desk.file()
  const transfer = openTransfer(file)!
  desk.until(file.requestedState, transfer.date, charter ? '18:05' : '20:30')
  const reason = charter
    ? 'entry_not_possible'
    : random.pick(['flight_cancelled', 'not_on_board', 'not_on_board', 'carrier_refused'])
  const text = charter ? 'The charter was turned back: the list of passengers had not been confirmed.' : ''
  const input = { transferId: transfer.transferId, reason, text }
  const border = find(askedCountry(file.requestedState).border, 'border_officer')
  if (charter) desk.act(border, 'requested', { action: 'report_transfer_failed', input })
  else desk.act(requesting(playing), 'requesting', { action: 'report_transfer_failed', input })
}

function arrive(playing: Playing): void {
  const { desk, find, random, planned } = playing
  const file = desk.file()
  const transfer = openTransfer(file)
  if (!transfer) return
  desk.until(file.requestedState, transfer.date, '23:10')
  if (planned.plants.includes('late_arrivals')) desk.later(random.integer(11, 45))
  const { transferId, personIds, date } = transfer
  const border = find(askedCountry(file.requestedState).border, 'border_officer', random.integer(0, 1))
  desk.act(border, 'requested', { action: 'confirm_arrival', input: { transferId, personIds, arrivedOn: date } })
}
