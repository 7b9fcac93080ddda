import type { UserRow } from '../users.ts'

export const sriLankaUsers: readonly UserRow[] = [
  ['Dilani', 'Wickramasinghe', 'lk-die', ['central_desk'], 'central_desk_requested'],
  ['Suresh', 'Selvarajah', 'lk-die', ['central_desk'], 'central_desk_requested'],
  ['Nihal', 'Gunasekara', 'lk-die', ['approver'], 'approver'],
  ['Shanthi', 'Kandasamy', 'lk-die', ['oversight'], 'data_protection'],
  ['Roshan', 'Fernando', 'lk-die', ['administrator'], 'administrator'],
  ['Harsha', 'Senanayake', 'lk-mission-berlin', ['mission_officer'], 'mission_officer'],
  ['Kavindi', 'Perera', 'lk-mission-paris', ['mission_officer'], 'mission_officer'],
  ['Janaka', 'Herath', 'lk-mission-the-hague', ['mission_officer'], 'mission_officer'],
  ['Malini', 'Rathnayake', 'lk-drp', ['verifier'], 'verifier_identity'],
  ['Thushara', 'Ekanayake', 'lk-rgd', ['verifier'], 'verifier_civil_status'],
  ['Ravindra', 'Jayawardena', 'lk-die-airport', ['border_officer'], 'border_officer'],
]
