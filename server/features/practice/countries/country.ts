import type { Role } from '../../../../domain/agreement/vocabulary.ts'
import type { PracticeAuthority } from '../authorities.ts'
import type { EyeColour, Sex } from '../persons.ts'
import type { Random } from '../random.ts'
import type { PaperLook } from '../scans/looks.ts'
import type { UserRow } from '../users.ts'

/** A State as practice knows it. Everything that differs from State to State stands in such a file; the code names none. */
export interface PracticeCountry {
  /** ISO 3166-1 alpha-2. */
  state: string
  authorities: readonly PracticeAuthority[]
  users: readonly UserRow[]
  /** Of the pages at the first sign-in of its officials; English where it is left out. */
  language?: 'en' | 'az'
  /** Signs for the State, and decides where others ask it. */
  central: string
  /** Drafts applications where it is not the central authority. */
  unit?: string
  /** The State with which its officials practise. */
  practisesWith: string
  /** From where persons fly: place and airport. */
  departure: string
  /** Where other States ask it. */
  asked?: AskedCountry
  /** Its nationals; several where they do not share language and names. */
  peoples?: readonly [PracticePeople, ...PracticePeople[]]
  /** The case system that practice connects. */
  client?: { clientId: string; secret: string; name: string; authority: string; roles: readonly Role[] }
  /** Whose open cases are shared out among colleagues; at `away` one is absent for some days. */
  sharedOut?: { desks: readonly (readonly [authority: string, role: 'central_desk' | 'case_officer'])[]; away?: string }
}

export interface AskedCountry {
  registers: readonly { authority: string; register: string; photograph: boolean }[]
  /** A register that is asked now and then, and to which questions are passed on. Its machine is down for good. */
  further?: { authority: string; register: string }
  /** By requesting State: who issues the travel document. */
  missions: Readonly<Record<string, string>>
  border: string
  crossingPoint: string
  /** Before the number of a flight there, and of a document it issues. */
  airline: string
  documentPrefix: string
}

/** What persons are called and where they come from. Words in their own script unless the field says otherwise. */
export interface PracticePeople {
  /** ISO 639-1, and the name of the language in English. */
  language: { code: string; name: string }
  femaleGivenNames: readonly string[]
  maleGivenNames: readonly string[]
  /** As a man bears them. */
  familyNames: readonly string[]
  womansFamilyName?(familyName: string): string
  patronymic?(fathersGivenName: string, sex: Sex): string
  inPassport(name: string): string
  inCyrillic?(name: string): string
  /** Whether papers name the parents. */
  parents: boolean
  eyes: readonly EyeColour[]
  birthPlace(random: Random): Line
  address(random: Random): Line
  papers: PracticePapers
  /** Answers by the field of a form, in English, that only forms of this State ask. `asOf` is a day, ISO. */
  particulars?(random: Random, about: { birthDate: string; sex: Sex; asOf: string }): Readonly<Record<string, string>>
}

/** One line, in the own script and as it would be written in English. */
export interface Line {
  own: string
  english: string
}

export interface PracticePapers {
  look: PaperLook
  issuer: { authority: string; place: string }
  passportNumber(random: Random): string
  cardNumber(random: Random): string
  personalNumber?(random: Random, about: { birthDate: string; sex: Sex }): string
}
