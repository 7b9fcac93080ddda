import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { CaseProof } from '../../../contract/oversight.ts'
import { api } from '../../data/api.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { printPart } from '../../ui/deadline/print-part.ts'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Reference } from '../../ui/reference/reference.tsx'
import { CaseForm } from './case-form.tsx'
import styles from './oversight.module.css'
import { proofStateQuery } from './queries.ts'

/** Whether the record is sound: what the last night found, and one case at this moment. */
export function Proof() {
  const { t } = useSpoken()
  const navigate = useNavigate({ from: '/oversight' })
  const { case: caseId } = useSearch({ from: '/inside/oversight' })
  return (
    <>
      <section className={styles.section} aria-labelledby="night">
        <h2 id="night">{t('oversight.night')}</h2>
        <Night />
      </section>
      <section className={styles.section} aria-labelledby="now">
        <h2 id="now">{t('oversight.now')}</h2>
        <p className={styles.text}>{t('oversight.now.text')}</p>
        <CaseForm
          action={t('oversight.choose')}
          onFound={(found) => void navigate({ search: { show: 'proof', case: found }, resetScroll: false })}
        />
        {caseId && <OneCase key={caseId} caseId={caseId} />}
      </section>
    </>
  )
}

function Night() {
  const { t, format } = useSpoken()
  const { data, error, refetch } = useQuery(proofStateQuery)
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <p role="status">{t('oversight.loading')}</p>
  const { finishedAt, goesOnSince, faults } = data
  return (
    <>
      {finishedAt && faults.length === 0 && (
        <p className={styles.sound}>{t('oversight.night.sound', { at: format.dateTime(finishedAt) })}</p>
      )}
      {!finishedAt && <p className={styles.text}>{t('oversight.night.never')}</p>}
      {goesOnSince && (
        <p className={styles.quiet}>{t('oversight.night.goes-on', { at: format.dateTime(goesOnSince) })}</p>
      )}
      {faults.length > 0 && (
        <div className={styles.unsound}>
          <p>{t('oversight.night.faults', { count: faults.length })}</p>
          <ul>
            {faults.map(({ caseId, reference, what, foundAt }) => (
              <li key={caseId}>
                <Link to="/oversight" search={{ show: 'proof', case: caseId }}>
                  <Reference>{reference ?? caseId}</Reference>
                </Link>
                : {what.map((one) => t(`oversight.fault.${one}`)).join(' ')} ({format.dateTime(foundAt)})
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function OneCase({ caseId }: { caseId: string }) {
  const { t } = useSpoken()
  const [proof, setProof] = useState<CaseProof | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const prove = async () => {
    setBusy(true)
    setError(null)
    try {
      setProof(await api('POST /api/v1/cases/{caseId}/proof', { path: { caseId } }))
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={styles.one} aria-live="polite">
      <p className={styles.links}>
        <Button loading={busy} onClick={() => void prove()}>
          {t(proof ? 'oversight.again' : 'oversight.prove')}
        </Button>
        <Link to="/cases/$caseId" params={{ caseId }}>
          {t('oversight.open-case')}
        </Link>
      </p>
      {error ? <ProblemNotice error={error} /> : null}
      {proof && <Result proof={proof} />}
    </div>
  )
}

/** Made to be printed and put into a file: what was proven, when, by whom, and the hash by which it can be compared. */
function Result({ proof }: { proof: CaseProof }) {
  const { t, format, language } = useSpoken()
  const { person, authority } = useSession()
  const sheet = useRef<HTMLElement>(null)
  const when = { at: format.dateTime(proof.at), name: person.name, authority: localText(authority.name, language) }
  return (
    <>
      <article ref={sheet} className={styles.result} data-sound={proof.sound}>
        <h3>
          {t('oversight.result')} <Reference>{proof.reference}</Reference>
        </h3>
        <p className={styles.verdict}>{t(proof.sound ? 'oversight.sound' : 'oversight.unsound')}</p>
        <p className={styles.text}>{t(proof.sound ? 'oversight.sound.text' : 'oversight.unsound.text')}</p>
        {proof.faults.length > 0 && (
          <ul>
            {proof.faults.map(({ stream, seq, what }) => (
              <li key={`${stream} ${seq} ${what}`}>
                {t('oversight.fault.at', { stream: t(`oversight.stream.${stream}`), seq })}{' '}
                {t(`oversight.fault.${what}`)}
              </li>
            ))}
          </ul>
        )}
        {proof.erased && <p className={styles.text}>{t('oversight.erased')}</p>}
        <dl className={styles.heads}>
          {proof.heads.map(({ stream, events, hash }) => (
            <div key={stream}>
              <dt>{t('oversight.head', { stream: t(`oversight.stream.${stream}`), count: events })}</dt>
              <dd dir="ltr" translate="no">
                {hash}
              </dd>
            </div>
          ))}
        </dl>
        <p className={styles.quiet}>{t('oversight.proven', when)}</p>
      </article>
      <Button variant="default" onClick={() => sheet.current && printPart(sheet.current)}>
        {t('oversight.print')}
      </Button>
    </>
  )
}
