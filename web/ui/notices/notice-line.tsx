import { IconCheck, IconMailOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Notice } from '../../../contract/notices.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { Reference } from '../reference/reference.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'
import styles from './notice-line.module.css'
import { NoticeLink } from './notice-link.tsx'

type Props = {
  notice: Notice
  /** In the panel at the bell: the day stands in the line, since nothing above it says so. */
  brief?: boolean
  onOpen?: () => void
  actions?: ReactNode
}

/** One notice: what happened, on which case, with which State, by whom and when; and whether somebody dealt with it. */
export function NoticeLine({ notice, brief, onOpen, actions }: Props) {
  const { t, format } = useSpoken()
  const isNew = !notice.readAt && !notice.settled
  return (
    <article className={styles.line} data-new={isNew || undefined} data-brief={brief || undefined}>
      <span className={styles.dot} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.what}>
          <NoticeLink notice={notice} onOpen={onOpen} className={styles.link}>
            {t(`notices.kind.${notice.kind}`)}
          </NoticeLink>
          {isNew && <span className="visually-hidden"> ({t('notices.new')})</span>}
        </p>
        <p className={styles.about}>
          {notice.reference && (
            <>
              <Reference>{notice.reference}</Reference>{' '}
            </>
          )}
          <StateMark state={notice.otherState} />{' '}
          <span>
            <By notice={notice} />
          </span>
        </p>
        <Settled notice={notice} />
        <Mailed notice={notice} />
      </div>
      <div className={styles.side}>
        <time dateTime={notice.at}>{brief ? <When at={notice.at} /> : format.time(notice.at)}</time>
        {actions}
      </div>
    </article>
  )
}

function When({ at }: { at: string }) {
  const { format } = useSpoken()
  const day = format.dayOf(at)
  return day === format.dayOf(new Date().toISOString()) ? format.time(at) : format.shortDate(day)
}

function By({ notice }: { notice: Notice }) {
  const { t } = useSpoken()
  const name = useAuthorityName(notice.authority)
  if (notice.authority === null) return notice.kind === 'deadline_near' ? null : t('notices.by-law')
  return name
}

function Settled({ notice: { settled } }: { notice: Notice }) {
  const { t, format } = useSpoken()
  const authority = useAuthorityName(settled?.authority ?? null)
  if (!settled) return null
  const moment = format.dateTime(settled.at)
  const name = settled.by ?? authority
  return (
    <p className={styles.settled}>
      <IconCheck size={15} aria-hidden="true" />
      {name ? t('notices.settled.by', { name, moment }) : t('notices.settled.law', { moment })}
    </p>
  )
}

function Mailed({ notice }: { notice: Notice }) {
  const { t } = useSpoken()
  if (notice.mail !== 'practice' && notice.mail !== 'failed') return null
  return (
    <p className={styles.mail}>
      <IconMailOff size={15} aria-hidden="true" />
      {t(`notices.mail.${notice.mail}`)}
    </p>
  )
}

function useAuthorityName(id: string | null): string {
  const { language } = useSpoken()
  const { data } = useQuery({ ...authoritiesQuery, enabled: id !== null })
  const found = data?.find((one) => one.id === id)
  return found ? localText(found.name, language) : ''
}
