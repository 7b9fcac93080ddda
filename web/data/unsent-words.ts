import { readWords, wordsBeginning, wordsName } from './kept-words.ts'

export interface Unsent {
  /** Under which it is kept. */
  name: string
  kind: 'act' | 'draft' | 'attestation' | 'answer' | 'form'
  /** The case or draft it belongs to, where it belongs to one. */
  caseId: string | null
  /** The act, the part of the draft, the request or the form. */
  place: string
  /** The sentences of a person; choices and dates are not among them. */
  texts: string[]
}

/** Everything kept for this official in which there are words of theirs; of one case alone where it is named. */
export function unsentWords(userId: string, caseId = ''): Unsent[] {
  const begin = wordsName(userId, '')
  return wordsBeginning(wordsName(userId, caseId)).flatMap((name) => {
    const known = placeOf(name.slice(begin.length))
    const texts = textsOf(readWords(name))
    return known && texts.length > 0 ? [{ name, ...known, texts }] : []
  })
}

function placeOf(rest: string): Pick<Unsent, 'kind' | 'caseId' | 'place'> | null {
  const [first = '', ...others] = rest.split(' ')
  const second = others.join(' ')
  if (first.startsWith('form:')) return { kind: 'form', caseId: null, place: first.slice(5) }
  if (first.startsWith('answer:')) return { kind: 'answer', caseId: null, place: first.slice(7) }
  if (first.endsWith('/signing')) return { kind: 'attestation', caseId: first.slice(0, -8), place: second }
  if (second.startsWith('act:')) return { kind: 'act', caseId: first, place: second.slice(4) }
  return second ? { kind: 'draft', caseId: first, place: second } : null
}

/** Of a draft only what was typed counts, and not what stood there before. */
function textsOf(words: string | null): string[] {
  try {
    const found = JSON.parse(words ?? '') as Record<string, unknown>
    const typed = 'content' in found && 'origin' in found ? leaves(found.content) : leaves(found)
    const before = new Set('origin' in found ? leaves(found.origin) : [])
    return [...new Set(typed)].filter((text) => !before.has(text))
  } catch {
    return []
  }
}

const noWords =
  /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{24,}|[a-z]+(?:_[a-z]+)*|\d{4}-\d\d-\d\d.*|[A-Z]{2,3})$/

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' || noWords.test(value) ? [] : [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(leaves) : []
}
