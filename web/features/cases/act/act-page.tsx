import { IconArrowLeft } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { type ComponentType, Suspense, useEffect, useRef, useState } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import { isReconsidered } from '../../../../contract/consent.ts'
import { type ActionId, actionIds } from '../../../../domain/agreement/vocabulary.ts'
import { lazyRouteComponent } from '../../../data/load-part.ts'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { usePageTitle } from '../../../ui/page/page.tsx'
import { ownLanguage } from '../../../ui/person/own-language.ts'
import { Reference } from '../../../ui/reference/reference.tsx'
import { StageBadge } from '../../../ui/stage/stage-badge.tsx'
import { AcknowledgeDocumentRequest } from '../acts/acknowledge-document-request.tsx'
import { AnswerNotice } from '../acts/answer-notice.tsx'
import { RecallVerification, RemindVerification } from '../acts/carry-question.tsx'
import { CloseObstacle } from '../acts/close-obstacle.tsx'
import { ConfirmExpiry } from '../acts/confirm-expiry.tsx'
import { ConfirmReceipt } from '../acts/confirm-receipt.tsx'
import { ExtendDeadline } from '../acts/extend-deadline.tsx'
import { HandOver } from '../acts/hand-over.tsx'
import { LiftStop } from '../acts/lift-stop.tsx'
import { LogPhoneCall } from '../acts/log-phone-call.tsx'
import { MoveDeadline } from '../acts/move-deadline.tsx'
import { NotifyTransfer } from '../acts/notify-transfer.tsx'
import { OpenObstacle } from '../acts/open-obstacle.tsx'
import { RequestDocument } from '../acts/request-document.tsx'
import { RequestInterview } from '../acts/request-interview.tsx'
import { RevokeConsent } from '../acts/revoke-consent.tsx'
import { SendReminder } from '../acts/send-reminder.tsx'
import { SetReferences } from '../acts/set-references.tsx'
import { StopCase, WithdrawCase } from '../acts/stop-case.tsx'
import { TransferFailed } from '../acts/transfer-failed.tsx'
import { AddNote, SendMessage } from '../acts/words.tsx'
import { WhatNow } from '../now/what-now.tsx'
import { useCase } from '../room/case-room.tsx'
import { principalOf, useCaseWords } from '../room/case-words.ts'
import { UnsentNotice } from '../room/unsent-notice.tsx'
import { UpdateLine } from '../room/update-line.tsx'
import { AnswerInformation } from '../words/answer-information.tsx'
import { RequestInformation } from '../words/request-information.tsx'
import { WithdrawInformation } from '../words/withdraw-information.tsx'
import styles from './act-page.module.css'

// The larger forms come when somebody opens them: nobody who writes a message waits for the form of a decision.
const CorrectApplication = lazyRouteComponent(() => import('../acts/correct-application.tsx'), 'CorrectApplication')
const CancelInterview = lazyRouteComponent(() => import('../acts/end-interview.tsx'), 'CancelInterview')
const MissedInterview = lazyRouteComponent(() => import('../acts/end-interview.tsx'), 'MissedInterview')
const InviteToInterview = lazyRouteComponent(() => import('../acts/invite-to-interview.tsx'), 'InviteToInterview')
const IssueDocument = lazyRouteComponent(() => import('../acts/issue-document.tsx'), 'IssueDocument')
const MoveInterview = lazyRouteComponent(() => import('../acts/move-interview.tsx'), 'MoveInterview')
const NoteInterview = lazyRouteComponent(() => import('../acts/note-interview.tsx'), 'NoteInterview')
const ProposeReply = lazyRouteComponent(() => import('../acts/propose-reply.tsx'), 'ProposeReply')
const AskReconsideration = lazyRouteComponent(() => import('../acts/reconsideration.tsx'), 'AskReconsideration')
const ConfirmConsent = lazyRouteComponent(() => import('../acts/reconsideration.tsx'), 'ConfirmConsent')
const MaintainApplication = lazyRouteComponent(() => import('../acts/reconsideration.tsx'), 'MaintainApplication')
const RecordInterview = lazyRouteComponent(() => import('../acts/record-interview.tsx'), 'RecordInterview')
const RecordPaperReply = lazyRouteComponent(() => import('../acts/record-paper-reply.tsx'), 'RecordPaperReply')
const RecordStatelessness = lazyRouteComponent(() => import('../acts/record-statelessness.tsx'), 'RecordStatelessness')
const RequestVerification = lazyRouteComponent(() => import('../acts/request-verification.tsx'), 'RequestVerification')
const ApproveReply = lazyRouteComponent(() => import('../acts/review-proposal.tsx'), 'ApproveReply')
const ReturnProposal = lazyRouteComponent(() => import('../acts/review-proposal.tsx'), 'ReturnProposal')

