import type { BirthDate } from './birth-date.ts'
import { wordsOfName } from './words.ts'

/** How much a word says, in bits: 10 where one in a thousand persons bears it. */
export interface Rarity {
  family(word: string): number
  given(word: string): number
  place(word: string): number
  /** How much an exact date says; a day on which many are said to be born says less. */
  date(birth: BirthDate): number
  /** Whether a word is borne by several: then it is a name of its own, and hardly another one misspelt. */
  known(word: string): boolean
}

/** Beyond this a rare word is as likely a misspelt one. */
export const rarest = 12

/**
 * What to expect where no list was counted: the names that very many bear in the countries of origin and transit which
 * readmission mostly concerns, roughly by the share of those who bear them; every other word is taken for fairly rare.
 */
const common: Readonly<Record<string, string>> = {
  4: 'muhammad mohammad məmməd begum khatun bibi',
  5: 'məmmədov əliyev həsənov hüseynov quliyev hossain islam ahmed ali khan singh ivanov əhmədov ibrahimov məmmədova əliyeva həsənova hüseynova quliyeva perera fernando',
  6: 'ismayılov cəfərov abbasov rəhimov mustafayev abdullayev kərimov hacıyev bayramov nəbiyev orucov qasımov ağayev vəliyev mehdiyev süleymanov rzayev babayev rəcəbov islamov mirzəyev əsgərov rahman uddin miah hussain hassan akhter begum sheikh das kumar smirnov kuznetsov petrov beridze mamedov aliev gasanov guseinov kuliev de silva yılmaz kaya demir şahin çelik',
  7: 'rəşad elçin vüqar anar elnur ramin samir tural orxan nicat fərid emin kamran eldar rauf aysel günel nigar leyla sevinc aynur gülnarə lalə əli həsən hüseyn ibrahim ismayıl yusif abdul mohammed mahmud omar osman fatima maryam aisha zainab aleksandr sergey andrey dmitri elena olga natalia giorgi david nino mariam mehmet mustafa ahmet fatma ayşe sanjeewa kumara nuwan',
}
const table = new Map(
  Object.entries(common).flatMap(([bits, words]) =>
    words.split(' ').flatMap((name) => wordsOfName(name).map(({ text }) => [text, Number(bits)] as const)),
  ),
)

/** Whether very many are known to bear it. */
export function isCommon(word: string): boolean {
  return table.has(word)
}

export const usualRarity: Rarity = {
  family: (word) => table.get(word) ?? 10,
  given: (word) => table.get(word) ?? 9,
  place: () => 6,
  // A date by chance: ages spread over forty years. Every eighth first of January stands for a day that nobody knew.
  date: ({ month, day }) => (month === 1 && day === 1 ? 8.8 : 13.8),
  known: isCommon,
}

/** The forms of words that so many bear that they are looked up together with another word only. */
export const commonForms: ReadonlySet<string> = new Set(
  Object.entries(common)
    .filter(([bits]) => Number(bits) <= 6)
    .flatMap(([, words]) => words.split(' ').flatMap((name) => wordsOfName(name).flatMap(({ forms }) => forms))),
)
