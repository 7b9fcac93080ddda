import type { Catalogue } from '../../contract/i18n.ts'

/**
 * A pseudo-language that runs from right to left: English in letters that look Arabic, a third longer, laid out as a
 * mirror image. It proves pages before anybody translates them; the walk through every page in e2e reads it. Nobody is
 * offered it: it is chosen by hand, with `localStorage['rcms.mirrored'] = 'yes'`.
 */
export function isMirrored(): boolean {
  try {
    return localStorage.getItem('rcms.mirrored') === 'yes'
  } catch {
    return false // as in preferred-language.ts
  }
}

const letters: Readonly<Record<string, string>> = {
  ...{ a: 'ا', b: 'ب', c: 'چ', d: 'د', e: 'ه', f: 'ف', g: 'گ', h: 'ح', i: 'ي', j: 'ج', k: 'ک', l: 'ل', m: 'م' },
  ...{ n: 'ن', o: 'و', p: 'پ', q: 'ق', r: 'ر', s: 'س', t: 'ت', u: 'ۇ', v: 'ڤ', w: 'ۋ', x: 'خ', y: 'ی', z: 'ز' },
}
/** What is filled in, such as a name or a number, runs its own way and turns nothing around it. */
const isolated = (argument: string) => `\u2068${argument}\u2069`

export function mirrorCatalogue(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(catalogue).map(([id, message]) => [id, mirrorMessage(message)]))
}

/** An ICU message whose words are mirrored and whose arguments are as they were. */
export function mirrorMessage(message: string): string {
  let mirrored = ''
  let at = 0
  while (at < message.length) {
    const char = message.charAt(at)
    if (char !== '{') {
      mirrored += letters[char.toLowerCase()] ?? char
      at += 1
      continue
    }
    const end = closing(message, at)
    mirrored += isolated(mirrorArgument(message.slice(at, end)))
    at = end
  }
  return mirrored
}

/** `{name}` stays; the branches of `{count, plural, one {# day} other {# days}}` are messages themselves. */
function mirrorArgument(argument: string): string {
  let mirrored = '{'
  let at = 1
  while (at < argument.length) {
    const end = argument.charAt(at) === '{' ? closing(argument, at) : at + 1
    const part = argument.slice(at, end)
    mirrored += end - at > 1 ? `{${mirrorMessage(part.slice(1, -1))}}` : part
    at = end
  }
  return mirrored
}

/** Behind the brace that closes the one at `start`. */
function closing(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text.charAt(at) === '{') depth += 1
    if (text.charAt(at) === '}') depth -= 1
    if (depth === 0) return at + 1
  }
  throw new RangeError(`A brace is not closed: ${text}`)
}
