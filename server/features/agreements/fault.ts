/** One thing that is wrong in a file of law or practice, where a person can find it. */
export interface FaultAt {
  file: string
  /** Null where the fault is that the file is missing. */
  line: number | null
  sentence: string
}

/** A pack or a calendar that must not be used. The message names file, line and a sentence for every fault. */
export class PackFault extends Error {
  readonly faults: readonly FaultAt[]

  constructor(faults: readonly FaultAt[]) {
    super(faults.map(({ file, line, sentence }) => `${file}${line ? ` line ${line}` : ''}: ${sentence}`).join('\n'))
    this.name = 'PackFault'
    this.faults = faults
  }
}
