import type { KnownName } from '../matching/person.ts'
import { prepareName } from './prepare.ts'
import { skeletonsOf } from './skeleton.ts'

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
  return [...new Set((telling.length > 0 ? telling : words).flatMap(({ sounds }) => skeletonsOf(sounds)))].sort()
}
