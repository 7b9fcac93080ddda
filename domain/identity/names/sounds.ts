/**
 * The sounds in which names of every script are compared, one sign each. A sign stands for what was written, with its
 * doubts: ş is sh or, where a machine dropped its mark, s; Russian г is g or the h it has no letter for; Arabic و is v, u
 * or o. The table says how far two signs are from each other when papers of one person exchange them.
 */

const spoken = 'aeiouəıöüËO'
/** Letters of Arabic script that are a vowel or a consonant: alif, alif at the beginning, ya, ya at the end, waw, he at the end, ayn. */
const doubtful = 'A*YŸWHʿ'
const signs = `${spoken}${doubtful}bcčĉçdfgğhxXQjJkqlmnpPrsSšştθðvyzẓžцГКСТБ`

export const signCount = signs.length
const codes = new Map(Array.from(signs, (sign, code) => [sign, code]))

export function isVowel(sign: string | undefined): boolean {
  return sign !== undefined && spoken.includes(sign)
}

export function codesOf(sounds: string): Uint8Array {
  return Uint8Array.from(sounds, (sign) => codes.get(sign) ?? 0)
}

/**
 * In hundredths of a wrong consonant. First what is one sound in two spellings (Cyrillic, Tamil, Bengali and Arabic
 * letters that stand for several), then what passports of one State write in two ways (ə: a, e; c: j; q: g, k), then what
 * two States hear differently, then vowels and consonants that are merely close.
 */
const exchanges: readonly (readonly [hundredths: number, pairs: string])[] = [
  [0, 'aA iY uW oW vW yY iŸ yŸ aH aʿ КГ Кk Кg Тt Тd Тθ Тð Бp Бb Сs Сč Jj Jz Ss Sš çč şš čĉ çĉ Сĉ Гg Xx XQ Pp Oa Oo Ëe'],
  [1, '*a *e *i *o *u *ı *ö *ü *ə *ʿ eH əH hH *A AO'],
  [3, 'aə eə əA ıi üu öo iy Гh eʿ iʿ uʿ oʿ əʿ eY eŸ üW öW ıY cj cç cц cĉ şs qg zẓ ẓd Кh cС šС fP WO dð ðz tθ sθ'],
  [6, 'Бf hx qk Кx Кq oË xğ Гğ cč gğ qğ žj ğК цs vБ aŸ Xk xk Кğ sС cs'],
  [10, 'ae ou gk dt bp ck gh ğh eA əi uö oü əO eO sz hX цz dž цč цĉ цС Гk Гx jС jx vf uO jz zs cS zS ðš'],
  [18, 'vb eö ei eı iü aO čš çş zž žş yž Jž jž gx šĉ Sĉ jY jŸ θs pf ğy ğv Гq lr yj'],
  [30, 'jč jĉ jç gj xĉ kĉ Гj əo uü yY iO sš'],
  [40, 'ao'],
  [45, 'ai əi ıa iA eo eu au əu uA oA aY aW eW əY əW oi ui'],
]

/** Cost of one sign for another, in hundredths of a wrong consonant, at `a * signCount + b`. */
export const costs = table()

function table(): Uint8Array {
  const all = Array.from(signs)
  const filled = Uint8Array.from(all.flatMap((a) => all.map((b) => otherwise(a, b))))
  for (const [hundredths, pairs] of exchanges.toReversed()) {
    for (const [a = '', b = ''] of pairs.split(' ')) {
      const [x = 0, y = 0] = [codes.get(a), codes.get(b)]
      filled[x * signCount + y] = filled[y * signCount + x] = hundredths
    }
  }
  return filled
}

function otherwise(a: string, b: string): number {
  if (a === b) return 0
  if (spoken.includes(a) !== spoken.includes(b)) return 110
  return spoken.includes(a) ? 60 : 100
}

/** What two vowels cost that no spelling exchanges: i and a, u and i; not e and a, o and u. */
const anotherVowel = 45

/** Whether two words that have as many vowels have another one in some place. */
export function otherVowel(a: string, b: string): boolean {
  const [one, other] = [a, b].map((sounds) => Array.from(sounds).filter(isVowel)) as [string[], string[]]
  if (one.length !== other.length) return false
  const [codesA, codesB] = [codesOf(one.join('')), codesOf(other.join(''))]
  return codesA.some((code, at) => costs[code * signCount + codesB[at]!]! >= anotherVowel)
}
