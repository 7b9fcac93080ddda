import type { ReactNode } from 'react'
import { useT } from '../../i18n/language.tsx'
import styles from './rows.module.css'

type Props<Row> = {
  label: string
  hint: string
  rows: readonly Row[]
  empty: Row
  /** What a row is called, for the button that takes it out. */
  nameOf: (row: Row, index: number) => string
  add: string
  onChange: (rows: Row[]) => void
  children: (row: Row, index: number, change: (part: Partial<Row>) => void) => ReactNode
}

/** A list that is written line by line. */
export function Rows<Row extends object>({ label, hint, rows, empty, nameOf, add, onChange, children }: Props<Row>) {
  const t = useT()
  return (
    <fieldset className={styles.rows}>
      <legend>{label}</legend>
      <p className={styles.hint}>{hint}</p>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a line is known by while it is written
        <div key={index} className={styles.row}>
          {children(row, index, (part) =>
            onChange(rows.map((one, place) => (place === index ? { ...one, ...part } : one))),
          )}
          <button
            type="button"
            className={styles.remove}
            aria-label={t('administration.remove', { what: nameOf(row, index) })}
            onClick={() => onChange(rows.filter((_, place) => place !== index))}
          >
            {t('administration.remove-row')}
          </button>
        </div>
      ))}
      <button type="button" className={styles.add} onClick={() => onChange([...rows, empty])}>
        {add}
      </button>
    </fieldset>
  )
}
