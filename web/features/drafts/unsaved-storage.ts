import { forgetWords, keepWords, readWords, wordsBeginning, wordsName } from '../../data/kept-words.ts'

/** What was typed and is not on the server yet, kept so that a reload or a crash loses nothing. */
export type Stored = { version: number; content: unknown; origin: unknown }

const nameOf = (userId: string, caseId: string, part: string) => wordsName(userId, `${caseId} ${part}`)

export function store(userId: string, caseId: string, part: string, stored: Stored): void {
  keepWords(nameOf(userId, caseId, part), JSON.stringify(stored))
}

export function forget(userId: string, caseId: string, part: string): void {
  forgetWords(nameOf(userId, caseId, part))
}

export function storedParts(userId: string, caseId: string): [part: string, stored: Stored][] {
  const begin = nameOf(userId, caseId, '')
  return (
    wordsBeginning(begin)
      // Under the same case, acts upon it keep words of their own.
      .filter((name) => !name.slice(begin.length).startsWith('act:'))
      .flatMap((name): [string, Stored][] => {
        try {
          return [[name.slice(begin.length), JSON.parse(readWords(name) ?? '') as Stored]]
        } catch {
          return []
        }
      })
  )
}
