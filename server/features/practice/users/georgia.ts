import type { UserRow } from '../users.ts'

export const georgiaUsers: readonly UserRow[] = [
  ['Nino', 'Gelashvili', 'ge-mia', ['central_desk'], 'central_desk_requested'],
  ['Levan', 'Kiknadze', 'ge-mia', ['central_desk'], 'central_desk_requested'],
  ['Tamar', 'Dvalishvili', 'ge-mia', ['approver'], 'approver'],
  ['Zurab', 'Lomidze', 'ge-mia', ['oversight'], 'data_protection'],
  ['Maka', 'Chanturia', 'ge-mia', ['administrator'], 'administrator'],
  ['Giorgi', 'Beridze', 'ge-mission-berlin', ['mission_officer'], 'mission_officer'],
  ['Salome', 'Svanidze', 'ge-mission-vienna', ['mission_officer'], 'mission_officer'],
  ['Irakli', 'Dolidze', 'ge-mission-the-hague', ['mission_officer'], 'mission_officer'],
  ['Ketevan', 'Japaridze', 'ge-psda', ['verifier'], 'verifier_civil_status'],
  ['Dato', 'Maisuradze', 'ge-psda', ['verifier'], 'verifier_identity'],
  ['Vakhtang', 'Nozadze', 'ge-tbilisi-airport', ['border_officer'], 'border_officer'],
]
