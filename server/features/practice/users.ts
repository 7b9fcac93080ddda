// Offered to other features: the sign-in page of practice lists them.
import anyAscii from 'any-ascii'
import type { Role } from '../../../domain/agreement/vocabulary.ts'
import { countries } from './countries.ts'

/** The part of the catalogue key after `practice.task.`: one line on what this person does here. */
export type Task =
  | 'case_officer'
  | 'central_desk'
  | 'central_desk_requested'
  | 'central_desk_both'
  | 'approver'
  | 'verifier_identity'
  | 'verifier_civil_status'
  | 'verifier_border'
  | 'verifier_register'
  | 'mission_officer'
  | 'border_officer'
  | 'analyst'
  | 'legal_officer'
  | 'translator'
  | 'data_protection'
  | 'monitor'
  | 'administrator'

/** One person as written down in `users/`: [given names, family name, authority, roles, task, featured?] */
export type UserRow = readonly [string, string, string, readonly Role[], Task, 'featured'?]

export interface PracticeUser {
  email: string
  givenNames: string
  familyName: string
  /** Id of a practice authority. */
  authority: string
  /** All held at that one authority. */
  roles: readonly Role[]
  /** Catalogue key of a one-line description. */
  taskKey: string
  /** Printed at the start of a practice installation: the shortest way into each role. */
  featured: boolean
  /** Language of the pages at first sign-in. */
  language: 'en' | 'az'
}

/** The password of every practice account; public, and of no use anywhere else. */
export const practicePassword = 'practice-2026'

export const users: readonly PracticeUser[] = countries.flatMap((country) =>
  country.users.map((row) => toUser(row, country.language ?? 'en')),
)

function toUser(
  [givenNames, familyName, authority, roles, task, featured]: UserRow,
  language: 'en' | 'az',
): PracticeUser {
  return {
    email: `${mailPart(givenNames)}.${mailPart(familyName)}@${authority}.practice.example`,
    givenNames,
    familyName,
    authority,
    roles,
    taskKey: `practice.task.${task}`,
    featured: featured === 'featured',
    language,
  }
}

function mailPart(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
}
