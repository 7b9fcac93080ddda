import type { UserRow } from '../users.ts'

export const pakistanUsers: readonly UserRow[] = [
  ['Sana', 'Qureshi', 'pk-moi', ['central_desk'], 'central_desk_requested'],
  ['Adeel', 'Janjua', 'pk-moi', ['central_desk'], 'central_desk_requested'],
  ['Rizwan', 'Hashmi', 'pk-moi', ['approver'], 'approver'],
  ['Nighat', 'Siddiqui', 'pk-moi', ['oversight'], 'data_protection'],
  ['Omer', 'Farooqi', 'pk-moi', ['administrator'], 'administrator'],
  ['Mehreen', 'Alvi', 'pk-mission-berlin', ['mission_officer'], 'mission_officer'],
  ['Tahir', 'Warraich', 'pk-mission-paris', ['mission_officer'], 'mission_officer'],
  ['Sadia', 'Malik', 'pk-mission-brussels', ['mission_officer'], 'mission_officer'],
  ['Hammad', 'Mughal', 'pk-nadra', ['verifier'], 'verifier_identity'],
  ['Farah', 'Iqbal', 'pk-nadra', ['verifier'], 'verifier_identity'],
  ['Junaid', 'Khattak', 'pk-dgip', ['verifier'], 'verifier_register'],
  ['Shahzad', 'Bhatti', 'pk-fia-islamabad', ['border_officer'], 'border_officer'],
]
