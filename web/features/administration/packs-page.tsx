import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { Badge } from '../../ui/badge/badge.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import styles from './administration.module.css'
import { Listed } from './listed.tsx'
import { type InstalledPack, packsQuery } from './queries.ts'

/** Every version of an agreement pack that a case may be pinned to. */
export function PacksPage() {
  const { t, language, format } = useSpoken()
  const list = useQuery(packsQuery)
  const columns: Column<InstalledPack>[] = [
    {
      id: 'title',
      header: t('administration.pack'),
      names: true,
      cell: (pack) => (
        <Link
          to="/agreements/$agreementId"
          params={{ agreementId: pack.agreementId }}
          search={pack.current ? {} : { version: pack.digest }}
        >
          {localText(pack.title, language)}
        </Link>
      ),
    },
    {
      id: 'version',
      header: t('administration.pack.version'),
      cell: (pack) => (
        <span className={styles.cell}>
          {pack.version}
          <abbr className={`${styles.code} ${styles.whole}`} title={pack.digest} translate="no">
            {pack.digest.slice(0, 12)}
          </abbr>
        </span>
      ),
    },
    {
      id: 'installed',
      header: t('administration.pack.installed'),
      cell: (pack) => <time dateTime={pack.installedAt}>{format.shortDate(format.dayOf(pack.installedAt))}</time>,
    },
    {
      id: 'state',
      header: t('administration.status'),
      cell: (pack) => (
        <Badge tone={pack.current ? 'good' : 'quiet'}>
          {t(pack.current ? 'administration.pack.current' : 'administration.pack.earlier')}
        </Badge>
      ),
    },
  ]
  return (
    <Page title={t('administration.part.packs')} lead={t('administration.packs.lead')}>
      <Listed query={list}>
        {(packs) => (
          <DataTable
            caption={t('administration.part.packs')}
            columns={columns}
            rows={packs}
            rowKey={(pack) => pack.digest}
            empty={<EmptyState title={t('administration.packs.none')} text={t('administration.packs.none.text')} />}
          />
        )}
      </Listed>
    </Page>
  )
}
