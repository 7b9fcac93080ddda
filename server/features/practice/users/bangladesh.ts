import type { UserRow } from '../users.ts'

export const bangladeshUsers: readonly UserRow[] = [
  ['Nusrat', 'Chowdhury', 'bd-moha', ['central_desk'], 'central_desk_requested'],
  ['Tanvir', 'Hossain', 'bd-moha', ['central_desk'], 'central_desk_requested'],
  ['Shahidul', 'Bhuiyan', 'bd-moha', ['approver'], 'approver'],
  ['Rumana', 'Haque', 'bd-moha', ['oversight'], 'data_protection'],
  ['Asif', 'Talukder', 'bd-moha', ['administrator'], 'administrator'],
  ['Farzana', 'Khandaker', 'bd-mission-berlin', ['mission_officer'], 'mission_officer'],
  ['Mahfuz', 'Sarkar', 'bd-mission-paris', ['mission_officer'], 'mission_officer'],
  ['Ishrat', 'Jahan', 'bd-ec', ['verifier'], 'verifier_identity'],
  ['Monirul', 'Shikder', 'bd-sb', ['verifier'], 'verifier_register'],
  ['Selina', 'Akter', 'bd-rg', ['verifier'], 'verifier_civil_status'],
  ['Kabir', 'Howlader', 'bd-sb-dhaka-airport', ['border_officer'], 'border_officer'],
]
