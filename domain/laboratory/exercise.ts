import type { Dimension } from '../statistics/fact.ts'
import type { Figure } from '../statistics/tally.ts'
import type { PlainDate } from '../time/plain-date.ts'

/**
 * An exercise of the data laboratory as data: what it is for, what to do in the program, and tasks whose answers the program
 * checks. What it says stands in the catalogues under `exercises.<exercise>`; what is right is computed from the laboratory's own
 * cases by the measures of `domain/statistics`, so that no number is written anywhere and a fresh story brings fresh answers.
 */

/** In the order of the workshop's book. */
export const exerciseIds = [
  'counting',
  'definitions',
  'cleaning',
  'duplicates',
  'clocks',
  'small_cells',
  'chart',
  'two_sides',
  'quality',
  'briefing',
] as const
export type ExerciseId = (typeof exerciseIds)[number]

/** Officials who ask for figures, and officials who make them; some exercises are for both. */
export const tracks = ['policy', 'technical'] as const
export type Track = (typeof tracks)[number]

/** What the story of a laboratory gives every exercise. */
export interface LabSetting {
  agreementId: string
  requestedState: string
  /** Those with most cases first. */
  requestingStates: readonly string[]
  /** The first full calendar year of the story. */
  firstYear: number
  /** The last one; the year after it is not over. */
  year: number
  today: PlainDate
}

/** A question to the figures, as the explorer and `rcms stats` ask it. */
export interface Asked {
  /** Code of a measure. */
  measure: string
  /** As `readPeriod` reads it. */
  period: string
  by?: readonly Dimension[]
  only?: Readonly<Partial<Record<Dimension, readonly string[]>>>
}

/** One application of the laboratory, as the files of the exercises are made from it: headers alone, nobody's name. */
export interface SourceCase {
  reference: string
  requestingState: string
  submittedOn: PlainDate
  receivedOn: PlainDate
  /** How many persons it is about. */
  persons: number
}

/** Two applications about one person; the later one comes first. */
export interface Twice {
  reference: string
  other: string
}

/** What the files are made of. */
export interface Sources {
  setting: LabSetting
  /** Applications sent or received in the quarter of the files, by reference. */
  cases: readonly SourceCase[]
  /** Applications about somebody who is in another one too, as the story planted them; empty where no task asks for them. */
  twice: readonly Twice[]
  /** Invented names in Latin letters: family names by their two forms, given names and fathers' names of men and women. */
  names: InventedNames
}

export interface InventedNames {
  families: readonly { man: string; woman: string }[]
  men: readonly string[]
  women: readonly string[]
}

/** What a truth is found from: the answers to the questions of a task, in their order, and the files. */
export interface Known extends Sources {
  figures: readonly (readonly Figure[])[]
}

/** What is chosen or put in order: a text under `option.<id>`, a State, or what stands in the data itself. */
export interface Option {
  id: string
  state?: string
  shown?: string
}

interface TaskBase {
  id: string
  /** Texts `hint.1` and so on, each leading a little further. */
  hints: number
  /** Its truth needs what was planted in the story. */
  needsPlants?: true
  /** Which figures its truth needs. */
  asks?: (setting: LabSetting) => readonly Asked[]
}

export interface NumberTask extends TaskBase {
  kind: 'number'
  /** `percent` is typed as 83 or 0.83; `days` are calendar days. */
  unit: 'applications' | 'persons' | 'days' | 'percent' | 'rows' | 'findings'
  truth: (known: Known) => NumberTruth
}
export interface ChoiceTask extends TaskBase {
  kind: 'choice'
  options: (known: Known) => readonly Option[]
  truth: (known: Known) => ChoiceTruth
}
export interface SeveralTask extends TaskBase {
  kind: 'several'
  options: (known: Known) => readonly Option[]
  truth: (known: Known) => SeveralTruth
}
export interface OrderTask extends TaskBase {
  kind: 'order'
  options: (known: Known) => readonly Option[]
  truth: (known: Known) => OrderTruth
}
export interface FileTask extends TaskBase {
  kind: 'file'
  truth: (known: Known) => FileTruth
}
export interface TextTask extends TaskBase {
  kind: 'text'
  /** What the program looks for, under `element.<id>`. */
  elements: readonly string[]
  /** What only the writer can judge and ticks off, under `check.<id>`; all of it must be ticked. */
  checks: readonly string[]
  truth: (known: Known) => TextTruth
}
export type Task = NumberTask | ChoiceTask | SeveralTask | OrderTask | FileTask | TextTask

