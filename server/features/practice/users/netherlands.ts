import type { UserRow } from '../users.ts'

export const netherlandsUsers: readonly UserRow[] = [
  ['Femke', 'Hoekstra', 'nl-avim-rotterdam', ['case_officer'], 'case_officer'],
  ['Daan', 'Vermeulen', 'nl-dtv', ['central_desk'], 'central_desk'],
  ['Marijke', 'Postma', 'nl-dtv', ['approver'], 'approver'],
  ['Ruben', 'Dijkhuis', 'nl-rvig', ['verifier'], 'verifier_register'],
  ['Anouk', 'Brouwer', 'nl-mission-baku', ['mission_officer'], 'mission_officer'],
  ['Jeroen', 'Kuipers', 'nl-kmar-schiphol', ['border_officer'], 'border_officer'],
]
