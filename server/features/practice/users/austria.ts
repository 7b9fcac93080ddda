import type { UserRow } from '../users.ts'

export const austriaUsers: readonly UserRow[] = [
  ['Magdalena', 'Steinbacher', 'at-bfa-vienna', ['case_officer'], 'case_officer'],
  ['Florian', 'Pichler', 'at-bfa', ['case_officer', 'central_desk'], 'central_desk_both'],
  ['Elisabeth', 'Hörmann', 'at-bfa', ['approver'], 'approver'],
  ['Martin', 'Zöchling', 'at-bmi', ['verifier'], 'verifier_register'],
  ['Verena', 'Auer', 'at-mission-baku', ['mission_officer'], 'mission_officer'],
  ['Gerald', 'Kofler', 'at-police-vienna-airport', ['border_officer'], 'border_officer'],
]
