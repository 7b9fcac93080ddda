import type { Ref } from 'react'
import type { DeskItem, PrintedDesk } from '../../../../contract/cases.ts'
import { useSession } from '../../../data/session.ts'
import { useSpoken } from '../../../i18n/language.tsx'
import { localText } from '../../../i18n/local-text.ts'
import { ownLanguage } from '../../../ui/person/own-language.ts'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import styles from './printed-list.module.css'

/** Rows of the desk on paper: whose they are, when and by whom they were printed, and that practice is practice. */
export function PrintedList({ printed, ref }: { printed: PrintedDesk; ref: Ref<HTMLDivElement> }) {
  const { t, format, language } = useSpoken()
  const { authority, installation } = useSession()
  return (
    <div ref={ref} className={styles.paper}>
      {installation.practice && (
        <>
          <p className={styles.practice}>{t('shell.practice')}</p>
          <p className={styles.watermark} aria-hidden="true">
            {t('team.print.watermark')}
          </p>
        </>
      )}
      <header className={styles.head}>
        <div>
          <p className={styles.authority}>{localText(authority.name, language)}</p>
          <h1>{t('team.print.heading', { count: printed.items.length })}</h1>
        </div>
        <p className={styles.by}>
          {format.dateTime(printed.printedAt)}
          <br />
          <bdi translate="no">{printed.printedBy}</bdi>
        </p>
      </header>
      <table className={styles.table}>
        <thead>
          <tr>
            {['deadline', 'person', 'case', 'stage'].map((head) => (
              <th key={head} scope="col">
                {t(`desk.head.${head}`)}
              </th>
            ))}
            <th scope="col">{t('team.held-by')}</th>
          </tr>
        </thead>
        <tbody>
          {printed.items.map((item) => (
            <Row key={item.caseId} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ item }: { item: DeskItem }) {
  const { t, format } = useSpoken()
  const { familyName, givenNames, ownScript, birthDate, nationality } = item.principal
  const names = [familyName, givenNames].filter(Boolean).join(' ')
  return (
    <tr>
      <td>{item.dueOn ? format.date(item.dueOn) : t('desk.no-deadline')}</td>
      <td>
        <strong translate="no">{names || t('ui.person.no-name')}</strong>
        {ownScript && (
          <span className={styles.line} lang={ownLanguage(nationality)} translate="no">
            {ownScript}
          </span>
        )}
        {birthDate && <span className={styles.line}>{t('desk.born', { date: format.date(birthDate) })}</span>}
      </td>
      <td>
        <span className={styles.reference}>{item.reference}</span>
        <span className={styles.line}>{stateName(t, item.otherState)}</span>
        {item.persons > 1 && <span className={styles.line}>{t('desk.persons', { count: item.persons })}</span>}
      </td>
      <td>{t(`ui.stage.${item.reconsidered ? 'reconsidered' : item.stage}`)}</td>
      <td translate="no">{item.assignee?.name ?? ''}</td>
    </tr>
  )
}
