import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'

/** The first page of those whose role has no page of its own. */
export function HomePage() {
  const { t, language } = useSpoken()
  const { person, authority, roles } = useSession()
  return (
    <Page title={t('shell.home.title')} lead={`${person.name}, ${localText(authority.name, language)}`}>
      <EmptyState
        title={t('shell.home.text')}
        text={`${t('shell.home.roles')}: ${roles.map((role) => t(`ui.role.${role}`)).join(', ')}`}
      />
    </Page>
  )
}
