import type { Catalogue } from '../../contract/i18n.ts'
import { isolateArguments } from '../../contract/i18n-isolate.ts'

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

export function mirrorCatalogue(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(catalogue).map(([id, message]) => [id, mirrorMessage(message)]))
}

/** An ICU message whose words are mirrored and whose arguments are as they were. */
export function mirrorMessage(message: string): string {
  return isolateArguments(message, (words) => [...words].map((char) => letters[char.toLowerCase()] ?? char).join(''))
}
