import type { Translate } from '../contract/i18n.ts'
import { countWords } from '../domain/identity/matching/list-rarity.ts'
import { type LikenessBand, likenessBands } from '../domain/identity/matching/person.ts'
import { type Command, type Io, json, type Options, textOption } from './command.ts'
import { type LinkedPair, linkLists, linkWithin } from './match/link.ts'
import { ListFault } from './match/list-fault.ts'
import { type Mapping, openList, readMapping } from './match/open-list.ts'
import { sayFound, sayList } from './match/say.ts'
import { type RowRemark, survey } from './match/survey.ts'
import { reasonsInWords } from './match/words.ts'
import { type Cell, csvLines, isSheet, refuseJsonSheet, writeLines, writeTable } from './match/write-table.ts'

/** Compares the persons of two lists, or of one list with itself; no database, and no decision. */
export const match: Command = {
  options: {
    ...{ left: { type: 'string' }, right: { type: 'string' }, list: { type: 'string' }, out: { type: 'string' } },
    ...{ map: { type: 'string', multiple: true }, 'map-left': { type: 'string' }, 'map-right': { type: 'string' } },
    ...{ rejected: { type: 'string' }, band: { type: 'string' }, 'all-bands': { type: 'boolean' } },
    ...{ several: { type: 'boolean' }, ...json },
  },
  required: [],
  example: 'rcms match --left A.csv --right B.csv --out pairs.csv --map given_name=first,surname=last,birth_date=dob',
  run: async (options, io) => {
    try {
      return await run(options, io)
    } catch (error) {
      if (!(error instanceof ListFault)) throw error
      io.err(io.words.t(`cli.match.${error.code}`, error.values))
      return 2
    }
  },
}

async function run(options: Options, io: Io): Promise<number> {
  refuseJsonSheet(textOption(options, 'out'), options.json === true)
  const files = filesOf(options)
  const bands = bandsOf(options)
  const words = countWords()
  const lists = await Promise.all(files.map(({ file, map }) => openList(file, map)))
  const read = []
  for (const list of lists) {
    const found = await survey(list, words)
    sayList(list, found, io)
    read.push({ list, ...found })
  }
  const [left, right] = read
  const settings = { bands, oneToOne: !options.several }
  const { pairs, compared } = right
    ? await linkLists(left!, right, words, settings)
    : await linkWithin(left!, words, { ...settings, oneToOne: false })
  await writePairs(textOption(options, 'out'), pairs, options.json === true, io)
  const remarks = read.flatMap(({ remarks }) => remarks)
  await writeRemarks(textOption(options, 'rejected'), remarks, io)
  sayFound(pairs, compared, io)
  return remarks.some(({ leftOut }) => leftOut) ? 1 : 0
}

function filesOf(options: Options): { file: string; map: Mapping | null }[] {
  const [left, right, list] = ['left', 'right', 'list'].map((name) => textOption(options, name))
  if (list ? left || right : !left || !right) throw new ListFault('which-lists', {})
  const maps = options.map as unknown as string[] | undefined
  const mapOf = (own: string) => {
    const texts = [...(maps ?? []), textOption(options, own)].filter(Boolean)
    if (texts.length === 0) return null
    const mapping = readMapping(texts.join(','))
    if (typeof mapping === 'string') throw new ListFault('map-not-understood', { word: mapping })
    return mapping
  }
  if (list) return [{ file: list, map: mapOf('map') === null ? null : mapOf('') }]
  return [
    { file: left!, map: mapOf('map-left') },
    { file: right!, map: mapOf('map-right') },
  ]
}

function bandsOf(options: Options): ReadonlySet<LikenessBand> {
  if (options['all-bands']) return new Set(likenessBands)
  const asked = textOption(options, 'band')
  if (!asked) return new Set(['same', 'look'])
  const bands = asked.split(',').map((band) => band.trim())
  const unknown = bands.find((band) => !likenessBands.some((known) => known === band))
  if (unknown !== undefined) throw new ListFault('no-such-band', { band: unknown, bands: likenessBands.join(', ') })
  return new Set(bands as LikenessBand[])
}

const headings = ['left_id', 'right_id', 'score', 'band', 'reasons']

function* pairRows(pairs: readonly LinkedPair[], t: Translate, inSheet: boolean): Iterable<Cell[]> {
  for (const { left, right, probability, band, codes, through } of pairs) {
    const score = scoreOf(probability)
    yield [left, right, inSheet ? Number(score) : score, band, reasonsInWords(codes, through, t)]
  }
}

function* jsonLines(pairs: readonly LinkedPair[]): Iterable<string> {
  for (const { left, right, probability, band, codes, through } of pairs) {
    const reasons = [...codes.split('; '), ...(through === null ? [] : [`through ${through}`])]
    yield JSON.stringify({ left_id: left, right_id: right, score: Number(scoreOf(probability)), band, reasons })
  }
}

/** Cut, not rounded: a score never reaches the next band by being written. */
function scoreOf(probability: number): string {
  return (Math.floor(probability * 10_000) / 10_000).toFixed(4)
}

async function writeRemarks(file: string, remarks: readonly RowRemark[], { words, err }: Io): Promise<void> {
  const said = (code: RowRemark['code']) => words.t(`cli.match.row.${code}`)
  const treated = (leftOut: boolean) => (leftOut ? 'left_out' : 'compared')
  if (file) {
    const rows = remarks.map(({ file, line, id, code, leftOut }) => [
      file,
      line,
      id,
      treated(leftOut),
      code,
      said(code),
    ])
    await writeTable(file, ['file', 'line', 'id', 'row', 'code', 'reason'], rows)
    return
  }
  for (const { file, line, code } of remarks.slice(0, 20)) err(`${file}:${line}: ${said(code)}`)
  if (remarks.length > 20) err(words.t('cli.match.more-rows', { count: remarks.length - 20 }))
}

async function writePairs(file: string, pairs: readonly LinkedPair[], asJson: boolean, io: Io): Promise<void> {
  const rows = pairRows(pairs, io.words.t, isSheet(file))
  if (file && !asJson) return writeTable(file, headings, rows)
  const lines = asJson ? jsonLines(pairs) : csvLines(headings, rows)
  if (file) return writeLines(file, lines)
  for await (const line of lines) io.out(line)
}
