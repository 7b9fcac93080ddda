import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useT } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import styles from './administration.module.css'
import { Listed } from './listed.tsx'
import { webhooksQuery } from './queries.ts'
import { WebhookSheet } from './webhook-sheet.tsx'

/** Addresses that are told when something happens to a case. */
export function WebhooksPage() {
  const t = useT()
  const list = useQuery({ ...webhooksQuery, refetchInterval: 15_000 })
  return (
    <Page
      title={t('administration.part.webhooks')}
      lead={t('administration.webhooks.lead')}
      actions={
        <Button component={Link} to="/administration/webhooks/new">
          {t('administration.webhook.add')}
        </Button>
      }
    >
      <Listed query={list}>
        {(webhooks) =>
          webhooks.length === 0 ? (
            <EmptyState title={t('administration.webhooks.none')} text={t('administration.webhooks.none.text')} />
          ) : (
            <ul className={styles.list}>
              {webhooks.map((webhook) => (
                <li key={webhook.webhookId}>
                  <WebhookSheet webhook={webhook} />
                </li>
              ))}
            </ul>
          )
        }
      </Listed>
    </Page>
  )
}
