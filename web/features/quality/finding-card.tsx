// Offered to other features: the page of a case shows what was found in it.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { QualityFindingView } from '../../../contract/quality.ts'
import { serverNow } from '../../data/server-clock.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { AcceptDialog } from './accept-dialog.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import styles from './quality.module.css'
import { reopen } from './queries.ts'
import { SeverityMark } from './severity-mark.tsx'
import { wayToMend } from './way-to-mend.ts'

type Props = {
  finding: QualityFindingView
  /** With the reference of its case, where the page is not that of the case. */
  named?: boolean
}

/** One finding: what it is, where, since when, and what can be done about it. */
export function FindingCard({ finding, named = false }: Props) {
  const { t, format } = useSpoken()
  const id = useId()
  // Beneath the page itself, or beneath whose findings they are in a case.
  const Heading = named ? 'h2' : 'h4'
  const [act, setAct] = useState<'accept' | 'assign' | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const { mine, accepted, assignee, due } = finding
  const place = [finding.field?.label, finding.relation && t(`quality.person.${finding.relation}`)].filter(Boolean)
  return (
    <article
      className={styles.finding}
      aria-labelledby={id}
      data-severity={mine && !accepted ? finding.severity : undefined}
    >
      <div className={styles.head}>
        <Heading id={id}>{finding.title}</Heading>
        <SeverityMark severity={finding.severity} />
      </div>
      <p className={styles.line}>
        {named && (
          <Link to="/cases/$caseId" params={{ caseId: finding.caseId }}>
            <bdi>{finding.reference}</bdi>
          </Link>
        )}
        {place.length > 0 && <span>{place.join(' · ')}</span>}
      </p>
      <p className={styles.quiet}>
        {t('quality.since', { date: format.shortDate(finding.since) })}
        {mine && due && !accepted && <Due due={due} />}
        {assignee && ` · ${t('quality.looks-after', { name: assignee.name })}`}
      </p>
      {finding.others && finding.others.count > 0 && <Others others={finding.others} />}
      {accepted && (
        <p className={styles.accepted}>
          {t('quality.accepted', {
            name: accepted.official,
            date: format.shortDate(accepted.at.slice(0, 10)),
            reason: t(`quality.reason.${accepted.reason}`),
          })}
          {accepted.words && <q>{accepted.words}</q>}
        </p>
      )}
      <details className={styles.why}>
        <summary>{t('quality.why')}</summary>
        <p>{finding.why}</p>
        <p>{finding.mend}</p>
      </details>
      {problem ? <ProblemNotice error={problem} /> : null}
      {mine && (
        <div className={styles.acts} data-print="never">
          {!accepted && <Mend finding={finding} />}
          {!accepted && (
            <Button size="xs" variant="default" onClick={() => setAct('accept')}>
              {t('quality.accept')}
            </Button>
          )}
          {!accepted && (
            <Button size="xs" variant="default" onClick={() => setAct('assign')}>
              {t('quality.assign')}
            </Button>
          )}
          {accepted && (
            <Button size="xs" variant="default" onClick={() => void reopen(finding.findingId).catch(setProblem)}>
              {t('quality.reopen')}
            </Button>
          )}
        </div>
      )}
      <AcceptDialog finding={finding} open={act === 'accept'} onClose={() => setAct(null)} />
      <AssignDialog finding={finding} open={act === 'assign'} onClose={() => setAct(null)} />
    </article>
  )
}

/** The other cases that the finding is about as well, as far as the reader may see them. */
function Others({ others: { count, cases } }: { others: NonNullable<QualityFindingView['others']> }) {
  const { t } = useSpoken()
  return (
    <p className={styles.line}>
      <span>{t('quality.others', { count })}</span>
      {cases.map(({ caseId, reference }) => (
        <Link key={caseId} to="/cases/$caseId" params={{ caseId }}>
          <bdi>{reference}</bdi>
        </Link>
      ))}
      {count > cases.length && <span>{t('quality.others.more', { count: count - cases.length })}</span>}
    </p>
  )
}

function Due({ due }: { due: string }) {
  const { t, format } = useSpoken()
  const late = due < format.dayOf(new Date(serverNow()).toISOString())
  const text = t(late ? 'quality.overdue' : 'quality.due', { date: format.shortDate(due) })
  return late ? <strong className={styles.late}> · {text}</strong> : ` · ${text}`
}

function Mend({ finding }: { finding: QualityFindingView }) {
  const { t } = useSpoken()
  const { roles } = useSession()
  const way = wayToMend(finding, roles)
  return (
    <Button
      component={Link}
      to={way.to as string}
      // @ts-expect-error The button does not know the search of the link it becomes.
      search={way.search}
      hash={way.hash}
      size="xs"
      variant="light"
    >
      {t(way.opens === 'act' ? 'quality.go' : 'quality.go.case')}
    </Button>
  )
}
