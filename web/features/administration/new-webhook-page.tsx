import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { useT } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TicksField } from '../../ui/field/ticks-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { Page } from '../../ui/page/page.tsx'
import styles from './administration.module.css'
import { AuthoritySelect } from './authority-select.tsx'
import { refresh } from './queries.ts'
import { ShownOnce } from './shown-once.tsx'
import { toldOf, topicOf } from './topics.ts'
import { useScope } from './use-scope.ts'

export function NewWebhookPage() {
  const t = useT()
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <Page
      title={t(secret ? 'administration.webhook.added' : 'administration.webhook.add')}
      eyebrow={<Link to="/administration/webhooks">{t('administration.part.webhooks')}</Link>}
    >
      {secret ? (
        <>
          <ShownOnce title={t('administration.webhook.secret.title')} label={t('administration.secret')} value={secret}>
            <p>{t('administration.webhook.secret.use')}</p>
            <p>{t('administration.secret.once')}</p>
          </ShownOnce>
          <p>
            <Link to="/administration/webhooks">{t('administration.secret.kept')}</Link>
          </p>
        </>
      ) : (
        <NewWebhookForm onMade={setSecret} />
      )}
    </Page>
  )
}

function NewWebhookForm({ onMade }: { onMade: (secret: string) => void }) {
  const t = useT()
  const { manages } = useScope()
  const form = useForm({
    name: 'webhook',
    start: { authorityId: '', url: '', topics: [] as string[] },
    required: ['authorityId', 'url'],
    send: (value, idempotencyKey) =>
      api('POST /api/v1/administration/webhooks', { body: value, headers: { 'idempotency-key': idempotencyKey } }),
    done: async ({ secret }) => {
      onMade(secret)
      await refresh()
    },
  })
  const { value, change, at } = form
  return (
    <div className={styles.sheet}>
      <Form
        form={form}
        submit={t('administration.webhook.add.go')}
        away={<Link to="/administration/webhooks">{t('ui.confirm.cancel')}</Link>}
      >
        <FieldFrame
          {...at('authorityId', t('administration.authority'))}
          hint={t('administration.webhook.authority-hint')}
        >
          {(field) => (
            <AuthoritySelect
              control={field}
              none={t('administration.choose')}
              only={manages}
              value={value.authorityId}
              onChange={(authorityId) => change({ authorityId })}
            />
          )}
        </FieldFrame>
        <FieldFrame {...at('url', t('administration.webhook.url'))} hint={t('administration.webhook.url-hint')}>
          {(field) => (
            <TextControl
              {...field}
              type="url"
              inputMode="url"
              autoComplete="off"
              maxLength={500}
              value={value.url}
              onChange={(event) => change({ url: event.currentTarget.value.trim() })}
            />
          )}
        </FieldFrame>
        <TicksField
          {...at('topics', t('administration.webhook.topics'))}
          hint={t('administration.webhook.topics-hint')}
          need="optional"
          choices={toldOf.map((type) => ({ value: topicOf(type), label: t(`history.${type}`) }))}
          value={value.topics}
          onChange={(topics) => change({ topics })}
        />
      </Form>
    </div>
  )
}
