import {
  IconAlertTriangle,
  IconClockPause,
  IconMail,
  IconQuestionMark,
  IconUserCheck,
  IconUsers,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { DeskItem } from '../../../contract/cases.ts'
import type { DeskColumn } from '../../../contract/desk-choices.ts'
import { useSession } from '../../data/session.ts'
import { useFormat, useSpoken, useT } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { DeadlineCell } from '../../ui/deadline/deadline.tsx'
import { dayToShow } from '../../ui/deadline/deadline-view.ts'
import { ownLanguage } from '../../ui/person/own-language.ts'
import { Reference } from '../../ui/reference/reference.tsx'
import { StageBadge } from '../../ui/stage/stage-badge.tsx'
import { StateMark } from '../../ui/state-mark/state-mark.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { Holder } from '../team/holder.tsx'
import { ChooseRow } from './choice/choose.tsx'
import type { RowChoice } from './choice/use-choice.ts'
import { FactCell } from './desk-cells.tsx'
import styles from './desk-list.module.css'
import type { DeskView } from './desk-query.ts'
import { HolderOfTurn } from './holder-of-turn.tsx'
import { gridOf, headsOf } from './row-grid.ts'
import { useRules } from './use-rules.ts'

type Props = { item: DeskItem; view: DeskView; columns: readonly DeskColumn[]; choice: RowChoice }

export function DeskRow({ item, view, columns, choice }: Props) {
  return (
    <article
      className={styles.row}
      data-view={view}
      data-news={item.news !== null || undefined}
      style={gridOf(columns)}
    >
      <ChooseRow item={item} choice={choice} />
      {headsOf(columns).map((head) => {
        if (head === 'person') return <Person key={head} item={item} />
        if (head === 'date') return <When key={head} item={item} view={view} />
        if (head === 'case') return <Case key={head} item={item} />
        if (head === 'stage')
          return (
            <Stage
              key={head}
              item={item}
              view={view}
              alone={!columns.includes('holder')}
              since={!columns.includes('waiting')}
              held={!columns.includes('assignee')}
            />
          )
        return <FactCell key={head} column={head} item={item} />
      })}
      {!columns.includes('stage') && hasMarks(item) && <Marks item={item} />}
    </article>
  )
}

function When({ item, view }: { item: DeskItem; view: DeskView }) {
  const t = useT()
  const format = useFormat()
  const { language } = useSpoken()
  const { installation } = useSession()
  const clock = useRules(item.agreementId)?.clocks.find((rule) => rule.id === item.nextClock)
  // An unconfirmed rule shows its date but has an effect in practice only.
  const confirmed = installation.practice || clock?.provenance.certainty === 'verified'
  if (view === 'closed') {
    return (
      <div className={styles.when}>
        <time dateTime={item.changedAt}>{format.date(format.dayOf(item.changedAt))}</time>
      </div>
    )
  }
  if (!item.dueOn || !item.remindOn || item.daysLeft === null) {
    return <div className={`${styles.when} ${styles.quiet}`}>{t('desk.no-deadline')}</div>
  }
  const deadline = { due: item.dueOn, remindOn: item.remindOn, daysLeft: item.daysLeft }
  const counted = dayToShow(deadline)
  const effect = clock && t(`desk.effect.${confirmed ? clock.effect : 'target_missed'}`)
  return (
    <div className={styles.when}>
      <DeadlineCell deadline={deadline} />
      {clock && effect && (
        <span className={styles.effect} title={localText(clock.title, language)}>
          {counted === item.dueOn
            ? t('desk.then', { effect })
            : t('desk.after', { effect, date: format.shortDate(item.dueOn) })}
        </span>
      )}
    </div>
  )
}

function Person({ item }: { item: DeskItem }) {
  const t = useT()
  const format = useFormat()
  const { familyName, givenNames, ownScript, birthDate, nationality } = item.principal
  const named = familyName || givenNames
  return (
    <div className={styles.person}>
      <Link to="/cases/$caseId" params={{ caseId: item.caseId }} className={styles.link} data-row>
        {named ? (
          <bdi translate="no">
            <span className={styles.family}>{familyName}</span> {givenNames}
          </bdi>
        ) : (
          t('ui.person.no-name')
        )}
      </Link>
      {ownScript && (
        <bdi className={styles.own} lang={ownLanguage(nationality)} translate="no">
          {ownScript}
        </bdi>
      )}
      {birthDate && <span className={styles.quiet}>{t('desk.born', { date: format.date(birthDate) })}</span>}
    </div>
  )
}

function Case({ item }: { item: DeskItem }) {
  const t = useT()
  return (
    <div className={styles.case}>
      <Reference>{item.reference}</Reference>
      <span className={styles.quiet}>
        <StateMark state={item.otherState} /> {stateName(t, item.otherState)}
        {item.persons > 1 && (
          <span className={styles.persons}>
            <IconUsers size={15} aria-hidden="true" /> {t('desk.persons', { count: item.persons })}
          </span>
        )}
      </span>
    </div>
  )
}

type StageProps = { item: DeskItem; view: DeskView; alone: boolean; since: boolean; held: boolean }

/** `alone`, `since`, `held`: no column of its own says whom the case waits for, how long, or who holds it. */
function Stage({ item, view, alone, since, held }: StageProps) {
  const t = useT()
  return (
    <div className={styles.stage}>
      <StageBadge stage={item.stage} reconsidered={item.reconsidered} />
      {held && <Holder assignee={item.assignee} />}
      {view === 'waiting' && alone && !item.awaitsApproval && (
        <>
          <HolderOfTurn item={item} />
          {since && <span className={styles.quiet}>{t('desk.waiting', { days: item.daysWaiting })}</span>}
        </>
      )}
      <Marks item={item} />
    </div>
  )
}

function hasMarks(item: DeskItem): boolean {
  const { news, awaitsApproval, expiryHeld, askedOfUs, questions, consentInDoubt, unread } = item
  const asked = askedOfUs || questions !== null
  return news !== null || awaitsApproval || expiryHeld || asked || consentInDoubt || unread > 0
}

function Marks({ item }: { item: DeskItem }) {
  const t = useT()
  return (
    <>
      {item.awaitsApproval && (
        <span className={styles.note}>
          <IconUserCheck size={16} aria-hidden="true" /> {t('desk.awaits-approval')}
        </span>
      )}
      <Questions item={item} />
      {item.consentInDoubt && (
        <span className={styles.note}>
          <IconAlertTriangle size={16} aria-hidden="true" /> {t('desk.consent-in-doubt')}
        </span>
      )}
      {item.unread > 0 && (
        <span className={styles.note}>
          <IconMail size={16} aria-hidden="true" /> {t('desk.unread', { count: item.unread })}
        </span>
      )}
      {item.expiryHeld && (
        <span className={styles.note}>
          <IconClockPause size={16} aria-hidden="true" /> {t('desk.expiry-held')}
        </span>
      )}
      {item.news && <News item={item} news={item.news} />}
    </>
  )
}

/** What either side asked and waits for; the day is said where it is clear whose question it belongs to. */
function Questions({ item: { askedOfUs, questions } }: { item: DeskItem }) {
  const t = useT()
  const format = useFormat()
  const { ofUs = askedOfUs ? 1 : 0, byUs = 0, wantedOn = null } = questions ?? {}
  const wanted =
    wantedOn && (ofUs === 0 || byUs === 0) ? `, ${t('desk.asked.wanted', { date: format.shortDate(wantedOn) })}` : ''
  return (
    <>
      {ofUs > 0 && (
        <span className={styles.note}>
          <IconQuestionMark size={16} aria-hidden="true" /> {t('desk.asked', { count: ofUs })}
          {wanted}
        </span>
      )}
      {byUs > 0 && (
        <span className={styles.quiet}>
          {t('desk.asked.by-us', { count: byUs })}
          {wanted}
        </span>
      )}
    </>
  )
}

/** What somebody else did since this official last looked, and who it was. */
function News({ item, news }: { item: DeskItem; news: NonNullable<DeskItem['news']> }) {
  const t = useT()
  const what = t(news.what ? `history.${news.what}` : 'desk.news.changed')
  const by = news.by === 'other_state' ? stateName(t, item.otherState) : news.name
  return <span className={styles.news}>{by ? t('desk.news.by', { what, by }) : t('desk.news', { what })}</span>
}
