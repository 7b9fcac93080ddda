import type { Certainty } from '../../agreement/vocabulary.ts'
import type { Dimension } from '../fact.ts'
import type { Period } from '../period.ts'

/** A figure as it may be shown: without its number where a cell is too small to be told. */
export interface ShownFigure {
  by: Readonly<Partial<Record<Dimension, string>>>
  /** null where there is nothing to make it of, or where it is withheld. */
  value: number | null
  withheld?: boolean
}

/** One question of a shape, by the code of its measure. */
export interface Asked {
  measure: string
  period: Period
  by: readonly Dimension[]
  only?: Readonly<Partial<Record<Dimension, readonly string[]>>>
}

/** A column of a table that others ask for, with how sure we are that it is what they mean. */
export interface Column {
  id: string
  certainty: Certainty
  /** Where it was read what belongs there. */
  source: string
  /** Whether the headers of cases know it; where not, every cell says so and none is guessed. */
  known: boolean
}

export type Cell = string | number | null

export interface Sheet {
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
}

/** What stands for something that nobody recorded: never a guess, and never nought. */
export const notAvailable = 'not_available'
/** What stands for a number that would tell of few persons. */
export const withheld = 'withheld'

/** The sum of figures of one kind, withheld where any part of it is: nobody may take it apart again. */
export function sumOf(figures: readonly Pick<ShownFigure, 'value' | 'withheld'>[]): Cell {
  if (figures.some((one) => one.withheld)) return withheld
  return figures.reduce((sum, { value }) => sum + (value ?? 0), 0)
}

/** A category of person as the agreement knows it (`personClasses` of its pack). */
export interface PersonClass {
  id: string
  establish?: string | undefined
  /** In which procedures there are such persons; left out, in all. */
  procedures?: readonly string[] | undefined
}

/**
 * Categories of persons who are returned in the sense of the tables of others: a person in transit stays nowhere, and whoever is
 * taken back after a return in error was not returned by the State that takes back.
 */
export function returnedClasses(classes: readonly PersonClass[]): string[] {
  return classes.filter(({ establish }) => establish !== 'none').map(({ id }) => id)
}

/**
 * Procedures in which persons are readmitted: not the transit of somebody who stays nowhere, and not the return of somebody readmitted in
 * error, where the sides have changed places.
 */
export function readmissionProcedures(
  procedures: readonly { id: string }[],
  classes: readonly PersonClass[],
): string[] {
  const readmitted = classes.filter(({ establish }) => establish !== 'none')
  const has = (id: string) => readmitted.some((one) => one.procedures === undefined || one.procedures.includes(id))
  return procedures.map(({ id }) => id).filter(has)
}

/** Figures that agree in what is named, in the order in which they came. */
export function groupedBy<K extends string>(
  figures: readonly ShownFigure[],
  keyOf: (figure: ShownFigure) => Readonly<Record<K, string>>,
): { key: Readonly<Record<K, string>>; figures: ShownFigure[] }[] {
  const groups = new Map<string, { key: Readonly<Record<K, string>>; figures: ShownFigure[] }>()
  for (const figure of figures) {
    const key = keyOf(figure)
    const text = JSON.stringify(Object.values(key))
    const group = groups.get(text) ?? { key, figures: [] }
    group.figures.push(figure)
    groups.set(text, group)
  }
  return [...groups.values()]
}

/**
 * The States to which the tables of others look: their collections are of Member States and of what they ask of a third country, so what
 * that country asks of them is in none. It is the side of an agreement that is one State; where both sides are, nobody can say.
 *
 * @returns a filter of what is asked; without any where no side, or each, is one State
 */
export function towardsOneState(sides: readonly { states: readonly { state: string }[] }[]): Asked['only'] & object {
  const alone = sides
    .map(({ states }) => [...new Set(states.map(({ state }) => state))])
    .filter((one) => one.length === 1)
  return alone.length === 1 ? { requested_state: alone[0]! } : {}
}
