import type { AskedCase } from './world.ts'

/**
 * `open`: also for visitors. `everybody`: whoever is signed in. `account` and `persons`: no machine's; the former also for
 * a session that is not complete. `administrators`: hidden from everybody else; who administers what is the matrix of
 * features/administration. `operators`: administrators of the authority that runs the installation. `translators`: hidden from everybody else. `case`, `draft`, `verification`, `roster`: asked about each of
 * them. `team` and `oversight`: asked about in tests of their own. `planners`: for those who plan interviews. `pair`: for officials of two States.
 * `comparers`: hidden from whoever compares nobody. `committee`: hidden from whoever does not sit in the joint committee.
 * `assessors`: for those who compare, and for analysts.
 * `laboratory`: hidden from everybody where there is no laboratory.
 * `comparers`: hidden from whoever compares nobody. `figures`: for those who count, and no machine.
 */
export type About =
  | 'open'
  | 'everybody'
  | 'account'
  | 'persons'
  | 'administrators'
  | 'operators'
  | 'translators'
  | 'case'
  | 'draft'
  | 'verification'
  | 'roster'
  | 'team'
  | 'planners'
  | 'oversight'
  | 'comparers'
  | 'committee'
  | 'assessors'
  | 'laboratory'
  | 'pair'
  | 'figures'

export interface Question {
  about: About
  /** Values of the parameters that name no case, draft or verification. */
  params?: Record<string, string>
  query?: string
  body?: object | ((one: AskedCase) => object)
  /** Would change the world if it were granted, so nobody to whom it is granted asks it here. */
  changes?: true
  /** Goes on answering whoever is granted it, so nobody to whom it is granted asks it here. */
  endless?: true
  /** Asks for a proof of this half hour, or of a machine for the official who takes the step. */
  binding?: true
}

export const nothing = '0199a1b2-0000-7000-8000-000000000000'
