import { soundsOf } from './encode.ts'

/** Letters by which words are looked up, in every script at once: what is one sound in two spellings becomes one letter. */
export function looseKey(sounds: string): string {
  const known = loosened.get(sounds)
  if (known !== undefined) return known
  if (loosened.size >= mostLoosened) loosened.clear()
  let key = ''
  for (const sign of sounds) key += loose[sign] ?? sign
  loosened.set(sounds, key)
  return key
}

/** Words met before; asked three times for each word of a name. */
const loosened = new Map<string, string>()
const mostLoosened = 15_000

const loose: Readonly<Record<string, string>> = {
  ...{
    ə: 'a',
    A: 'a',
    '*': 'a',
    ʿ: 'a',
    H: 'a',
    O: 'o',
    Ë: 'e',
    ı: 'i',
    y: 'i',
    Y: 'i',
    Ÿ: 'i',
    ö: 'o',
    ü: 'u',
    W: 'u',
  },
  ...{ č: 'ch', ç: 'ch', š: 'sh', ş: 'sh', ž: 'zh', ğ: 'g', Г: 'g', q: 'g', x: 'h', X: 'h', К: 'k', J: 'j', Б: 'p' },
  ...{ θ: 't', ð: 'd', ẓ: 'z', ц: 'ts', S: 's', С: 's', Т: 't', P: 'p', Q: 'ks' },
}

export type Sex = 'female' | 'male'

/** Son of, daughter of, said after the father's name; and those said before it. */
const marksAfter = table<Sex>({
  male: 'oğlu ogli ogly oglou oghlu оглы оғлу',
  female: 'qızı gizi kizi kyzy gyzy кызы гызы',
})
const marksBefore = table<Sex>({ male: 'bin ibn ben بن ابن', female: 'bint binte binti بنت' })

export function childMark(sounds: string): { sex: Sex; at: 'after' | 'before' } | null {
  const key = looseKey(sounds)
  const after = marksAfter.get(key)
  if (after) return { sex: after, at: 'after' }
  const before = marksBefore.get(key)
  return before ? { sex: before, at: 'before' } : null
}

/**
 * Words that very many people share, or that papers leave out as readily as they write them. They weigh less than a name
 * and never nothing: two names of such words alone are still compared by them.
 */
const light = table<number>({
  0.1: 'al el ul ur ud us uz ad ar as ash az the de da van von abu abou umm mr mrs ms dr prof shri sri smt haji hadji hafiz janab',
  0.15: 'md mohd muhd mhd mst most mosammat musammat mosamat মোঃ মো মোছাঃ মোসাঃ মোছাম্মৎ মোসাম্মৎ',
  0.25: 'begum begam bibi khatun khatoon khanum hanim xanım bano banu akter akhter akhtar aktar khanam ara bey bəy bek bay বেগম বিবি খাতুন আক্তার بیگم بی بی خاتون خانم',
  0.4: 'syed sayed sayyid seyid seyed said seyyid sheikh shaikh sheik shekh mia mian miah mir mirza সৈয়দ মিয়া شیخ سید میاں',
  0.45: 'muhammad mohammad mohammed muhammed mohamed muhamad mohamad mahammad mahomed məhəmməd محمد মুহাম্মদ মোহাম্মদ',
  0.6: 'singh kaur kumar ali ahmad ahmed uddin udin eddine eddin din ullah ulla allah abdul abd abdal khan xan əli əhməd علی احمد خان عبد আলী আলি আহমেদ খান উদ্দিন আব্দুল',
})

export function worthOf(sounds: string): number {
  return light.get(looseKey(sounds)) ?? 1
}

/**
 * What stands before or beside so many names that it tells nobody from anybody: titles, articles, Begum, and Abdur, Abul,
 * which are half of a name. Two records that share them alone share nothing.
 */
export function saysNothing(word: { sounds: string; worth: number }): boolean {
  return isTitle(word) || halves.has(looseKey(word.sounds))
}

export function isTitle({ worth }: { worth: number }): boolean {
  return worth <= 0.25
}

const halves = new Set(
  'abd abdel abdal abdul abdur abdus abdud abdun abdut abdoul abdool abul abool আব্দুর আবদুর আব্দুস আবুল عبد'
    .split(' ')
    .flatMap((word) => looseKey(soundsOf(word))),
)

function table<Meaning extends string | number>(lists: Record<Meaning, string>): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Meaning>()
  for (const [meaning, words] of Object.entries<string>(lists)) {
    const value = (Number.isNaN(Number(meaning)) ? meaning : Number(meaning)) as Meaning
    for (const word of words.split(' ')) found.set(looseKey(soundsOf(word)), value)
  }
  return found
}
