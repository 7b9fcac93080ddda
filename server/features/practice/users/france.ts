import type { UserRow } from '../users.ts'

export const franceUsers: readonly UserRow[] = [
  ['Hélène', 'Marchand', 'fr-pp-paris', ['case_officer'], 'case_officer'],
  ['François', 'Lefèvre', 'fr-prefecture-nord', ['case_officer'], 'case_officer'],
  ['Aurélie', 'Bonnet', 'fr-dgef', ['central_desk'], 'central_desk'],
  ['Étienne', 'Garnier', 'fr-dgef', ['approver'], 'approver'],
  ['Camille', 'Rousselle', 'fr-mission-baku', ['mission_officer'], 'mission_officer'],
  ['Théo', 'Vasseur', 'fr-paf-roissy', ['border_officer'], 'border_officer'],
]
