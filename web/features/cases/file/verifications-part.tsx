import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CaseView } from '../../../../contract/cases.ts'
import type { Translate } from '../../../../contract/i18n.ts'
import { listed } from '../../../../contract/listed.ts'
import type { RegisterState } from '../../../../contract/registers.ts'
import { Facts } from '../../../ui/facts/facts.tsx'
import { mayAskAgain } from '../acts/register-choice.ts'
import { documentUrl } from '../room/case-query.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { registersQuery } from '../room/registers-query.ts'
import { Part } from './part.tsx'
import { RegisterStateLine } from './register-state.tsx'
import styles from './verifications-part.module.css'

/** What the registers were asked and answered; inside the requested State only. */
export function VerificationsPart() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const open = view.verifications.filter((one) => !one.result && !one.recalled).length
  return (
    <Part
      anchor="verifications"
      title={t('case.verifications')}
      aside={open > 0 ? t('case.verifications.open', { count: open }) : undefined}
      tone="own"
    >
      <VerificationList />
    </Part>
  )
}

/** Also shown beside a reply that is being proposed. */
export function VerificationList() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const asked = view.verifications.length > 0
  const machines = useQuery({ ...registersQuery(view.caseId), enabled: asked })
  if (!asked) return <p>{t('case.verifications.none')}</p>
  return (
    <>
      {machines.isError && !machines.data && (
        <p className={styles.authority} role="status">
          {t('connected.not-loaded')}
        </p>
      )}
      <ul className={styles.list}>
        {view.verifications.map((one) => (
          <li key={one.requestId}>
            <Verification
              one={one}
              machines={machines.data?.items.filter(({ requestId }) => requestId === one.requestId) ?? []}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

type Props = { one: CaseView['verifications'][number]; machines: readonly RegisterState[] }

function Verification({ one, machines }: Props) {
  const { view } = useCase()
  const { t, authority, register, person, format } = useCaseWords()
  const open = !one.result && !one.recalled
  const silent = machines.some(({ state, outcome }) => state === 'given_up' || outcome === 'unavailable')
  return (
    <div className={styles.verification}>
      <p className={styles.head}>
        <strong>{register(one.authority, one.register)}</strong>
        <span className={styles.result} data-result={one.result ?? (one.recalled ? 'recalled' : 'open')}>
          {stateOf(one, t)}
        </span>
      </p>
      <p className={styles.authority}>{authority(one.authority)}</p>
      {one.finding && <p className={styles.finding}>{one.finding}</p>}
      <Facts
        facts={[
          [t('case.verification.about'), view.persons.length > 1 ? person(one.personId) : null],
          [t('case.verification.question'), one.question],
          [t('connected.again.why'), one.again && t(`connected.again.ground.${one.again.ground}`)],
          [t('case.verification.asked'), format.dateTime(one.askedAt)],
          [t('case.verification.handed'), one.handedFrom && authority(one.handedFrom)],
          [t('case.verification.wanted'), open && one.wantedBy ? format.date(one.wantedBy) : null],
          [t('case.verification.reminded'), open && one.remindedAt ? format.dateTime(one.remindedAt) : null],
          [t('case.verification.recalled'), one.recalled && t(`history.recall.${one.recalled}`)],
          [t('case.verification.reference'), one.reference],
          [
            t('connected.known-as'),
            one.shown && listed(t, [one.shown.name, one.shown.birthDate && format.date(one.shown.birthDate)]),
          ],
          [t('case.verification.answered'), one.answeredAt && format.dateTime(one.answeredAt)],
        ]}
      />
      {one.scans.length > 0 && (
        <p className={styles.scans}>
          {one.scans.map((document, index) => (
            <a
              key={document.documentId}
              href={documentUrl(view.caseId, document.documentId)}
              target="_blank"
              rel="noreferrer"
            >
              {t('connected.scan', { number: index + 1 })}
            </a>
          ))}
        </p>
      )}
      {one.answers > 1 && (
        <p className={styles.authority}>{t('case.verification.corrected', { count: one.answers - 1 })}</p>
      )}
      {machines.map((machine) => (
        <RegisterStateLine key={machine.queryId} one={machine} answered={!open} />
      ))}
      {(one.result || silent) && mayAskAgain(view, one) && (
        <Link
          to="/cases/$caseId/$action"
          params={{ caseId: view.caseId, action: 'request_verification' }}
          search={{ again: one.requestId }}
          className={styles.again}
          data-print="never"
        >
          <span aria-hidden="true">{t('connected.again')}</span>
          <span className="visually-hidden">
            {t('connected.again.name', { register: register(one.authority, one.register) })}
          </span>
        </Link>
      )}
    </div>
  )
}

function stateOf({ result, recalled }: CaseView['verifications'][number], t: Translate): string {
  if (result) return t(`history.verification.${result}`)
  return recalled ? t('case.verification.recalled') : t('case.verification.waiting')
}
