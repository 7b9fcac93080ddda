import type { CSSProperties } from 'react'
import type { DeskColumn } from '../../../contract/desk-choices.ts'

/** The person stands second: behind what bites first, before everything else. */
export function headsOf(columns: readonly DeskColumn[]): ('person' | DeskColumn)[] {
  const [first, ...rest] = columns
  return first ? [first, 'person', ...rest] : ['person']
}

const widths: Partial<Record<'person' | DeskColumn, string>> = {
  date: 'minmax(9rem, 1.3fr)',
  case: 'minmax(10.5rem, 1fr)',
  person: 'minmax(9rem, 1.2fr)',
  waiting: 'minmax(5.5rem, 0.6fr)',
  submitted: 'minmax(6.5rem, 0.6fr)',
  changed: 'minmax(6.5rem, 0.6fr)',
}

/** A narrow page puts the cells beneath each other and takes no notice of this. */
export function gridOf(columns: readonly DeskColumn[]): CSSProperties {
  const template = headsOf(columns).map((head) => widths[head] ?? 'minmax(0, 1fr)')
  return { '--cells': template.join(' ') } as CSSProperties
}
