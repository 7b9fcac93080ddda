import { type Speech, speech } from '../../platform/i18n/catalogue.ts'

/** One thing that is wrong in a file of law or practice, where a person can find it. */
export interface FaultAt {
  file: string
  /** Both from 1, as editors count; null where the fault is that the file is missing. */
  line: number | null
  column: number | null
  /** The sentence in the catalogues: `pack.<code>` with the values. */
  code: string
  values?: Record<string, string | number>
}

/** A fault as it is told: place and sentence. */
export function faultLine(fault: FaultAt, words: Speech): string {
  const { file, line, column } = fault
  const place = line === null ? file : words.t('pack.at', { file, line, column: column ?? 1 })
  return `${place}: ${faultSentence(fault, words)}`
}

export function faultSentence({ code, values }: FaultAt, { t }: Speech): string {
  return t(`pack.${code}`, values)
}

/** A pack or a calendar that must not be used. The message names place and sentence of every fault, in English. */
export class PackFault extends Error {
  readonly faults: readonly FaultAt[]

  constructor(faults: readonly FaultAt[]) {
    super(faults.map((fault) => faultLine(fault, speech('en'))).join('\n'))
    this.name = 'PackFault'
    this.faults = faults
  }
}

/** A file that is missing, or of which no place can be named. */
export function faultOfFile(file: string, code: string, values?: FaultAt['values']): PackFault {
  return new PackFault([{ file, line: null, column: null, code, ...(values ? { values } : {}) }])
}
