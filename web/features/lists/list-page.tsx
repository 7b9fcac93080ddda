import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { WholeList } from '../../../contract/lists.ts'
import { judgesIdentity } from '../../../domain/access/persons.ts'
import { type ListOutcome, listOutcomes } from '../../../domain/identity/lists/fields.ts'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { TabCount, Tabs, tab } from '../../ui/tabs/tabs.tsx'
import { ColumnsForm } from './columns-form.tsx'
import styles from './lists.module.css'
import { Progress } from './progress.tsx'
import { forgetLists, listQuery } from './queries.ts'
import { RowList } from './row-list.tsx'

/** One list: its columns, then how far it is, then what became of every line. */
export function ListPage() {
  const { t } = useSpoken()
  const { listId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(listQuery(listId))
  const gone = error instanceof ProblemError && error.problem.status === 404
  return (
    <Page
      title={data?.title ?? t('lists.title')}
      windowTitle={t('lists.title')}
      eyebrow={<Link to="/lists">{t('lists.title')}</Link>}
    >
      {gone && <EmptyState title={t('lists.gone')} text={t('lists.gone.text')} />}
      {error && !gone && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <p role="status">{t('lists.loading')}</p>}
      {data && <Whole list={data} />}
    </Page>
  )
}

function Whole({ list }: { list: WholeList }) {
  const { t } = useSpoken()
  const { roles } = useSession()
  return (
    <>
      <About list={list} />
      {list.stage === 'columns' &&
        (judgesIdentity(roles) ? (
          <Section title={t('lists.columns')}>
            <ColumnsForm list={list} />
          </Section>
        ) : (
          <p>{t('lists.stage.columns')}</p>
        ))}
      {list.stage !== 'columns' && <Results list={list} />}
      {judgesIdentity(roles) && <Remove list={list} />}
    </>
  )
}

function About({ list }: { list: WholeList }) {
  const { t, format } = useSpoken()
  const facts = [
    [t('lists.field.purpose'), t(`lists.purpose.${list.purpose}`)],
    [t('lists.field.purposeWords'), list.purposeWords],
    [t('lists.attestation'), `${list.attestedBy}, ${list.attestationReference}, ${format.shortDate(list.attestedOn)}`],
    [t('lists.sent'), `${list.uploadedBy}, ${format.dateTime(list.uploadedAt)}`],
    [t('lists.kept-until'), format.shortDate(list.expiresOn)],
  ] as const
  return (
    <div className={styles.facts}>
      <Facts look="beside" facts={facts.map(([name, text]) => [name, text && <bdi key={name}>{text}</bdi>] as const)} />
    </div>
  )
}

function Results({ list }: { list: WholeList }) {
  const { t } = useSpoken()
  const [chosen, setChosen] = useState<ListOutcome | null>(null)
  // Until somebody chooses, what there is to look at is shown as soon as it is found.
  const outcome = chosen ?? (list.counts.same > 0 || list.counts.look === 0 ? 'same' : 'look')
  return (
    <Section title={t('lists.results')}>
      <p>
        <strong>
          <Progress list={list} />
        </strong>
      </p>
      <p className={styles.quiet}>{t('lists.results.text')}</p>
      {list.stage === 'checked' && <Exports list={list} />}
      <Tabs>
        {listOutcomes.map((one) => (
          <li key={one}>
            <button
              type="button"
              className={tab}
              aria-current={one === outcome ? 'page' : undefined}
              onClick={() => setChosen(one)}
            >
              {t(`lists.outcome.${one}`)} <TabCount>{list.counts[one]}</TabCount>
            </button>
          </li>
        ))}
      </Tabs>
      <RowList key={`${list.listId} ${outcome}`} list={list} outcome={outcome} />
    </Section>
  )
}

/** The whole list, and apart from it the lines that are to be put right. */
function Exports({ list: { listId, remarked } }: { list: WholeList }) {
  const { t } = useSpoken()
  return (
    <div className={styles.saves}>
      <p className={styles.exports}>
        <Saves listId={listId} />
      </p>
      {remarked > 0 && (
        <p className={styles.exports}>
          {t('lists.export.remarked', { count: remarked })} <Saves listId={listId} lines="remarked" />
        </p>
      )}
    </div>
  )
}

function Saves({ listId, lines = 'all' }: { listId: string; lines?: 'all' | 'remarked' }) {
  const { t } = useSpoken()
  return (['csv', 'xlsx'] as const).map((format) => (
    <a
      key={format}
      href={`/api/v1/lists/${listId}/export?format=${format}&lines=${lines}`}
      target="_blank"
      rel="noreferrer"
    >
      {t(lines === 'all' ? `lists.export.as.${format}` : `lists.export.remarked.${format}`)}
    </a>
  ))
}

function Remove({ list }: { list: WholeList }) {
  const { t } = useSpoken()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('lists.remove')}
      </Button>
      <ConfirmAction
        open={open}
        title={t('lists.remove.title')}
        confirm={t('lists.remove')}
        tone="alert"
        onClose={() => setOpen(false)}
        onConfirm={async () => {
          await api('DELETE /api/v1/lists/{listId}', { path: { listId: list.listId } })
          await navigate({ to: '/lists' })
          await forgetLists()
        }}
      >
        <p>{t('lists.remove.text')}</p>
      </ConfirmAction>
    </div>
  )
}
