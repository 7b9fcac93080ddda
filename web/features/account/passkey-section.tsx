import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Security } from '../../../contract/session.ts'
import { api } from '../../data/api.ts'
import { canUsePasskeys } from '../../data/passkey.ts'
import { queryClient } from '../../data/query-client.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { Section } from '../../ui/section/section.tsx'
import styles from './account.module.css'
import { NewPasskey } from './new-passkey.tsx'
import { securityChanged, securityQuery } from './security.ts'

type Passkey = Security['passkeys'][number]

export function PasskeySection({ passkeys }: { passkeys: readonly Passkey[] }) {
  const t = useT()
  const format = useFormat()
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<Passkey | null>(null)

  const added = async (security: Security) => {
    queryClient.setQueryData(securityQuery.queryKey, security)
    await securityChanged()
    setAdding(false)
  }

  return (
    <Section title={t('account.passkeys')}>
      <div className={styles.stack}>
        <p>{t('account.passkeys.text')}</p>
        {passkeys.length > 0 && (
          <ul className={styles.list}>
            {passkeys.map((passkey) => (
              <li key={passkey.id}>
                <div>
                  <p className={styles.name}>{passkey.name}</p>
                  <p className={styles.quiet}>
                    {t('account.passkey.added', { date: format.dateTime(passkey.createdAt) })}
                    {' · '}
                    {passkey.lastUsedAt
                      ? t('account.last-used', { moment: format.dateTime(passkey.lastUsedAt) })
                      : t('account.passkey.never-used')}
                  </p>
                </div>
                <Button variant="default" size="xs" onClick={() => setRemoving(passkey)}>
                  {t('account.remove')}
                  <span className="visually-hidden"> {passkey.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        {canUsePasskeys() ? (
          <div className={styles.buttons}>
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('account.passkey.add')}
            </Button>
          </div>
        ) : (
          <p className={styles.quiet}>{t('account.passkeys.not-here')}</p>
        )}
      </div>
      <Dialog open={adding} title={t('account.passkey.add')} onClose={() => setAdding(false)}>
        <NewPasskey onUnauthorized="ask" onAdded={added} />
      </Dialog>
      <ConfirmAction
        open={removing !== null}
        title={t('account.passkey.remove', { name: removing?.name ?? '' })}
        tone="alert"
        confirm={t('account.remove')}
        onConfirm={async () => {
          if (removing) await api('DELETE /api/v1/account/passkeys/{id}', { path: { id: removing.id } })
          await securityChanged()
        }}
        onClose={() => setRemoving(null)}
      >
        <p>{t('account.passkey.remove-text')}</p>
      </ConfirmAction>
    </Section>
  )
}
