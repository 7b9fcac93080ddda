import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { type DeskColumn, deskColumns, mostColumns, usualColumns } from '../../../contract/desk-choices.ts'
import { useT } from '../../i18n/language.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { TickField } from '../../ui/field/tick-field.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import styles from './filter-bar.module.css'

type Props = {
  columns: readonly DeskColumn[]
  /** Keeps them on the server. */
  keep: (columns: readonly DeskColumn[]) => Promise<unknown>
  onClose: () => void
}

/** What the rows show beside the person, and in which order. */
export function ColumnDialog({ columns, keep, onClose }: Props) {
  const t = useT()
  const [order, setOrder] = useState(() => [...columns, ...deskColumns.filter((column) => !columns.includes(column))])
  const [shown, setShown] = useState<readonly DeskColumn[]>(columns)
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const chosen = order.filter((column) => shown.includes(column))
  const error =
    chosen.length === 0
      ? t('desk.columns.none')
      : chosen.length > mostColumns
        ? t('desk.columns.many', { most: mostColumns })
        : null

  const move = (at: number, by: number) => {
    const next = [...order]
    const [taken] = next.splice(at, 1)
    if (taken) next.splice(at + by, 0, taken)
    setOrder(next)
  }
  const toggle = (column: DeskColumn, on: boolean) =>
    setShown(on ? [...shown, column] : shown.filter((one) => one !== column))

  async function save() {
    if (error) return
    setBusy(true)
    try {
      await keep(chosen)
      onClose()
    } catch (caught) {
      setProblem(caught)
      setBusy(false)
    }
  }

  return (
    <Dialog open title={t('desk.columns.title')} onClose={onClose}>
      <div className={styles.dialog}>
        <p className={styles.note}>{t('desk.columns.text')}</p>
        {problem !== undefined && <ProblemNotice error={problem} />}
        {error && <FieldError id="desk-columns-error" message={error} />}
        <ul className={styles.columns}>
          {order.map((column, at) => {
            const name = t(`desk.column.${column}`)
            return (
              <li key={column} className={styles.column}>
                <TickField label={name} checked={shown.includes(column)} onChange={(on) => toggle(column, on)} />
                <span className={styles.moves}>
                  <button
                    type="button"
                    className={styles.move}
                    disabled={at === 0}
                    aria-label={t('desk.columns.up', { name })}
                    onClick={() => move(at, -1)}
                  >
                    <IconArrowUp size={18} aria-hidden="true" />
                  </button>
                  <button
                    type="button"
                    className={styles.move}
                    disabled={at === order.length - 1}
                    aria-label={t('desk.columns.down', { name })}
                    onClick={() => move(at, 1)}
                  >
                    <IconArrowDown size={18} aria-hidden="true" />
                  </button>
                </span>
              </li>
            )
          })}
        </ul>
        <div className={styles.actions}>
          <Button loading={busy} onClick={() => void save()}>
            {t('desk.columns.keep')}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              setOrder([...usualColumns, ...deskColumns.filter((column) => !usualColumns.includes(column))])
              setShown(usualColumns)
            }}
          >
            {t('desk.columns.usual')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
