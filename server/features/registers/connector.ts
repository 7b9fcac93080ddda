import type { ComparedField } from '../../../domain/identity/matching/compare.ts'

/**
 * What connects a register to the program. A connector asks and says what came back; it knows no case, writes nothing and
 * decides nothing: an official of the register's authority answers (docs/decisions/0036-what-a-register-answers.md).
 */

/**
 * `several`: more than one entry may be the person. `unavailable`: the register said itself that it cannot search now, or
 * the search would not carry an answer, and the reason says why.
 */
export const registerOutcomes = ['match', 'no_match', 'several', 'unavailable'] as const
export type RegisterOutcome = (typeof registerOutcomes)[number]

/** Why a search would not carry an answer: too little was named of the person, or more are alike than can be looked at. */
export const searchLimits = ['too_little_known', 'too_many_alike'] as const
export type SearchLimit = (typeof searchLimits)[number]

/** Why nothing came back: a code for the log and for officials, never a word of the other side. */
export const registerFaults = [
  'timeout',
  'unreachable',
  'certificate',
  'status',
  'too_large',
  'not_json',
  'wrong_content',
  'resting',
  'no_extract',
  'extract_expired',
  'interrupted',
  'internal',
] as const
export type RegisterFault = (typeof registerFaults)[number]

/** One entry that the register gave. */
export interface RegisterEntry {
  /** Under what it stands in the register. */
  reference: string | null
  /** What the verifier is shown of it: a label of the configuration or a field, and the value. */
  shown: { label: string; value: string }[]
  /** How alike it is, 0 to 1, and why, where the connector compared; otherwise the register did. */
  likeness: number | null
  reasons: { code: 'same' | 'near' | 'different'; field: ComparedField }[]
}

export interface RegisterAnswer {
  outcome: RegisterOutcome
  /** With `unavailable`, where the search itself fell short. */
  reason?: SearchLimit
  entries: RegisterEntry[]
  /** The day as of which the register answers, where it is an extract: ISO 8601. */
  asOf: string | null
}

export interface RegisterQuestion {
  /** The same for every repetition, so that a register that counts its queries counts one. */
  queryId: string
  purpose: 'verification'
  /** What the request names of the person, by field of the form: texts, and dates as ISO 8601. */
  fields: Readonly<Record<string, string>>
}

/** Nothing came back. `retryAfter`: seconds that the register asks to be left alone. */
export class RegisterFailed extends Error {
  override readonly name = 'RegisterFailed'
  readonly fault: RegisterFault
  readonly retryAfter: number | null
  constructor(fault: RegisterFault, retryAfter: number | null = null) {
    super(fault)
    this.fault = fault
    this.retryAfter = retryAfter
  }
}

/** `resting`: after failures in a row it is left alone. `trying`: one question goes through to see. */
export type ConnectorState = 'well' | 'resting' | 'trying'

export interface RegisterConnector {
  authority: string
  register: string
  kind: 'rest' | 'extract'
  /** As officials read it beside an answer. */
  source: string
  /** How often one question is put before it is given up, and how long it waits between, in seconds. */
  patience: { attempts: number; firstWaitSeconds: number; longestWaitSeconds: number }
  /** How long one attempt may last, in seconds. */
  timeoutSeconds: number
  state(): ConnectorState
  /** @throws RegisterFailed and nothing else */
  ask(question: RegisterQuestion): Promise<RegisterAnswer>
}

/** The connectors of this installation, by `authority register`. */
export type Registers = ReadonlyMap<string, RegisterConnector>

export function connectorOf(registers: Registers, authority: string, register: string): RegisterConnector | undefined {
  return registers.get(`${authority} ${register}`)
}
