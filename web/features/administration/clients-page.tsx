import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useT } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import styles from './administration.module.css'
import { ClientSheet } from './client-sheet.tsx'
import { Listed } from './listed.tsx'
import { clientsQuery } from './queries.ts'

/** The systems of the State's authorities that act here by themselves. */
export function ClientsPage() {
  const t = useT()
  const list = useQuery(clientsQuery)
  return (
    <Page
      title={t('administration.part.clients')}
      lead={t('administration.clients.lead')}
      actions={
        <Button component={Link} to="/administration/clients/new">
          {t('administration.client.add')}
        </Button>
      }
    >
      <Listed query={list}>
        {(clients) =>
          clients.length === 0 ? (
            <EmptyState title={t('administration.clients.none')} text={t('administration.clients.none.text')} />
          ) : (
            <ul className={styles.list}>
              {clients.map((client) => (
                <li key={client.userId}>
                  <ClientSheet client={client} />
                </li>
              ))}
            </ul>
          )
        }
      </Listed>
    </Page>
  )
}
