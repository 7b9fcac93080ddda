import { wordsOfName } from './words.ts'

/** How much a word says, in bits: 10 where one in a thousand persons bears it. */
export interface Rarity {
  family(word: string): number
  given(word: string): number
  place(word: string): number
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
  Object.entries(common).flatMap(([bits, words]) => wordsOfName(words).map((word) => [word, Number(bits)] as const)),
)

export const usualRarity: Rarity = {
  family: (word) => table.get(word) ?? 10,
  given: (word) => table.get(word) ?? 9,
  place: () => 6,
  known: (word) => table.has(word),
}
