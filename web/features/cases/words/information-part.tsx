import { useState } from 'react'
import { listed } from '../../../../contract/listed.ts'
import type { InformationItem, InformationRequestView } from '../../../../contract/words.ts'
import { serverNow } from '../../../data/server-clock.ts'
import { Badge } from '../../../ui/badge/badge.tsx'
import { StateMark } from '../../../ui/state-mark/state-mark.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { DocumentViewer, type Viewed } from '../file/document-viewer.tsx'
import { Part } from '../file/part.tsx'
import { ActionLink } from '../now/action-link.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './information-part.module.css'
import { SentFiles } from './sent-files.tsx'
import { WriteAbout } from './write-about.tsx'

/** What either side asked of the other: what, why, by when, and the answer to each item. */
export function InformationPart() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const [viewed, setViewed] = useState<Viewed | null>(null)
  const open = view.informationRequests.filter(({ state }) => state === 'open' || state === 'partly')
  const may = (action: 'request_information' | 'answer_information' | 'withdraw_information_request') =>
    view.possible.includes(action)
  return (
    <Part anchor="information" title={t('information.title')} aside={open.length > 0 ? open.length : undefined}>
      {view.informationRequests.map((request) => (
        <Request key={request.requestId} request={request} onView={setViewed} />
      ))}
      <div className={styles.acts} data-print="never">
        {may('answer_information') && <ActionLink action="answer_information" look="filled" />}
        {may('request_information') && <ActionLink action="request_information" look="default" />}
        {may('withdraw_information_request') && <ActionLink action="withdraw_information_request" look="default" />}
      </div>
      <AskingRule />
      <DocumentViewer viewed={viewed} onClose={() => setViewed(null)} />
    </Part>
  )
}

/** What a question does to the period, and that a gap is no ground of refusal: by the agreement, and how sure that is. */
export function AskingRule() {
  const { t, pack } = useCaseWords()
  const rule = pack.informationRequest
  const { atMost } = rule ?? {}
  const sentences = [
    t(`information.clock.${rule?.replyClock ?? 'unchanged'}`),
    atMost === undefined ? '' : t('information.clock.at-most', { days: atMost }),
    rule && !rule.incompleteMayRefuse ? t('information.no-ground') : '',
    rule ? `(${listed(t, [rule.provenance.article, t(`agreements.certainty.${rule.provenance.certainty}`)])})` : '',
  ]
  return <p className={styles.quiet}>{sentences.filter(Boolean).join(' ')}</p>
}

type OnView = (viewed: Viewed) => void

function Request({ request, onView }: { request: InformationRequestView; onView: OnView }) {
  const { view } = useCase()
  const { t, authority, format, ownState, otherState } = useCaseWords()
  const own = request.side === view.side
  const state = own ? ownState : otherState
  const open = request.state === 'open' || request.state === 'partly'
  const passed = request.wantedOn !== null && request.wantedOn < format.dayOf(new Date(serverNow()).toISOString())
  const ended = request.ended
  return (
    <section
      className={styles.request}
      data-open={open || undefined}
      aria-labelledby={`request-${request.requestId}`}
      id={`request-${request.requestId}-part`}
    >
      <div className={styles.head}>
        <h3 id={`request-${request.requestId}`}>
          {t('information.number', { number: request.number })} · <StateMark state={state} />{' '}
          {own ? t('information.ours') : t('information.of', { state: stateName(t, state) })}
        </h3>
        <Badge tone={open ? 'warn' : request.state === 'answered' ? 'good' : 'quiet'}>
          {t(`information.state.${request.state}`)}
        </Badge>
      </div>
      <p className={styles.quiet}>
        {listed(t, [request.by, authority(request.authority)])},{' '}
        <time dateTime={request.at}>{format.dateTime(request.at)}</time>
        {request.wantedOn && open && (
          <>
            {' '}
            · {t(passed ? 'information.wanted.passed' : 'information.wanted', { date: format.date(request.wantedOn) })}
          </>
        )}
      </p>
      <ol className={styles.items}>
        {request.items.map((item) => (
          <Item key={item.itemId} item={item} open={open} onView={onView} />
        ))}
      </ol>
      {ended && (
        <p className={styles.quiet}>
          {listed(t, [
            t(`information.state.${request.state}`),
            ended.by,
            ended.authority && authority(ended.authority),
            format.dateTime(ended.at),
          ])}
          {request.state === 'lapsed' && <>. {t('information.lapsed.why')}</>}
        </p>
      )}
      <WriteAbout about={{ request: request.requestId }} />
    </section>
  )
}

function Item({ item, open, onView }: { item: InformationItem; open: boolean; onView: OnView }) {
  const { view } = useCase()
  const { t, text, person, format, authority } = useCaseWords()
  const { answer } = item
  return (
    <li>
      <p className={styles.what}>
        {item.title ? `${t(`information.kind.${item.kind}`)}: ${text(item.title)}` : t(`information.kind.${item.kind}`)}
        {view.persons.length > 1 && (
          <span className={styles.whom}> · {item.personId ? person(item.personId) : t('information.whole-case')}</span>
        )}
      </p>
      <p className={styles.why}>
        <span className={styles.reason}>{t(`information.reason.${item.reason}`)}</span>
        {item.text && <bdi className={styles.said}>{item.text}</bdi>}
        {!item.text && item.kind === 'question' && t('information.erased')}
      </p>
      {answer ? (
        <div className={styles.answer}>
          <p>
            {answer.kind === 'corrigendum' && (
              <a href="#corrigenda">{t('information.by-corrigendum', { number: answer.corrigendum ?? 0 })}</a>
            )}
            {answer.notAvailable && t('case.not-available', { reason: text(answer.notAvailable) })}{' '}
            {answer.text ?? (answer.kind === 'given' && answer.files.length === 0 && t('information.erased'))}
          </p>
          <SentFiles
            files={answer.files}
            name={(number) => t('information.file', { number })}
            title={t('information.file-of', { at: format.dateTime(answer.at) })}
            erased=""
            onView={onView}
          />
          {answer.filesErased > 0 && (
            <p className={styles.quiet}>{t('information.file-erased', { count: answer.filesErased })}</p>
          )}
          <p className={styles.quiet}>
            {listed(t, [answer.by, authority(answer.authority)])},{' '}
            <time dateTime={answer.at}>{format.dateTime(answer.at)}</time>
          </p>
        </div>
      ) : (
        open && <p className={styles.none}>{t('information.not-answered')}</p>
      )}
    </li>
  )
}
