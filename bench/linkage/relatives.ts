import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KnownPerson } from '../../domain/identity/matching/person.ts'
import { type Invented, inventPersons } from './cross-script.ts'

/** Which lists are made of invented persons and their relatives. */
export const kindsOfLists = [
  'half have partners',
  'one in eleven has a partner',
  'all have partners',
  'one list',
] as const
export type KindOfLists = (typeof kindsOfLists)[number]

/**
 * Lists in five scripts and their passport spellings, four in ten of those without a partner being the twin, brother, sister or
 * father of somebody on the other list.
 * @returns the files, and how many pairs of one person they hold
 */
export function listsOfRelatives(folder: string, seed: number, kind: KindOfLists): { files: string[]; truth: number } {
  const some = inventPersons(seed, 1000).filter(({ only }, at) => isOn(kind, only, at))
  const own = some.filter(({ only }) => only !== 'passport').map((one) => line(one, one.own, 'a'))
  const passport = some.filter(({ only }) => only !== 'own').map((one) => line(one, one.passport, 'b'))
  const lists = kind === 'one list' ? [[...own, ...passport]] : [own, passport]
  const files = lists.map((rows, at) => {
    const file = join(folder, `relatives-${at}.csv`)
    writeFileSync(file, ['rec_id,given_name,surname,suburb,date_of_birth', ...rows].join('\n'))
    return file
  })
  return { files, truth: some.filter(({ only }) => only === null).length }
}

function isOn(kind: KindOfLists, only: Invented['only'], at: number): boolean {
  if (kind === 'all have partners') return only === null
  // Every second is a person with a partner, the others are those without.
  return kind !== 'one in eleven has a partner' || only !== null || at % 10 === 0
}

function line({ who }: Invented, { names: [name], birthPlace, birthDate }: KnownPerson, list: string): string {
  return [`rec-${who}-${list}`, name!.givenNames, name!.familyName, birthPlace, birthDate ?? ''].join(',')
}
