import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Security } from '../../../contract/session.ts'
import { api } from '../../data/api.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { Section } from '../../ui/section/section.tsx'
import styles from './account.module.css'
import { securityChanged } from './security.ts'

type OwnSession = Security['sessions'][number]

/** The one that asks comes first, then the one used last. */
function inOrder(sessions: readonly OwnSession[]): OwnSession[] {
  return sessions.toSorted((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.localeCompare(a.lastSeenAt))
}

export function SessionsSection({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useT()
  const format = useFormat()
  const [ending, setEnding] = useState<OwnSession | 'others' | null>(null)
  const others = sessions.filter((session) => !session.current)
  const nameOf = (session: OwnSession) => session.client || t('account.sessions.unknown')
  const one = ending === 'others' ? null : ending

  return (
    <Section title={t('account.sessions')}>
      <div className={styles.stack}>
        <p>{t('account.sessions.text')}</p>
        <ul className={styles.list}>
          {inOrder(sessions).map((session) => (
            <li key={session.id}>
              <div>
                <p className={styles.name}>
                  {nameOf(session)}
                  {session.current && <span className={styles.mark}>{t('account.sessions.this')}</span>}
                </p>
                <p className={styles.quiet}>
                  {t(`account.sessions.by.${session.method}`, { moment: format.dateTime(session.createdAt) })}
                  {' · '}
                  {t('account.last-used', { moment: format.dateTime(session.lastSeenAt) })}
                </p>
              </div>
              {!session.current && (
                <Button variant="default" size="xs" onClick={() => setEnding(session)}>
                  {t('account.sessions.end')}
                  <span className="visually-hidden"> {nameOf(session)}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
        {others.length > 1 && (
          <div className={styles.buttons}>
            <Button variant="default" onClick={() => setEnding('others')}>
              {t('account.sessions.end-others')}
            </Button>
          </div>
        )}
      </div>
      <ConfirmAction
        open={ending !== null}
        title={t(one ? 'account.sessions.end-one' : 'account.sessions.end-others')}
        tone="alert"
        confirm={t(one ? 'account.sessions.end' : 'account.sessions.end-others')}
        onConfirm={async () => {
          await (one
            ? api('DELETE /api/v1/account/sessions/{id}', { path: { id: one.id } })
            : api('DELETE /api/v1/account/sessions'))
          await securityChanged()
        }}
        onClose={() => setEnding(null)}
      >
        {one && <p className={styles.name}>{nameOf(one)}</p>}
        <p>{t('account.sessions.end-text')}</p>
      </ConfirmAction>
    </Section>
  )
}
