import type { KnownName } from '../matching/person.ts'
import { type PreparedWord, prepareName } from './prepare.ts'

/**
 * The search forms of a name: for each word that tells something, short small Latin letters that every script and spelling
 * of it shares. Consonants in classes, and no vowels but that one begins the word: Əliyev, Алиев and Aliyev are `alv`;
 * رشید, Рашид and Rasheed are `rst`. For finding whom to compare: unlike names may share a form.
 *
 * @returns the forms, sorted, none twice; empty only for a name without letters
 */
export function nameForms(name: KnownName): string[] {
  const words = prepareName(name).words
  const telling = words.filter(({ role, worth }) => role !== 'initial' && worth >= 0.4)
  return [...new Set((telling.length > 0 ? telling : words).flatMap(formsOf))].filter(Boolean).sort()
}

const classes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['k', 'gkqğГКh'],
    ['k', 'xX'],
    ['s', 'szšžşčçjJcцSСẓ'],
    ['t', 'tdθðТ'],
    ['p', 'bpБ'],
    ['f', 'fP'],
    ['v', 'v'],
    ['l', 'l'],
    ['r', 'r'],
    ['m', 'm'],
    ['n', 'n'],
  ].flatMap(([letter = '', signs = '']) => Array.from(signs, (sign) => [sign, letter])),
)

function formsOf({ sounds }: PreparedWord): string[] {
  // Waw and a v between vowels are heard or not (Dawud, Daud), so both forms stand.
  const doubtful = /W|(?<=[aeiouəıöüAO])v(?=[aeiouəıöüAO])/g
  const readings = doubtful.test(sounds) ? [sounds.replace(doubtful, 'v'), sounds.replace(doubtful, '')] : [sounds]
  return readings.map((reading) => {
    const spoken = Array.from(reading.replace(/Q/g, 'ks').replace(/h$/, ''))
      .map((sign) => classes[sign] ?? '')
      .join('')
    return `${/^[bcčçdfgğhxXQjJkqlmnpPrsSšştθðvzẓžцГКСТБ]/.test(reading) ? '' : 'a'}${spoken}`.replace(/(.)\1/g, '$1')
  })
}
