import { arFamily, arFemale, arMale } from './arabic.ts'
import { azFamily, azFemale, azMale } from './azerbaijani.ts'
import { bnFamily, bnFemale, bnMale } from './bengali.ts'
import { kaFamily, kaGiven } from './georgian.ts'
import { mixed, mixedTwins } from './mixed.ts'
import { ruFamily, ruFemale, ruMale } from './russian.ts'
import { siFamily, siGiven, taFamily, taGiven } from './srilankan.ts'
import { trFamily, trGiven } from './turkish.ts'
import { twinPersons, twins } from './twins.ts'
import type { TestWord } from './word.ts'

export type Kind = 'positive' | 'random' | 'sibling' | 'twin'
export interface LabelledPair {
  a: string
  b: string
  category: string
  kind: Kind
  sex: 'female' | 'male' | null
}

interface People {
  category: string
  male: readonly TestWord[]
  female: readonly TestWord[]
  family: readonly TestWord[]
  /** Of a woman: -ov and -ev take an -a, in Latin and Cyrillic. */
  womansForm: boolean
  /** Which writings are compared with each other. */
  left: Writing
  right: Writing
}
type Writing = 'own' | 'latin' | 'third'

const peoples: readonly People[] = [
  {
    category: 'azLatin',
    male: azMale,
    female: azFemale,
    family: azFamily,
    womansForm: true,
    left: 'own',
    right: 'latin',
  },
  {
    category: 'azCyrillic',
    male: azMale,
    female: azFemale,
    family: azFamily,
    womansForm: true,
    left: 'third',
    right: 'own',
  },
  {
    category: 'azCyrillicPassport',
    male: azMale,
    female: azFemale,
    family: azFamily,
    womansForm: true,
    left: 'third',
    right: 'latin',
  },
  {
    category: 'russian',
    male: ruMale,
    female: ruFemale,
    family: ruFamily,
    womansForm: true,
    left: 'own',
    right: 'latin',
  },
  { category: 'georgian', male: kaGiven, female: [], family: kaFamily, womansForm: false, left: 'own', right: 'latin' },
  {
    category: 'arabic',
    male: arMale,
    female: arFemale,
    family: arFamily,
    womansForm: false,
    left: 'own',
    right: 'latin',
  },
  {
    category: 'bengali',
    male: bnMale,
    female: bnFemale,
    family: bnFamily,
    womansForm: false,
    left: 'own',
    right: 'latin',
  },
  { category: 'sinhala', male: siGiven, female: [], family: siFamily, womansForm: false, left: 'own', right: 'latin' },
  { category: 'tamil', male: taGiven, female: [], family: taFamily, womansForm: false, left: 'own', right: 'latin' },
  { category: 'turkish', male: trGiven, female: [], family: trFamily, womansForm: false, left: 'own', right: 'latin' },
  {
    category: 'spellings',
    male: [...azMale, ...arMale, ...bnMale],
    female: [...azFemale, ...arFemale, ...bnFemale],
    family: [...arFamily, ...bnFamily],
    womansForm: false,
    left: 'latin',
    right: 'latin',
  },
]

const perCategory = 300

/** Every labelled pair, always the same ones: names put together by arithmetic, so that no combination stands for a person. */
export function labelledPairs(): LabelledPair[] {
  return [...peoples.flatMap(ofPeople), ...structured(), ...late(), ...nearTwins()]
}

function ofPeople(people: People): LabelledPair[] {
  return Array.from({ length: perCategory }, (_, at) => at).flatMap((at): LabelledPair[] => {
    const { category } = people
    const sex = at % 3 === 2 && people.female.length > 0 ? 'female' : 'male'
    const list = people[sex]
    const given = pick(list, at)
    const family = pick(people.family, at * 7 + 3)
    const other = pick(list, at + 1 + (at % (list.length - 1)))
    const otherFamily = pick(people.family, at * 7 + 4 + (at % (people.family.length - 1)))
    const write = (first: TestWord, last: TestWord, writing: Writing, turn: number) =>
      `${written(first, writing, turn)} ${inForm(written(last, writing, turn + 1), people.womansForm && sex === 'female')}`
    const a = write(given, family, people.left, at)
    return [
      { a, b: write(given, family, people.right, at + Math.floor(at / 7) + 1), category, kind: 'positive', sex },
      { a, b: write(other, otherFamily, people.right, at), category, kind: 'random', sex },
      ...(at % 3 === 0
        ? [{ a, b: write(other, family, people.right, at), category, kind: 'sibling', sex } as const]
        : []),
    ]
  })
}

