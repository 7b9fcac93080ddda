import type { Waiting } from '../domain/statistics/tally.ts'

/** What may be chosen of the desk; apart from the schemas, which the first page does without. */

/** By the deadline that bites first, then by who has waited longest; by how long they have; by the last change. */
export const deskOrders = ['deadline', 'waiting', 'change'] as const
export type DeskOrder = (typeof deskOrders)[number]

/** What a row may show. The person is always there, because the row leads to the case by the name. */
export const deskColumns = [
  'date',
  'case',
  'stage',
  'holder',
  'assignee',
  'own_reference',
  'waiting',
  'submitted',
  'changed',
] as const
export type DeskColumn = (typeof deskColumns)[number]
export const usualColumns: readonly DeskColumn[] = ['date', 'case', 'stage']
/** More would be a table nobody reads. */
export const mostColumns = 6

/** Of the day on which the effect bites, each day in one class alone: as the day of a desk counts them. */
export const dueClasses = ['falls_today', 'falls_1to3', 'falls_4to7', 'falls_later', 'falls_never'] as const
/** Of that day, from today to the seventh day: as the day of a desk counts what a colleague has before them. */
export const dueTogether = ['falls_0to7'] as const
/** By the day on which to be reminded; by the day on which the effect bites. */
export const dueChoices = ['overdue', 'today', '3days', '7days', ...dueClasses, ...dueTogether] as const

/** Days since whoever has the turn has had it, in the classes of figures. */
export const waitClasses = ['under_30', '30_to_89', '90_to_179', '180_and_over'] as const satisfies readonly Waiting[]
