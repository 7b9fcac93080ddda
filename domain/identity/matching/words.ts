import { nameWords } from '../name-keys.ts'

/** The words of a name as they are compared, small Latin letters whatever the script. */
export function wordsOfName(text: string): string[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => nameWords(word))
}
