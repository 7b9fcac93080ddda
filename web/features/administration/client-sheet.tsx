import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listed } from '../../../contract/listed.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { Badge } from '../../ui/badge/badge.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { Facts, fact } from '../../ui/facts/facts.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { useSay } from '../../ui/said/said.tsx'
import styles from './administration.module.css'
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
        <Badge tone={off ? 'quiet' : 'good'}>{t(`administration.status.${off ? 'disabled' : 'active'}`)}</Badge>
      </div>
      <Facts
        look="columns"
        facts={[
          fact(t('administration.client.id'), <span className={styles.code}>{client.clientId}</span>),
          fact(t('administration.authority'), nameOf(client.authorityId)),
          fact(
            t('administration.roles'),
            listed(
              t,
              client.roles.map((role) => t(`ui.role.${role}`)),
            ),
          ),
          fact(
            t('administration.client.acts-for'),
            client.actsFor.length === 0
              ? t('administration.client.acts-for.nobody')
              : listed(
                  t,
                  client.actsFor.map((id) => officials.find((one) => one.userId === id)?.name),
                ),
          ),
          fact(
            t('administration.client.last-used'),
            client.lastUsedAt ? format.dateTime(client.lastUsedAt) : t('administration.never'),
          ),
          fact(t('administration.disabled-at'), client.disabledAt ? format.dateTime(client.disabledAt) : null),
        ]}
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
            <PlainButton key={act} onClick={() => acts.ask(act)}>
              {t(`administration.client.${act}.go`)}
              <span className="visually-hidden">: {name}</span>
            </PlainButton>
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
