import { readFile } from 'node:fs/promises'
import { type MrzRemark, type MrzResult, parseMrz } from '../domain/identity/mrz/parse.ts'
import type { Speech } from '../server/platform/i18n/catalogue.ts'
import { type Command, type Io, json, textOption } from './command.ts'
import { columns } from './table.ts'

const said = [
  'format',
  'issuingState',
  'surname',
  'givenNames',
  'documentNumber',
  'nationality',
  'birthDate',
  'sex',
  'expiryDate',
  'personalNumber',
] as const satisfies readonly (keyof MrzResult)[]

/** Reads the machine-readable lines of a travel document from a file of text or from what is piped in; no database. */
export const mrz: Command = {
  options: { file: { type: 'string' }, today: { type: 'string' }, ...json },
  required: ['file'],
  operands: ['file'],
  example: 'rcms mrz --json lines.txt',
  run: async (options, io) => {
    const text = await read(textOption(options, 'file'), io)
    if (text === null) return 2
    const today = textOption(options, 'today') || new Date().toISOString().slice(0, 10)
    const result = parseMrz(text, today)
    if (options.json) io.out(JSON.stringify(result, null, 2))
    else for (const line of inWords(result, io.words)) io.out(line)
    return result.valid ? 0 : 1
  },
}

async function read(file: string, io: Io): Promise<string | null> {
  if (file === '-') return (await io.input?.()) ?? ''
  const content = await readFile(file).catch(() => null)
  if (content === null) {
    io.err(io.words.t('cli.mrz.no-file', { file }))
    return null
  }
  if (!content.includes(0) && !content.subarray(0, 4).equals(Buffer.from('%PDF'))) return content.toString('utf8')
  io.err(io.words.t('cli.mrz.picture'))
  return null
}

function inWords(result: MrzResult, { t }: Speech): string[] {
  const rows = said.flatMap((field): [string, string][] => {
    const value = result[field]
    return value ? [[t(`mrz.field.${field}`), field === 'sex' ? t(`ui.sex.${value}`) : value]] : []
  })
  const sentence = ({ field, code, found = '', suggestion = '' }: MrzRemark) =>
    `${t(`mrz.field.${field}`)}: ${t(`mrz.remark.${code}`, { found, suggestion, hint: suggestion ? 'yes' : 'no' })}`
  return [
    t(result.valid ? 'mrz.valid' : 'mrz.not-valid'),
    ...columns(rows),
    ...[...result.faults, ...result.warnings].map(sentence),
    ...(result.valid ? [t('mrz.name-unprotected')] : []),
  ]
}
