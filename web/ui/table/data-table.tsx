import type { ReactNode } from 'react'
import { useT } from '../../i18n/language.tsx'
import styles from './data-table.module.css'

export type Column<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  align?: 'end'
  /** The cell that names the row: read out as its heading, shown first on a narrow screen. */
  names?: boolean
}

type Props<Row> = {
  caption: string
  captionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Rows that want an eye: a rule at their beginning. */
  marked?: (row: Row) => boolean
  empty?: ReactNode
}

/** A dense table with thin rules; below 44rem each row becomes a small sheet of label and value. */
export function DataTable<Row>({ caption, captionShown, columns, rows, rowKey, marked, empty }: Props<Row>) {
  const t = useT()
  if (rows.length === 0) return empty ?? <p className={styles.none}>{t('ui.table.empty')}</p>
  return (
    // The roles are written out because display: block on a narrow screen would take them away.
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <table className={styles.table} role="table">
      <caption className={captionShown ? styles.caption : 'visually-hidden'}>{caption}</caption>
      <thead className={styles.head} role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.id} scope="col" role="columnheader" data-align={column.align}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" data-marked={marked?.(row) || undefined}>
            {columns.map((column) =>
              column.names ? (
                <th key={column.id} scope="row" role="rowheader" data-align={column.align}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.id} role="cell" data-label={column.header} data-align={column.align}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  )
}