export interface NumberTruth {
  kind: 'number'
  value: number
  /** How far off still counts as right, in the unit of the task. */
  tolerance: number
  /** Numbers that somebody finds who made a usual mistake, with the code of what to say (`wrong.<code>`). */
  mistakes: readonly { code: string; value: number | null }[]
}
/** Any of `right`: two may be equal in the data. What to say of each other option stands under `wrong.<option>`, or the code given. */
export interface ChoiceTruth {
  kind: 'choice'
  right: readonly string[]
  because?: Readonly<Record<string, string>>
}
/** All of `right`, and no other. */
export interface SeveralTruth {
  kind: 'several'
  right: readonly string[]
  because?: Readonly<Record<string, string>>
}
/** The value of each option; right is any order in which no value is followed by a greater one. */
export interface OrderTruth {
  kind: 'order'
  values: Readonly<Record<string, number>>
}
/** The cleaned file, row by row. */
export interface FileTruth {
  kind: 'file'
  columns: readonly string[]
  /** The column that names a row. */
  key: string
  rows: readonly Readonly<Record<string, string>>[]
  /** Cells nobody can know: they must be left empty, by the key of their row and their column. */
  unknown: readonly { key: string; column: string }[]
  /** Keys of rows that were no record and must be gone. */
  gone: readonly string[]
}
export interface TextTruth {
  kind: 'text'
  elements: Readonly<Record<string, Element>>
}
/** What must stand in a text. Words are beginnings, in both official languages, looked for without regard to case. */
export type Element =
  | { kind: 'figures'; atLeast: number; of: readonly { value: number; tolerance: number }[] }
  | { kind: 'words'; atLeast: number; of: readonly (readonly string[])[] }
  | { kind: 'length'; from: number; to: number }
export type Truth = NumberTruth | ChoiceTruth | SeveralTruth | OrderTruth | FileTruth | TextTruth

/** An answer as it was given; numbers as they were typed. */
export type Answer =
  | { kind: 'number'; value: string }
  | { kind: 'choice'; chosen: string }
  | { kind: 'several'; chosen: readonly string[] }
  | { kind: 'order'; chosen: readonly string[] }
  | { kind: 'file'; name: string; content: string }
  | { kind: 'text'; text: string; ticked: readonly string[] }

/**
 * What the program says of an answer. `unreadable` is no attempt: a number that is none, a file without its columns.
 * `share` is how much of it is right, between 0 and 1.
 */
export interface Verdict {
  state: 'right' | 'partly' | 'wrong' | 'unreadable'
  share: number
  says: readonly Said[]
}

/** A text of the task (`own`, under `exercises.<exercise>.<task>.`) or one that all tasks share (`exercises.verdict.`). */
export interface Said {
  own: boolean
  code: string
  values?: Readonly<Record<string, string | number>>
}

/** One step in the program. Its text is `step.<n>`; what is opened stands beside it. */
export interface Step {
  /** A page, as an address within the program. */
  path?: (setting: LabSetting) => string
  /** A file of the exercise. */
  file?: string
}

export interface Exercise {
  id: ExerciseId
  tracks: readonly Track[]
  /** Of the workshop, and how long it takes there. */
  day: 1 | 2
  minutes: number
  steps: readonly Step[]
  tasks: readonly Task[]
  /** Names of the files that participants load. */
  files: readonly string[]
  /** Questions for the room, under `discuss.<n>`. */
  discussions: number
}
