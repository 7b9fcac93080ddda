import type { MrzRemark, MrzResult } from '../../domain/identity/mrz/parse.ts'
import type { Speech } from '../../server/platform/i18n/catalogue.ts'
import { columns } from '../table.ts'

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

/** What was read of one document, for somebody at a terminal. */
export function inWords(result: MrzResult, { t }: Speech): string[] {
  const rows = said.flatMap((field): [string, string][] => {
    const value = result[field]
    return value ? [[t(`mrz.field.${field}`), field === 'sex' ? t(`ui.sex.${value}`) : value]] : []
  })
  const sentence = ({ field, code, found = '', suggestion = '' }: MrzRemark) =>
    `${t(`mrz.field.${field}`)}: ${t(`mrz.remark.${code}`, { found, suggestion, hint: suggestion ? 'yes' : 'no' })}`
  return [
    t(result.valid ? 'mrz.valid' : 'cli.mrz.not-valid'),
    ...columns(rows),
    ...[...result.faults, ...result.warnings].map(sentence),
    ...(result.valid ? [t('mrz.name-unprotected')] : []),
  ]
}
