import { parse } from 'csv-parse/sync'
import type { Language } from '../../../contract/i18n.ts'
import { faultOfMessage } from '../../../contract/i18n-check.ts'
import type { TextImported, TranslatedText } from '../../../contract/texts.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Speech } from '../../platform/i18n/catalogue.ts'
import { asCsv } from '../../platform/tables/write-csv.ts'
import type { NewWording } from './write.ts'

const columns = ['id', 'english', 'translation', 'state'] as const

/** The texts of a language as a table for spreadsheets: UTF-8 with its mark. A cell that would be a formula begins with an apostrophe. */
export function tableOf(texts: readonly TranslatedText[]): string {
  const rows = texts.map(({ id, english, message, state }) => [id, english, message ?? '', state])
  return asCsv([columns, ...rows])
}

/** What a table would change, what it leaves, and what of it cannot be taken, each with its line. */
export interface Judged {
  wordings: NewWording[]
  answer: Omit<TextImported, 'applied'>
}

/**
 * Judges every line of a table that came back from a translator. Only lines whose translation is another are wordings; none
 * of them counts as reviewed by having been in a file.
 * @throws ProblemError 422 when it is no such table
 */
export function judgeTable(file: string, language: Language, texts: readonly TranslatedText[], words: Speech): Judged {
  const rows = rowsOf(file)
  const known = new Map(texts.map((text) => [text.id, text]))
  const seen = new Set<string>()
  const judged: Judged = {
    wordings: [],
    answer: { changed: [], counts: { changed: 0, same: 0, empty: 0, refused: 0 }, refused: [] },
  }
  const { answer, wordings } = judged
  const count = (what: keyof typeof answer.counts) => {
    answer.counts[what] += 1
  }
  for (const { line, id, english, translation, cut } of rows) {
    const text = known.get(id)
    const refuse = (code: string, name = '') => {
      count('refused')
      if (answer.refused.length < 200)
        answer.refused.push({ line, id, reason: words.t(`texts.fault.${code}`, { name }) })
    }
    if (!text) refuse('id_unknown', id.slice(0, 80))
    else if (seen.has(id)) refuse('id_twice', id)
    else if (cut) refuse('cut')
    else if (translation.trim() === '') count('empty')
    else if (translation === text.message) count('same')
    else if (english !== null && english !== text.english) refuse('english_changed')
    else {
      const fault = faultOfMessage(language, text.english, translation)
      if (fault) refuse(fault.code, fault.name)
      else {
        count('changed')
        wordings.push({ id, message: translation, reviewed: false })
        if (answer.changed.length < 200) answer.changed.push({ id, before: text.message, after: translation })
      }
    }
    seen.add(id)
  }
  return judged
}

interface Row {
  line: number
  id: string
  /** null where the table has no such column. */
  english: string | null
  translation: string
  /** Whether there is more than the columns hold: a text was cut at a mark in it. */
  cut: boolean
}

function rowsOf(file: string): Row[] {
  // What a spreadsheet wrote in the letters of one country arrives with this in their place.
  if (file.includes('\ufffd')) throw unusable('not_utf8')
  let records: { record: string[]; info: { lines: number } }[]
  try {
    const options = { bom: true, info: true, skip_empty_lines: true, relax_column_count: true }
    records = parse(file, { ...options, delimiter: delimiterOf(file) }) as unknown as typeof records
  } catch {
    throw unusable('no_table')
  }
  const names = records.shift()?.record ?? []
  const [id, english, translation] = ['id', 'english', 'translation'].map((name) => names.indexOf(name))
  if (records.length === 0 || id === -1 || translation === -1) throw unusable('no_table')
  return records.map(({ record, info }) => ({
    line: info.lines,
    id: plain(record[id!] ?? '').trim(),
    english: record[english!] === undefined ? null : plain(record[english!]!),
    translation: plain(record[translation!] ?? ''),
    cut: record.slice(names.length).some((cell) => cell !== ''),
  }))
}

/**
 * What stands between the names of the columns: in many countries spreadsheets write semicolons, and leave the commas of a
 * text as they are.
 */
function delimiterOf(file: string): string {
  const [head = ''] = file.split(/[\r\n]/, 1)
  const times = (mark: string) => head.split(mark).length
  return [',', ';', '\t'].reduce((most, mark) => (times(mark) > times(most) ? mark : most))
}

/** Takes back the apostrophe with which the export began what a spreadsheet would count, and line ends that it wrote otherwise. */
function plain(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '').replace(/\r\n/g, '\n')
}

function unusable(code: 'no_table' | 'not_utf8') {
  return problem(422, 'invalid', { fields: [{ path: 'file', code, messageId: `texts.fault.${code}` }] })
}
