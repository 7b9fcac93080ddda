import type { CopySpeech } from './speech.ts'

/** What agreements/case-file.typ prints. */
export interface PrintedRow {
  label: string
  value: string
  /** The same in the person's own script. */
  native?: string
}

export interface PrintedEntry {
  what: string
  when: string
  who: string
  lines: string[]
  /** Of the own side alone; `mark` says so in words. */
  own: boolean
  mark: string
  gap: string | null
}

export interface Group {
  heading: string | null
  rows: PrintedRow[]
  entries: PrintedEntry[]
  words: string[]
}

export interface PrintedPart {
  lang: string
  date: string
  author: string
  title: string
  lead: string | null
  /** Stands on each page of what must not go to the other State. */
  mark: string | null
  watermark: string | null
  groups: Group[]
  contents: { label: string; list: { title: string; page: number; deeper: boolean }[] } | null
}

export function group(heading: string | null, content: Partial<Omit<Group, 'heading'>>): Group {
  return { heading, rows: [], entries: [], words: [], ...content }
}

/** Rows whose value is there. */
export function rowsOf(pairs: readonly (readonly [label: string, value: string | null | undefined])[]): PrintedRow[] {
  return pairs.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

/** One letter for another where no font has it, so that one message does not keep a whole file from being printed. */
export function without<T>(data: T, missing: readonly string[]): T {
  const absent = new Set(missing)
  const text = [...JSON.stringify(data)].map((letter) => (absent.has(letter) ? '?' : letter)).join('')
  return JSON.parse(text) as T
}

/** A State by its name where the catalogue has it. */
export function stateName({ t }: Pick<CopySpeech, 't'>, code: string, names: ReadonlySet<string>): string {
  return names.has(code) ? t(`ui.state.${code}`) : code
}
