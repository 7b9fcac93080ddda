import { Popover } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { mostUnread } from '../../../contract/most-unread.ts'
import { latestNotices, markNoticesRead } from '../../data/notices.ts'
import { useT } from '../../i18n/language.tsx'
import { ProblemNotice } from '../problem/problem-notice.tsx'
import styles from './bell.module.css'
import { NoticeLine } from './notice-line.tsx'

/** How many notices are new, and the ten newest of all; calm, since most of what is new is not alarming. */
export function Bell({ className }: { className?: string | undefined }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const { data, error, refetch } = useQuery(latestNotices)
  const unread = data?.unread ?? 0
  const spoken = unread > mostUnread ? t('notices.bell.many') : t('notices.bell.unread', { count: unread })
  const close = () => setOpen(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width="min(27rem, calc(100vw - 1.5rem))"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={`${className ?? ''} ${styles.bell}`}
          data-tour="bell"
          aria-expanded={open}
          aria-haspopup="dialog"
          title={t('notices.bell')}
          onClick={() => setOpen(!open)}
        >
          <IconBell size={20} aria-hidden="true" />
          {unread > 0 && (
            <span className={styles.count} aria-hidden="true">
              {unread > mostUnread ? t('notices.bell.count-many') : unread}
            </span>
          )}
          <span className="visually-hidden">
            {t('notices.bell')}, {spoken}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} role="dialog" aria-label={t('notices.title')}>
        <div className={styles.head}>
          <h2>{t('notices.title')}</h2>
          {data && unread > 0 && data.items[0] && (
            <button
              type="button"
              className={styles.act}
              onClick={() => void markNoticesRead({ upTo: data.items[0]!.noticeId }).catch(() => undefined)}
            >
              {t('notices.read.all')}
            </button>
          )}
        </div>
        {error && !data ? (
          <div className={styles.failed}>
            <ProblemNotice error={error} onRetry={() => void refetch()} />
          </div>
        ) : null}
        {data?.items.length === 0 && <p className={styles.none}>{t('notices.none.text')}</p>}
        {data && data.items.length > 0 && (
          <ul className={styles.list}>
            {data.items.map((notice) => (
              <li key={notice.noticeId}>
                <NoticeLine notice={notice} brief onOpen={close} />
              </li>
            ))}
          </ul>
        )}
        <Link to="/notices" className={styles.all} onClick={close}>
          {t('notices.all')}
        </Link>
      </Popover.Dropdown>
    </Popover>
  )
}
