import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { VerificationFile } from '../../../contract/work.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Reference } from '../../ui/reference/reference.tsx'
import { AnswerForm } from './answer-form.tsx'
import { AnswerGiven } from './answer-given.tsx'
import { AskedAbout } from './asked-about.tsx'
import { useAskedWords } from './asked-words.ts'
import { HandOver } from './hand-over.tsx'
import { Holder } from './holder.tsx'
import { MachineAnswers } from './machine-answers.tsx'
import { useKeptAnswer } from './use-kept-answer.ts'
import styles from './verification-page.module.css'
import { verificationQuery } from './verification-query.ts'
import { Wanted } from './verification-table.tsx'

export function VerificationPage() {
  const { requestId = '' } = useParams({ strict: false })
  return <Loaded key={requestId} requestId={requestId} />
}

function Loaded({ requestId }: { requestId: string }) {
  const { t, language } = useSpoken()
  const file = useQuery(verificationQuery(requestId, language))
  const words = useAskedWords()
  const kept = useKeptAnswer(requestId)
  const [correcting, setCorrecting] = useState(false)
  const read = async () => {
    await file.refetch()
    setCorrecting(false)
  }
  const { data } = file
  return (
    <Page
      title={data ? words.register(data.register) : t('verification.one')}
      eyebrow={
        <>
          <Link to="/verifications">{t('verification.title')}</Link>
          {data && (
            <>
              {' · '}
              <Reference>{data.reference}</Reference>
            </>
          )}
        </>
      }
      lead={data && t('verification.only-this')}
    >
      {file.error && <ProblemNotice error={file.error} onRetry={() => void file.refetch()} />}
      {!data && !file.error && <p role="status">{t('verification.loading')}</p>}
      {data && (
        <>
          <Asked file={data} />
          <div className={styles.columns}>
            <AskedAbout file={data} />
            <div className={styles.answer} data-tour="answer">
              <MachineAnswers file={data} typed={kept.answer} take={data.result && !correcting ? null : kept.change} />
              {data.result && !correcting ? (
                <AnswerGiven
                  file={data}
                  unsent={kept.answer.finding}
                  forget={kept.forget}
                  onCorrect={() => setCorrecting(true)}
                />
              ) : (
                <AnswerForm file={data} kept={kept} reload={read} />
              )}
              {!data.result && <HandOver file={data} />}
            </div>
          </div>
        </>
      )}
    </Page>
  )
}

function Asked({ file }: { file: VerificationFile }) {
  const { t, format } = useSpoken()
  const words = useAskedWords()
  return (
    <div className={styles.asked}>
      {file.handedFrom && (
        <p>
          {t('verification.handed-from', { authority: words.authority(file.handedFrom) })}
          {file.handedOver && `: ${file.handedOver}`}
        </p>
      )}
      {file.again && <p>{t(`verification.again.${file.again}`)}</p>}
      {file.question && <blockquote className={styles.question}>{file.question}</blockquote>}
      <dl className={styles.facts}>
        <div>
          <dt>{t('verification.column.asked')}</dt>
          <dd>
            {words.authority(file.askedBy)}, <time dateTime={file.askedAt}>{format.dateTime(file.askedAt)}</time>
          </dd>
        </div>
        <Holder file={file} />
        {!file.result && (
          <div>
            <dt>{t('verification.column.wanted')}</dt>
            <dd>
              <Wanted on={file.wantedOn} today={words.today} />
            </dd>
          </div>
        )}
      </dl>
    </div>
  )
}
