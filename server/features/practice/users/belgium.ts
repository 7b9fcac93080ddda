import type { UserRow } from '../users.ts'

export const belgiumUsers: readonly UserRow[] = [
  ['Lotte', 'Verstraete', 'be-io-127bis', ['case_officer'], 'case_officer'],
  ['Benoît', 'Delvaux', 'be-io', ['central_desk'], 'central_desk'],
  ['Sofie', 'Claessens', 'be-io', ['approver'], 'approver'],
  ['Julien', 'Lambrecht', 'be-mission-baku', ['mission_officer'], 'mission_officer'],
  ['Wouter', 'De Smedt', 'be-police-brussels-airport', ['border_officer'], 'border_officer'],
]
