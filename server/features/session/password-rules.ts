import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { type ProblemError, problem } from '../../platform/http/problems.ts'

export const shortest = 12
export const longestPassword = 200
/** Beyond this many characters the estimate only takes longer: what is this long is not in a list. */
const estimated = 64

/** Whose password it is to be. */
export interface PasswordOwner {
  name: string
  email: string
}

type Fault = 'too_short' | 'too_long' | 'password_personal' | 'password_common'

/**
 * Length, and no word that is tried first: not from the usual lists, not the person's own name or address, not ours.
 * No rule about kinds of characters, and no date on which it ends: both make people choose worse ones.
 */
export async function passwordFault(password: string, owner: PasswordOwner): Promise<Fault | null> {
  const length = [...password].length
  if (length < shortest) return 'too_short'
  if (length > longestPassword) return 'too_long'
  if (builtFrom(ownWords(owner), folded(password))) return 'password_personal'
  const estimator = await load()
  return estimator.check(password.slice(0, estimated)).score === 4 ? null : 'password_common'
}

/** @throws ProblemError 422 at the field */
export async function requireGoodPassword(path: string, password: string, owner: PasswordOwner): Promise<void> {
  const fault = await passwordFault(password, owner)
  if (fault) throw badPassword(path, fault)
}

function badPassword(path: string, code: Fault): ProblemError {
  return problem(422, 'invalid', { fields: [{ path, code, values: { min: shortest, max: longestPassword } }] })
}

/** Whether the password stands on one of these words: without them too little is left to carry it. */
function builtFrom(words: readonly string[], password: string): boolean {
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), password)
  return rest !== password && rest.replace(/[^\p{L}\p{N}]/gu, '').length < 8
}

/** The name and the address in their parts; the longest first, so that none hides another. */
function ownWords({ name, email }: PasswordOwner): string[] {
  const parts = folded(`${name} ${email} openrcms rcms readmission`).split(/[^\p{L}\p{N}]+/u)
  return [...new Set(parts)].filter((word) => word.length > 2).sort((a, b) => b.length - a.length)
}

/** As a keyboard without the letters of the language would write it. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('ə', 'e').replaceAll('ı', 'i').normalize('NFKD').replace(/\p{M}/gu, '')
}

let loaded: Promise<ZxcvbnFactory> | undefined

/** Its lists are large and asked for seldom, so they are read when somebody first chooses a password. */
function load(): Promise<ZxcvbnFactory> {
  loaded ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory: Factory }, { adjacencyGraphs: graphs, dictionary }]) => new Factory({ graphs, dictionary }),
  )
  return loaded
}
