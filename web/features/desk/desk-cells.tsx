import type { ReactNode } from 'react'
import type { DeskItem } from '../../../contract/cases.ts'
import type { DeskColumn } from '../../../contract/desk-choices.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { Reference } from '../../ui/reference/reference.tsx'
import styles from './desk-list.module.css'
import { HolderOfTurn } from './holder-of-turn.tsx'

/** The facts of a row that are one line of text, each with its name where the row stands alone on a narrow page. */
export function FactCell({ column, item }: { column: DeskColumn; item: DeskItem }) {
  const t = useT()
  const format = useFormat()
  const day = (at: string) => <time dateTime={at}>{format.date(format.dayOf(at))}</time>
  const facts: Partial<Record<DeskColumn, ReactNode>> = {
    holder: <HolderOfTurn item={item} />,
    assignee: item.assignee ? <bdi>{item.assignee.name}</bdi> : <Nothing>{t('desk.nobody')}</Nothing>,
    own_reference: item.ownReference ? <Reference>{item.ownReference}</Reference> : <Nothing>{t('desk.none')}</Nothing>,
    waiting: (
      <time dateTime={item.turnSince} title={format.date(format.dayOf(item.turnSince))}>
        {t('desk.waiting', { days: item.daysWaiting })}
      </time>
    ),
    submitted: <time dateTime={item.submittedOn}>{format.date(item.submittedOn)}</time>,
    changed: day(item.changedAt),
  }
  return (
    <div className={styles.fact}>
      <span className={styles.name}>{t(`desk.column.${column}`)}</span>
      {facts[column]}
    </div>
  )
}

function Nothing({ children }: { children: ReactNode }) {
  return <span className={styles.quiet}>{children}</span>
}
