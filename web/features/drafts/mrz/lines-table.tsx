import { useQuery } from '@tanstack/react-query'
import type { MrzRemark } from '../../../../domain/identity/mrz/parse.ts'
import { countryNamesQuery } from '../../../i18n/country-names.ts'
import { useSpoken } from '../../../i18n/language.tsx'
import { localText } from '../../../i18n/local-text.ts'
import styles from './mrz.module.css'
import { isName, type ReadField } from './read-fields.ts'

type Props = {
  rows: readonly ReadField[]
  remarks: readonly MrzRemark[]
  isTaken: (row: ReadField) => boolean
  onTake: (row: ReadField, on: boolean) => void
}

/** Field by field what was read beside what is typed; what differs says so in a word. */
export function LinesTable({ rows, remarks, isTaken, onTake }: Props) {
  const { t, language } = useSpoken()
  const show = useShown()
  return (
    <table className={styles.table} aria-label={t('mrz.table')}>
      <thead>
        <tr>
          <th scope="col">{t('mrz.column.take')}</th>
          <th scope="col">{t('mrz.column.field')}</th>
          <th scope="col">{t('mrz.column.typed')}</th>
          <th scope="col">{t('mrz.column.read')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { field, source, typed, read, verdict } = row
          const label = t(`mrz.field.${source}`)
          const faulty = remarks.some((remark) => remark.field === source)
          return (
            <tr key={field.id} data-verdict={verdict} data-faulty={faulty || undefined}>
              <td className={styles.tick}>
                {read !== null && verdict !== 'same' && (
                  <input
                    type="checkbox"
                    aria-label={t('mrz.take', { field: label })}
                    checked={isTaken(row)}
                    onChange={(event) => onTake(row, event.currentTarget.checked)}
                  />
                )}
              </td>
              <th scope="row">
                {label}
                {isName(source) && <span className="visually-hidden"> ({localText(field.label, language)})</span>}
              </th>
              <td data-label={t('mrz.column.typed')}>
                {typed && 'value' in typed && typed.value.trim() !== '' ? (
                  <bdi translate="no">{show(row, typed.value)}</bdi>
                ) : (
                  <span className={styles.quiet}>
                    {t(typed && 'notAvailable' in typed ? 'mrz.absent-typed' : 'mrz.nothing-typed')}
                  </span>
                )}
              </td>
              <td data-label={t('mrz.column.read')}>
                {read === null ? (
                  <span className={styles.quiet}>{t('mrz.not-read')}</span>
                ) : (
                  <bdi translate="no">{show(row, read)}</bdi>
                )}
                {(verdict === 'same' || verdict === 'other_letters' || verdict === 'differs') && (
                  <span className={styles.word} data-verdict={verdict}>
                    {t(`mrz.${verdict}`)}
                  </span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** As people read it: a day, a country, a choice by its name. */
function useShown(): (row: ReadField, value: string) => string {
  const { format, language } = useSpoken()
  const { data: countries = {} } = useQuery(countryNamesQuery(language))
  return ({ field }, value) => {
    if (field.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value)
    if (field.type === 'country') return countries[value] ?? value
    const option = field.options?.find(({ id }) => id === value)
    return option ? localText(option.title, language) : value
  }
}