/** What happens to names beside their spelling: fathers' names, titles, order, parts left out or run together, slips. */
function structured(): LabelledPair[] {
  const range = Array.from({ length: perCategory }, (_, at) => at)
  const positive = (category: string, sex: 'female' | 'male', a: string, b: string): LabelledPair => ({
    a,
    b,
    category,
    kind: 'positive',
    sex,
  })
  const azAt = (at: number) => {
    const sex = at % 3 === 2 ? ('female' as const) : ('male' as const)
    const [given, father, family] = [
      pick(sex === 'male' ? azMale : azFemale, at),
      pick(azMale, at * 5 + 11),
      pick(azFamily, at * 7 + 3),
    ]
    const name = (writing: Writing, turn: number) => ({
      given: written(given, writing, turn),
      father: written(father, writing, turn),
      family: inForm(written(family, writing, turn), sex === 'female'),
    })
    return { sex, own: name('own', at), latin: name('latin', at), cyrillic: name('third', at) }
  }
  const patronymics = range.map((at) => {
    const { sex, own, latin, cyrillic } = azAt(at)
    const son = sex === 'male'
    const whole = `${own.family} ${own.given} ${own.father} ${son ? 'oğlu' : 'qızı'}`
    const others = [
      `${latin.given} ${latin.father} ${son ? ['oglu', 'ogly', 'oghlu'][at % 3] : ['gizi', 'kyzy', 'qizi'][at % 3]} ${latin.family}`,
      `${cyrillic.family} ${cyrillic.given} ${cyrillic.father} ${son ? 'оглы' : 'кызы'}`,
      `${cyrillic.family} ${cyrillic.given} ${russianFather(cyrillic.father, son)}`,
      `${latin.family} ${latin.given} ${latin.father}`,
    ]
    return positive('patronymics', sex, whole, others[at % 4] ?? '')
  })
  const missing = range.map((at) => {
    const { sex, own, latin } = azAt(at)
    const bn = bangladeshiAt(at)
    if (at % 2 === 0)
      return positive(
        'missingParts',
        sex,
        `${own.given} ${own.father} ${sex === 'male' ? 'oğlu' : 'qızı'} ${own.family}`,
        `${latin.given} ${latin.family}`,
      )
    return positive(
      'missingParts',
      bn.sex,
      `${bn.given} ${bn.middle} ${bn.family}`,
      `${bn.givenOther} ${bn.familyOther}`,
    )
  })
  const order = range.map((at) => {
    const { sex, own, latin } = azAt(at)
    return positive('order', sex, `${own.given} ${own.family}`, `${latin.family} ${latin.given}`)
  })
  const honorifics = range.map((at) => {
    const { sex, given, givenOther, family, familyOther } = bangladeshiAt(at)
    const titles: readonly string[] =
      sex === 'male' ? ['Md', 'Mohammad', 'Md.', 'Mohd', 'MD'] : ['Mst', 'Mst.', 'Most', 'Mosammat']
    const after = sex === 'male' ? '' : [' Begum', ' Khatun', ' Bibi', ''][at % 4]
    return positive(
      'honorifics',
      sex,
      `${titles[at % titles.length]} ${given} ${family}${after}`,
      at % 2 === 0
        ? `${givenOther} ${familyOther}`
        : `${titles[(at + 1) % titles.length]} ${givenOther} ${familyOther}`,
    )
  })
  const joined = range.map((at) => {
    const [one, other] = pick(runTogether, at)
    const family = pick(arFamily, at * 3 + 1)
    return positive(
      'runTogether',
      'male',
      `${one} ${written(family, 'latin', at)}`,
      `${other} ${written(family, 'latin', at)}`,
    )
  })
  const initials = range.map((at) => {
    const sinhala = [pick(siGiven, at), pick(siGiven, at * 3 + 5), pick(siFamily, at * 7 + 3)].map((word) =>
      written(word, 'latin', at),
    )
    const [first = '', second = '', family = ''] = sinhala
    return positive(
      'initials',
      'male',
      `${first} ${second} ${family}`,
      at % 2 === 0 ? `${first[0]}. ${second} ${family}` : `${first[0]}. ${second[0]}. ${family}`,
    )
  })
  const slips = range.map((at) => {
    const { sex, latin } = azAt(at)
    const bn = bangladeshiAt(at)
    const name = at % 2 === 0 ? `${latin.given} ${latin.family}` : `${bn.given} ${bn.family}`
    return positive('slips', sex, name, slip(name, at))
  })
  return [...patronymics, ...missing, ...order, ...honorifics, ...joined, ...initials, ...slips]
}

function bangladeshiAt(at: number) {
  const sex = at % 3 === 2 ? ('female' as const) : ('male' as const)
  const [given, middle, family] = [
    pick(sex === 'male' ? bnMale : bnFemale, at),
    pick(bnMale, at * 5 + 7),
    pick(bnFamily, at * 7 + 3),
  ]
  const latin = (word: TestWord, turn: number) => written(word, 'latin', turn)
  return {
    sex,
    given: latin(given, at),
    middle: latin(middle, at),
    family: latin(family, at),
    givenOther: latin(given, at + 1),
    familyOther: latin(family, at + 1),
  }
}

