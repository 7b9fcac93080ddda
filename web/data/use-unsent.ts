import { useMemo, useSyncExternalStore } from 'react'
import { onWordsChange, wordsChanges } from './kept-words.ts'
import { useSession } from './session.ts'
import { type Unsent, unsentWords } from './unsent-words.ts'

export function useUnsent(caseId = ''): Unsent[] {
  const { person } = useSession()
  const changes = useSyncExternalStore(onWordsChange, wordsChanges)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are read anew with every change of them
  return useMemo(() => unsentWords(person.id, caseId), [person.id, caseId, changes])
}