/** The acts of those who read the file; registers and the border act on pages of their own. */
const forms: Partial<Record<ActionId, ComponentType>> = {
  confirm_receipt: ConfirmReceipt,
  request_verification: RequestVerification,
  recall_verification: RecallVerification,
  remind_verification: RemindVerification,
  propose_reply: ProposeReply,
  approve_reply: ApproveReply,
  return_proposal: ReturnProposal,
  record_paper_reply: RecordPaperReply,
  correct_application: CorrectApplication,
  request_travel_document: RequestDocument,
  issue_travel_document: IssueDocument,
  notify_transfer: NotifyTransfer,
  report_transfer_failed: TransferFailed,
  stop: StopCase,
  withdraw: WithdrawCase,
  lift_stop: LiftStop,
  acknowledge_document_request: AcknowledgeDocumentRequest,
  extend_deadline: ExtendDeadline,
  move_deadline: MoveDeadline,
  open_obstacle: OpenObstacle,
  close_obstacle: CloseObstacle,
  confirm_expiry: ConfirmExpiry,
  ask_reconsideration: AskReconsideration,
  maintain_application: MaintainApplication,
  confirm_consent: ConfirmConsent,
  request_interview: RequestInterview,
  invite_to_interview: InviteToInterview,
  move_interview: MoveInterview,
  record_interview: RecordInterview,
  record_missed_interview: MissedInterview,
  note_interview: NoteInterview,
  cancel_interview: CancelInterview,
  answer_notice: AnswerNotice,
  revoke_consent: RevokeConsent,
  request_information: RequestInformation,
  answer_information: AnswerInformation,
  withdraw_information_request: WithdrawInformation,
  send_reminder: SendReminder,
  send_message: SendMessage,
  add_note: AddNote,
  log_phone_call: LogPhoneCall,
  record_statelessness: RecordStatelessness,
  set_references: SetReferences,
  hand_over: HandOver,
}

/** The acts upon a proposal: where it is answered or has lapsed, whoever comes late is told why there is nothing left to do. */
const onProposal: ReadonlySet<ActionId> = new Set(['approve_reply', 'return_proposal'])

/** For those alone who may know that there was one: the history tells nobody else. */
function proposedBefore({ proposal, timeline }: CaseView): boolean {
  return proposal === null && timeline.some(({ type }) => type === 'reply_proposed')
}

/** One act upon a case, alone on its page, with the case named above it. */
export function ActPage() {
  const { action: named = '' } = useParams({ strict: false })
  const action = actionIds.find((one) => one === named)
  const form = action && forms[action]
  return form ? <Act key={action} action={action} Form={form} /> : <NoSuchAct />
}

function Act({ action, Form }: { action: ActionId; Form: ComponentType }) {
  const { view } = useCase()
  const { t, text, pack, format, authority } = useCaseWords()
  const values = { document: text(pack.travelDocument.title) }
  const title = t(`case.action.${action}`, values)
  usePageTitle(`${title} · ${view.reference}`)
  const possible = view.possible.includes(action)
  // Whoever moved the case on while somebody was writing: words move nothing.
  const last = view.timeline.findLast(({ type }) => !/message|note|reference/.test(type))
  // A form once opened stays, so that what was typed in it stays, whatever happens to the case meanwhile.
  const [opened] = useState(possible)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className={styles.page}>
      <CaseLine />
      <UpdateLine />
      <header>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <p className={styles.lead}>{t(`case.action.${action}.sentence`, values)}</p>
      </header>
      {!possible && (
        <p className={styles.impossible} role="status">
          {t('case.not-possible', { stage: t(`ui.stage.${view.stage}`) })}
          {!opened && onProposal.has(action) && proposedBefore(view) && <> {t('case.proposal.gone')}</>}
          {opened && last && (
            <>
              {' '}
              {t('case.overtaken', {
                what: t(`history.${last.type}`),
                who: last.authority ? authority(last.authority) : t('history.by_law'),
                at: format.dateTime(last.recordedAt),
              })}
            </>
          )}
        </p>
      )}
      {!possible && <UnsentNotice />}
      {possible || opened ? (
        <Suspense fallback={null}>
          <Form />
        </Suspense>
      ) : (
        <WhatNow />
      )}
    </div>
  )
}

/** Which case this is about: enough to be sure, small enough to leave the page to the act. */
function CaseLine() {
  const { view } = useCase()
  const { t, person } = useCaseWords()
  const principal = principalOf(view)
  return (
    <div className={styles.line}>
      <Link to="/cases/$caseId" params={{ caseId: view.caseId }} className={styles.back}>
        <IconArrowLeft size={18} aria-hidden="true" /> {t('case.back')}
      </Link>
      <p className={styles.who}>
        {principal && (
          <>
            <strong>{person(principal.personId)}</strong>{' '}
            {principal.ownScript && <bdi lang={ownLanguage(principal.nationality)}>{principal.ownScript}</bdi>}
            {view.persons.length > 1 && <> {t('case.and-others', { count: view.persons.length - 1 })}</>}
          </>
        )}
      </p>
      <Reference>{view.reference}</Reference>
      <StageBadge stage={view.stage} reconsidered={isReconsidered(view)} />
    </div>
  )
}

function NoSuchAct() {
  const { view } = useCase()
  const { t } = useCaseWords()
  return (
    <EmptyState
      title={t('shell.not-found.title')}
      action={
        <Link to="/cases/$caseId" params={{ caseId: view.caseId }}>
          {t('case.back')}
        </Link>
      }
    />
  )
}