const runTogether = `
  Abdul Rahman = Abdurrahman
  Abdul Rahman = Abdulrahman
  Abd al Rahman = AbdulRahman
  Abdur Rahim = Abdurrahim
  Abdul Karim = Abdulkarim
  Abdul Aziz = Abdulaziz
  Abdul Malik = Abdulmalik
  Saif ul Islam = Saiful Islam
  Zia ur Rahman = Ziaur Rahman
  Zia-ur-Rehman = Ziaurrehman
  Habib ullah = Habibullah
  Rahmat Ullah = Rahmatullah
  Noor ul Haq = Nurul Haque
  Fazal ur Rehman = Fazlur Rahman
  Shams ud Din = Shamsuddin
  Jalal ud Din = Jalaluddin
  Nasir Uddin = Nasiruddin
  Muhammad Ali = Muhammadali
  Ghulam Ali = Ghulamali
  Sher Khan = Sherkhan
  Gul Nar = Gulnar
  Ali Reza = Alireza
  Amir Hossein = Amirhossein
  Mohammad Reza = Mohammadreza
  Abu Bakar = Abubakar
`
  .trim()
  .split('\n')
  .map((line) => line.split('=').map((one) => one.trim()) as [string, string])

/** One slip of a typist: a letter left out, doubled, exchanged with its neighbour, or its neighbour on the keyboard struck. */
function slip(name: string, at: number): string {
  const words = name.split(' ')
  const which = at % words.length
  const word = words[which] ?? ''
  const place = 1 + ((at * 5 + 2) % Math.max(1, word.length - 1))
  const letter = word[place] ?? ''
  const beside: Readonly<Record<string, string>> = {
    a: 's',
    s: 'd',
    d: 'f',
    e: 'r',
    r: 't',
    t: 'y',
    i: 'o',
    o: 'p',
    n: 'm',
    m: 'n',
    l: 'k',
    k: 'l',
    h: 'j',
    u: 'i',
    v: 'b',
    b: 'v',
    y: 'u',
    g: 'h',
    z: 'x',
  }
  const changed = [
    word.slice(0, place) + word.slice(place + 1),
    word.slice(0, place) + letter + word.slice(place),
    word.slice(0, place - 1) + letter.toLowerCase() + (word[place - 1] ?? '').toLowerCase() + word.slice(place + 1),
    word.slice(0, place) + (beside[letter] ?? 'q') + word.slice(place + 1),
  ][Math.floor(at / 2) % 4]
  return words.map((one, index) => (index === which ? changed : one)).join(' ')
}

function late(): LabelledPair[] {
  return mixed.map(([a, b]): LabelledPair => ({ a, b, category: 'mixed', kind: 'positive', sex: null }))
}

function nearTwins(): LabelledPair[] {
  const family = ['Aliyev', 'Mammadov', 'Khan', 'Islam', 'Perera', 'Rahimi', 'Yilmaz', 'Ivanov', 'Beridze', 'Kandasamy']
  return [
    ...twins.flatMap(([one, other], at): LabelledPair[] => [
      {
        a: `${one} ${pick(family, at)}`,
        b: `${other} ${pick(family, at)}`,
        category: 'twins',
        kind: 'twin',
        sex: null,
      },
      {
        a: `${pick(family, at + 3)} ${one}`,
        b: `${other} ${pick(family, at + 3)}`,
        category: 'twins',
        kind: 'twin',
        sex: null,
      },
    ]),
    ...mixedTwins.map(([a, b]): LabelledPair => ({ a, b, category: 'mixedTwins', kind: 'twin', sex: null })),
    ...twinPersons.map(([a, b]): LabelledPair => ({ a, b, category: 'twinPersons', kind: 'twin', sex: null })),
  ]
}

function russianFather(father: string, son: boolean): string {
  if (/[ийеь]$/.test(father)) return `${father.slice(0, -1)}евич`.replace(/вич$/, son ? 'вич' : 'вна')
  if (/[аия]$/.test(father)) return `${father.slice(0, -1)}ович`.replace(/вич$/, son ? 'вич' : 'вна')
  return `${father}${son ? 'ович' : 'овна'}`
}

function inForm(family: string, woman: boolean): string {
  return woman ? family.replace(/(?<=[oe])[vw]$/, 'va').replace(/(?<=[оеё])в$/, 'ва') : family
}

function written(word: TestWord, writing: Writing, turn: number): string {
  return writing === 'own' ? word.own : pick(writing === 'latin' ? word.latin : word.third, turn)
}

function pick<Item>(list: readonly Item[], at: number): Item {
  const item = list[at % list.length]
  if (item === undefined) throw new RangeError('The list is empty.')
  return item
}
