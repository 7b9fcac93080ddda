import * as azerbaijani from '../../server/features/practice/names/azerbaijani.ts'
import * as german from '../../server/features/practice/names/german.ts'
import { azerbaijaniPassportSpelling, germanPassportSpelling } from '../../server/features/practice/names/spelling.ts'
import type { Source } from './source.ts'

/** The name of one person of a family, as the form asks it. */
export interface Name {
  family_name: string
  given_names: string
  name_in_own_script: string
  birth_date: string
}

const spelled = new Map<string, string>()

function inPassport(name: string, nationality: string): string {
  const known = spelled.get(name)
  if (known) return known
  const spelling = nationality === 'AZ' ? azerbaijaniPassportSpelling(name) : germanPassportSpelling(name)
  spelled.set(name, spelling)
  return spelling
}

/** Chance combinations of the practice lists; some family names are common, as in life. One function names one family. */
export function namesOfFamily(source: Source, nationality: string): (sex: string, birthYear: number) => Name {
  const lists = nationality === 'AZ' ? azerbaijani : german
  const family = lists.familyNames[source.uneven(lists.familyNames.length)]!
  return (sex, birthYear) => {
    const female = sex === 'female'
    const given = pick(source, female ? lists.femaleGivenNames : lists.maleGivenNames)
    const own = nationality === 'AZ' && female ? azerbaijani.womansFamilyName(family) : family
    const father =
      nationality === 'AZ'
        ? ` ${azerbaijani.patronymic(pick(source, lists.maleGivenNames), female ? 'female' : 'male')}`
        : ''
    const two = (number: number) => String(number).padStart(2, '0')
    return {
      family_name: inPassport(own, nationality),
      given_names: inPassport(given, nationality),
      name_in_own_script: `${own} ${given}${father}`,
      birth_date: `${birthYear}-${two(1 + source.below(12))}-${two(1 + source.below(28))}`,
    }
  }
}

function pick(source: Source, list: readonly string[]): string {
  return list[source.uneven(list.length)]!
}
