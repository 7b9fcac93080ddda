import type { Role } from '../../../../domain/agreement/vocabulary.ts'
import type { Official } from '../../../platform/http/actor.ts'
import type { FindOfficial } from '../../practice/officials.ts'
import type { Filed } from './file-case.ts'
import { mark } from './file-case.ts'
import type { House } from './house.ts'

export interface Roles {
  officer: Official
  desk: Official
  central: Official
  approver: Official
  verifier: Official
  mission: Official
  border: Official
}

export function rolesOf(find: FindOfficial): Roles {
  const at = (authority: string, role: Role) => find(authority, role)
  return {
    officer: at('de-lea-berlin', 'case_officer'),
    desk: at('de-bpolp', 'central_desk'),
    central: at('az-sms', 'central_desk'),
    approver: at('az-sms', 'approver'),
    verifier: at('az-mia', 'verifier'),
    mission: at('az-mission-berlin', 'mission_officer'),
    border: at('az-sbs-airport', 'border_officer'),
  }
}

/** From the application to the acceptance: a register is asked and answers, one proposes, another approves. */
export async function accept(house: House, roles: Roles, filed: Filed): Promise<void> {
  const { caseId, principal } = filed
  await house.act(roles.central, caseId, 'request_verification', {
    requests: [
      {
        personId: principal,
        authority: 'az-mia',
        register: 'az-identity',
        fields: ['family_name', 'birth_date', 'photograph'],
        documentIds: [filed.scanId],
        question: `${mark} question`,
      },
    ],
  })
  const [request] = (await house.fold(caseId, 'requested')).verifications
  await house.act(roles.verifier, caseId, 'answer_verification', {
    requestId: request!.requestId,
    result: 'match',
    finding: `${mark} finding`,
  })
  const personIds = (await house.fold(caseId, 'requested')).persons.map((person) => person.personId)
  await house.act(roles.central, caseId, 'propose_reply', {
    persons: personIds.map((personId) => ({ personId, outcome: 'accepted', text: `${mark} reply` })),
  })
  const { proposal } = await house.fold(caseId, 'requested')
  await house.act(roles.approver, caseId, 'approve_reply', { proposalId: proposal!.proposalId })
}

/** On from the acceptance: documents are asked for and issued, the flight is notified for a date. */
export async function notify(house: House, roles: Roles, filed: Filed, date: string, needs?: string): Promise<void> {
  const { caseId, attestations, principal } = filed
  await house.act(roles.desk, caseId, 'request_travel_document', { attestations })
  const file = await house.fold(caseId, 'requested')
  for (const { personId, documentRequestedOn } of file.persons) {
    await house.act(roles.mission, caseId, 'issue_travel_document', {
      personId,
      number: 'QS1234567',
      issuedOn: documentRequestedOn,
      identityBasis: 'register_match',
      identityNote: '',
    })
  }
  await notifyFlight(house, roles, filed, date, needs ? [{ personId: principal, text: needs }] : [])
}

export async function notifyFlight(
  house: House,
  roles: Roles,
  { caseId, attestations }: Filed,
  date: string,
  needs: { personId: string; text: string }[],
  crossingPoint = 'GYD',
): Promise<void> {
  await house.act(roles.desk, caseId, 'notify_transfer', {
    date,
    time: '21:40',
    flight: 'J2 006',
    departure: 'Berlin',
    crossingPoint,
    escorts: 2,
    medicalEscort: false,
    needs,
    attestations,
  })
}
