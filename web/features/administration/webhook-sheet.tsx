import { useState } from 'react'
import { useFormat, useT } from '../../i18n/language.tsx'
import { Badge } from '../../ui/badge/badge.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { Facts, fact } from '../../ui/facts/facts.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { useSay } from '../../ui/said/said.tsx'
import styles from './administration.module.css'
import { outcomeInWords } from './outcome.ts'
import type { Webhook } from './queries.ts'
import { ShownOnce } from './shown-once.tsx'
import { toldOf, topicOf } from './topics.ts'
import { useActs } from './use-acts.ts'
import { useAuthorities } from './use-authorities.ts'

const acts = ['test', 'secret', 'disable'] as const

export function WebhookSheet({ webhook }: { webhook: Webhook }) {
  const t = useT()
  const format = useFormat()
  const say = useSay()
  const { nameOf } = useAuthorities()
  const { asked, ask, close, take } = useActs('webhooks', webhook.webhookId)
  const [secret, setSecret] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const { url, topics, waiting, lastOutcome } = webhook
  const off = webhook.disabledAt !== null
  const known = toldOf.filter((type) => topics.includes(topicOf(type)))

  const confirm = async () => {
    const answer = await take()
    setSecret(answer && 'secret' in answer ? answer.secret : null)
    const came = answer && 'outcome' in answer ? answer : null
    setFailed(came && !came.delivered ? came.outcome : null)
    if (came?.delivered || asked === 'disable') say(t(`administration.webhook.${asked}.done`))
  }

  return (
    <section className={styles.one} data-off={off || undefined} aria-label={url}>
      <div className={styles.oneHead}>
        <h2 className={`${styles.oneTitle} ${styles.code}`} translate="no">
          {url}
        </h2>
        <Badge tone={off ? 'quiet' : waiting > 0 ? 'warn' : 'good'}>
          {off
            ? t('administration.status.disabled')
            : waiting > 0
              ? t('administration.webhook.waiting', { count: waiting })
              : t('administration.webhook.up-to-date')}
        </Badge>
      </div>
      <Facts
        look="columns"
        facts={[
          fact(t('administration.authority'), nameOf(webhook.authorityId)),
          fact(
            t('administration.webhook.topics'),
            topics.length === 0
              ? t('administration.webhook.topics.all')
              : known.map((type) => t(`history.${type}`)).join('; '),
          ),
          fact(
            t('administration.webhook.last-delivered'),
            webhook.lastDeliveredAt ? format.dateTime(webhook.lastDeliveredAt) : t('administration.never'),
          ),
          fact(t('administration.webhook.last-outcome'), lastOutcome ? outcomeInWords(lastOutcome, t) : null),
          fact(t('administration.disabled-at'), webhook.disabledAt ? format.dateTime(webhook.disabledAt) : null),
        ]}
      />
      {secret && (
        <ShownOnce
          key={secret}
          title={t('administration.webhook.secret.title')}
          label={t('administration.secret')}
          value={secret}
        >
          <p>{t('administration.webhook.secret.use')}</p>
          <p>{t('administration.secret.once')}</p>
        </ShownOnce>
      )}
      {failed && (
        <p role="alert" className={styles.failed}>
          {t('administration.webhook.test.failed', { outcome: outcomeInWords(failed, t) })}
        </p>
      )}
      {!off && (
        <p className={styles.acts}>
          {acts.map((act) => (
            <PlainButton key={act} onClick={() => ask(act)}>
              {t(`administration.webhook.${act}.go`)}
              <span className="visually-hidden">: {url}</span>
            </PlainButton>
          ))}
        </p>
      )}
      {asked && (
        <ConfirmAction
          open
          title={t(`administration.webhook.${asked}.ask`)}
          confirm={t(`administration.webhook.${asked}.go`)}
          tone={asked === 'disable' ? 'alert' : 'accent'}
          onConfirm={confirm}
          onClose={close}
        >
          <p className={styles.code}>{url}</p>
          <p>{t(`administration.webhook.${asked}.text`)}</p>
        </ConfirmAction>
      )}
    </section>
  )
}
