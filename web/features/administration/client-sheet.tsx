import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat, useT } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { useSay } from '../../ui/said/said.tsx'
import styles from './administration.module.css'
import { Facts } from './facts.tsx'
import { allOfficialsQuery, type MachineClient } from './queries.ts'
import { ShownOnce } from './shown-once.tsx'
import { useActs } from './use-acts.ts'
import { useAuthorities } from './use-authorities.ts'

/** One connected system, and what can be done with it. */
export function ClientSheet({ client }: { client: MachineClient }) {
  const t = useT()
  const format = useFormat()
  const say = useSay()
  const { nameOf } = useAuthorities()
  const { data: officials = [] } = useQuery({
    ...allOfficialsQuery(client.authorityId),
    enabled: client.actsFor.length > 0,
  })
  const acts = useActs('clients', client.userId)
  const [secret, setSecret] = useState<string | null>(null)
  const { name } = client
  const off = client.disabledAt !== null

  const confirm = async () => {
    const answer = await acts.take()
    setSecret(answer && 'secret' in answer ? answer.secret : null)
    if (acts.asked === 'disable') say(t('administration.client.disable.done', { name }))
  }

  return (
    <section className={styles.one} data-off={off || undefined} aria-label={name}>
      <div className={styles.oneHead}>
        <h2 className={styles.oneTitle}>{name}</h2>
        <span className={styles.state} data-state={off ? 'disabled' : 'active'}>
          {t(`administration.status.${off ? 'disabled' : 'active'}`)}
        </span>
      </div>
      <Facts
        facts={{
          [t('administration.client.id')]: <span className={styles.code}>{client.clientId}</span>,
          [t('administration.authority')]: nameOf(client.authorityId),
          [t('administration.roles')]: client.roles.map((role) => t(`ui.role.${role}`)).join(', '),
          [t('administration.client.acts-for')]:
            client.actsFor.length === 0
              ? t('administration.client.acts-for.nobody')
              : client.actsFor
                  .map((id) => officials.find((one) => one.userId === id)?.name)
                  .filter(Boolean)
                  .join(', '),
          [t('administration.client.last-used')]: client.lastUsedAt
            ? format.dateTime(client.lastUsedAt)
            : t('administration.never'),
          [t('administration.disabled-at')]: client.disabledAt ? format.dateTime(client.disabledAt) : null,
        }}
      />
      {secret && (
        <ShownOnce
          key={secret}
          title={t('administration.client.secret.title', { name })}
          label={t('administration.secret')}
          value={secret}
        >
          <p>{t('administration.client.secret.use', { id: client.clientId })}</p>
          <p>{t('administration.secret.once')}</p>
        </ShownOnce>
      )}
      {!off && (
        <p className={styles.acts}>
          {(['secret', 'disable'] as const).map((act) => (
            <button key={act} type="button" className={styles.plain} onClick={() => acts.ask(act)}>
              {t(`administration.client.${act}.go`)}
              <span className="visually-hidden">: {name}</span>
            </button>
          ))}
        </p>
      )}
      {acts.asked && (
        <ConfirmAction
          open
          title={t(`administration.client.${acts.asked}.ask`, { name })}
          confirm={t(`administration.client.${acts.asked}.go`)}
          tone={acts.asked === 'disable' ? 'alert' : 'accent'}
          onConfirm={confirm}
          onClose={acts.close}
        >
          <p>{t(`administration.client.${acts.asked}.text`)}</p>
        </ConfirmAction>
      )}
    </section>
  )
}
