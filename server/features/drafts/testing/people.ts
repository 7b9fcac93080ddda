import type { AuthorityKind, Role } from '../../../../domain/agreement/vocabulary.ts'
import type { Official } from '../../../platform/http/actor.ts'

/** Authorities of the invented States XA and XB, and of two real ones for the official form. */
function place(id: string, state: string, kind: AuthorityKind, timeZone = 'Europe/Berlin') {
  return { id, state, kind, timeZone, name: { en: `Office ${id}`, az: `İdarə ${id}`, own: `Amt ${id}` } }
}

export const places = {
  local: place('a-local', 'XA', 'local'),
  otherLocal: place('a-other', 'XA', 'local'),
  central: place('a-central', 'XA', 'central'),
  foreign: place('b-central', 'XB', 'central', 'Asia/Baku'),
  register: place('b-register', 'XB', 'register', 'Asia/Baku'),
  berlin: place('de-central', 'DE', 'central'),
  baku: place('az-central', 'AZ', 'central', 'Asia/Baku'),
} as const

let made = 0

function official(name: string, at: keyof typeof places, ...roles: Role[]): Official {
  made += 1
  const userId = `00000000-0000-4000-8000-0000000001${String(made).padStart(2, '0')}`
  return { userId, name, authority: places[at], roles, language: 'en', readsCases: true }
}

export const people = {
  officer: official('Ada Local', 'local', 'case_officer'),
  colleague: official('Ben Local', 'local', 'case_officer'),
  approver: official('Cem Local', 'local', 'approver'),
  stranger: official('Dora Other', 'otherLocal', 'case_officer'),
  desk: official('Emin Central', 'central', 'central_desk'),
  secondDesk: official('Fay Central', 'central', 'central_desk'),
  centralOfficer: official('Gerd Central', 'central', 'case_officer'),
  foreignDesk: official('Hacı Foreign', 'foreign', 'central_desk'),
  verifier: official('İlham Register', 'register', 'verifier'),
  berlinDesk: official('Jule Berlin', 'berlin', 'central_desk'),
  berlinOfficer: official('Lea Berlin', 'berlin', 'case_officer'),
  bakuDesk: official('Murad Baku', 'baku', 'central_desk'),
  secondBerlinDesk: official('Kai Berlin', 'berlin', 'central_desk'),
} as const
