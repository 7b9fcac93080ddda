import {
  type Catalogue,
  createTranslator,
  isOfficial,
  type Language,
  type Translate,
  withEnglish,
} from '../../contract/i18n.ts'
import { isMirrored, mirrorCatalogue } from './mirrored.ts'
import { type Volume, volumes } from './volumes.ts'

// One file a volume and language, fetched when it is needed: nobody waits for words that are not read.
const files = import.meta.glob<{ default: Record<string, Catalogue> }>('./texts/*/*.ts')

/** A language that was chosen here: what has come of it, and what is on its way. */
interface Book {
  readonly messages: Record<string, string>
  /** As it ships. */
  readonly shipped: Record<string, string>
  /** What translators worded otherwise; it goes over what a volume brings, whichever comes first. */
  corrections: Catalogue
  readonly translate: Translate
  readonly volumes: Map<Volume, Promise<void>>
  /** Whether a page missed words of it, and everything else was fetched. */
  missed: 'coming' | 'there' | undefined
}

const books = new Map<Language, Book>()
/** What the pages opened so far speak; a language chosen later must bring all of it. */
const inUse = new Set<Volume>(['core'])
const listeners = new Set<() => void>()

/** Speaks a language once everything has come that the open pages say in it. */
export async function loadTranslator(language: Language): Promise<Translate> {
  const book = bookOf(language)
  // A page that is opened meanwhile may ask for more.
  for (let before = 0; before < inUse.size; ) {
    before = inUse.size
    await Promise.all([...inUse].map((volume) => bring(language, volume)))
  }
  return book.translate
}

/**
 * A page with the texts it speaks: it is not shown before both are there, so that `t` never waits.
 * @throws what a failed fetch throws; nothing of it is remembered, and the next try asks again
 */
export function withTexts<Page>(needed: readonly Volume[], load: () => Promise<Page>): () => Promise<Page> {
  return async () => {
    for (const volume of needed) inUse.add(volume)
    const texts = [...books.keys()].flatMap((language) => needed.map((volume) => bring(language, volume)))
    const [page] = await Promise.all([load(), ...texts])
    return page
  }
}

/** A room that comes apart from the volumes, as the longer words of help do; what a language lacks of it in English. */
export async function loadRoom(
  files: Readonly<Record<string, () => Promise<Catalogue>>>,
  language: Language,
  room: string,
): Promise<Catalogue> {
  const load = async (one: Language) => (await files[`../../../contract/locales/${one}/${room}.json`]?.()) ?? {}
  if (isOfficial(language)) return { ...(await load(language)), ...bookOf(language).corrections }
  const [own, english] = await Promise.all([load(language), load('en')])
  return { ...english, ...bookOf('en').corrections, ...own, ...bookOf(language).corrections }
}

/** Says from now on what translators worded; what they took back is said again as it ships. */
export function corrected(language: Language, corrections: Catalogue): void {
  const book = bookOf(language)
  const before = book.corrections
  book.corrections = corrections
  const gone = Object.keys(before).filter((id) => !Object.hasOwn(corrections, id))
  const news = Object.keys(corrections).some((id) => before[id] !== corrections[id])
  if (!news && gone.length === 0) return
  for (const id of gone) {
    const shipped = book.shipped[id]
    if (shipped === undefined) delete book.messages[id]
    else book.messages[id] = shipped
  }
  // A text of a volume that is not here yet comes with it; one that ships in no volume of this language is said at once.
  Object.assign(book.messages, corrections)
  for (const listener of listeners) listener()
}

/** Calls back when words came that a page had missed. */
export function onWords(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function bookOf(language: Language): Book {
  const known = books.get(language)
  if (known) return known
  const messages: Record<string, string> = {}
  const missing = import.meta.env.PROD ? (id: string) => bringAll(language, id) : 'throw'
  const own = createTranslator(language, messages, missing)
  // What is not translated yet is said in English, so each volume of English comes as well.
  const translate = isOfficial(language) ? own : withEnglish(language, messages, own, bookOf('en').translate)
  const book: Book = { messages, shipped: {}, corrections: {}, translate, volumes: new Map(), missed: undefined }
  books.set(language, book)
  return book
}

function bring(language: Language, volume: Volume): Promise<void> {
  const book = bookOf(language)
  const known = book.volumes.get(volume)
  if (known) return known
  const load = files[`./texts/${language}/${volume}.ts`]
  if (!load) throw new Error(`There are no texts ${volume} in ${language}`)
  const english = isOfficial(language) ? undefined : bring('en', volume)
  // Without a line English is kept on the device (arrivals); a language that is not is said in English until it comes.
  const missed = () => {
    book.volumes.delete(volume)
    return { default: {} as Record<string, Catalogue> }
  }
  const coming = (english ? load().catch(missed) : load()).then(({ default: rooms }) => {
    for (const room of Object.values(rooms)) {
      Object.assign(book.messages, isMirrored() ? mirrorCatalogue(room) : room, book.corrections)
      Object.assign(book.shipped, room)
    }
    return english
  })
  // A failed load (a thin line) must not be remembered: the next page tries again.
  coming.catch(() => book.volumes.delete(volume))
  book.volumes.set(volume, coming)
  return coming
}

/** A page speaks what it did not ask for. A test forbids it; should it happen all the same, the words come, and meanwhile no id is shown. */
function bringAll(language: Language, id: string): string {
  const book = bookOf(language)
  if (book.missed === 'there') return id
  if (book.missed === 'coming') return '…'
  book.missed = 'coming'
  Promise.all(Object.keys(volumes).map((volume) => bring(language, volume as Volume))).then(
    () => {
      book.missed = 'there'
      for (const listener of listeners) listener()
    },
    () => {
      book.missed = undefined // the line is gone; the next thing said asks again
    },
  )
  return '…'
}
