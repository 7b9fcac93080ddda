import type { UserRow } from '../users.ts'

export const germanyUsers: readonly UserRow[] = [
  ['Katrin', 'Vogel', 'de-lea-berlin', ['case_officer'], 'case_officer', 'featured'],
  ['Jonas', 'Lindemann', 'de-lea-berlin', ['case_officer'], 'case_officer'],
  ['Miriam', 'Schäfer', 'de-zab-bielefeld', ['case_officer'], 'case_officer'],
  ['Stefan', 'Brückner', 'de-bpolp', ['central_desk'], 'central_desk', 'featured'],
  ['Anja', 'Hoffmeister', 'de-bpolp', ['approver'], 'approver', 'featured'],
  ['Claudia', 'Reuter', 'de-bpolp', ['approver'], 'approver'],
  ['Thomas', 'Weidlich', 'de-bpolp', ['case_officer', 'central_desk'], 'central_desk_both'],
  ['Henrik', 'Pohl', 'de-bpolp', ['analyst'], 'analyst'],
  ['Friederike', 'Hartung', 'de-bpolp', ['legal_officer'], 'legal_officer'],
  ['Birgit', 'Sommerfeld', 'de-bpolp', ['oversight'], 'data_protection'],
  ['Petra', 'Nowak', 'de-bva', ['verifier'], 'verifier_register'],
  ['Matthias', 'Jäger', 'de-bva', ['verifier'], 'verifier_register'],
  ['Lukas', 'Albrecht', 'de-mission-baku', ['mission_officer'], 'mission_officer'],
  ['Sandra', 'Kühn', 'de-bpol-frankfurt-airport', ['border_officer'], 'border_officer'],
  ['Oliver', 'Franke', 'de-bpol-berlin', ['border_officer'], 'border_officer'],
  ['Ulrike', 'Baumann', 'de-bfdi', ['oversight'], 'monitor'],
  ['Carolin', 'Winkler', 'de-operator', ['translator'], 'translator'],
  ['Jörg', 'Weiß', 'de-operator', ['administrator'], 'administrator'],
  ['Heike', 'Lorenz', 'de-bpolp', ['administrator'], 'administrator'],
]
