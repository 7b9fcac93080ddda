import { Button } from '@mantine/core'
import { IconCircleCheck, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useSpoken, useT } from '../../i18n/language.tsx'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Reference } from '../../ui/reference/reference.tsx'
import { Term } from '../../ui/term/term.tsx'
import drafts from './drafts.module.css'
import styles from './receipt.module.css'
import { type ReceiptShown, receiptQuery } from './receipt-query.ts'
import { useLanguageRefetch } from './use-language-refetch.ts'

export function ReceiptPage() {
  const t = useT()
  const { caseId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(receiptQuery(caseId))
  useLanguageRefetch(receiptQuery(caseId).queryKey)
  return (
    <Page
      title={t('application.receipt.title')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('application.receipt.print')}
        </Button>
      }
    >
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <p className={drafts.quiet}>{t('application.loading')}</p>}
      {data && <Receipt receipt={data} />}
    </Page>
  )
}

function Receipt({ receipt }: { receipt: ReceiptShown }) {
  const { t, format } = useSpoken()
  const { reply, explanation } = receipt
  return (
    <div className={styles.sheet}>
      <div className={styles.sent}>
        <p className={styles.label}>
          <IconCircleCheck size={20} aria-hidden="true" /> {t('application.receipt.reference')}
        </p>
        <p className={styles.reference}>
          <Reference>{receipt.reference}</Reference>
        </p>
        <dl className={styles.facts}>
          {receipt.recordedAt && (
            <div>
              <dt>{t('application.receipt.submitted')}</dt>
              <dd>{format.dateTime(receipt.recordedAt)}</dd>
            </div>
          )}
          <div>
            <dt>
              <Term id="receipt">{t('application.receipt.received')}</Term>
            </dt>
            <dd>
              {receipt.receivedOn ? format.dateWithWeekday(receipt.receivedOn) : t('application.receipt.not-received')}
            </dd>
          </div>
          {receipt.formDigest && (
            <div>
              <dt>{t('application.form.digest')}</dt>
              <dd className={styles.digest} translate="no">
                {receipt.formDigest}
              </dd>
            </div>
          )}
        </dl>
      </div>
      {reply && (
        <div className={styles.reply}>
          <Deadline
            label={t('application.receipt.reply')}
            deadline={reply}
            consequence={t(`application.effect.${reply.takesEffect ? reply.effect : 'unconfirmed'}`)}
          />
          {explanation.length > 0 && (
            <div>
              <h2 className={styles.why}>{t('ui.deadline.why')}</h2>
              <ol className={styles.sentences}>
                {explanation.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ol>
            </div>
          )}
        </div>
      )}
      <p data-print="never" className={styles.links}>
        <Button component={Link} to={`/cases/${receipt.caseId}` as string}>
          {t('application.receipt.case')}
        </Button>
        <Link to="/desk">{t('application.receipt.desk')}</Link>
      </p>
    </div>
  )
}
