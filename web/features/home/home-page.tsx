import { Link } from '@tanstack/react-router'
import { listed } from '../../../contract/listed.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'

/** Roles that have something to do here without a desk of their own, in the order in which they are spoken of. */
const spokenOf = ['oversight', 'legal_officer', 'analyst'] as const

/** The first page of those whose role has no page of its own: what it can do now, and what not yet. */
export function HomePage() {
  const { t, language } = useSpoken()
  const { person, authority, roles } = useSession()
  const role = spokenOf.find((one) => roles.includes(one))
  const rolesInWords = `${t('shell.home.roles')}: ${listed(
    t,
    roles.map((one) => t(`ui.role.${one}`)),
  )}`
  return (
    <Page title={t('shell.home.title')} lead={`${person.name}, ${localText(authority.name, language)}`}>
      <EmptyState
        title={role ? t(`desk.home.${role}`) : t('shell.home.text')}
        text={role ? t(`desk.home.${role}.text`) : rolesInWords}
        action={
          (role === 'legal_officer' && <Link to="/agreements">{t('desk.home.agreements')}</Link>) ||
          (role === 'analyst' && <Link to="/insights">{t('desk.home.insights')}</Link>) ||
          (role === 'oversight' && (
            <>
              <Link to="/oversight">{t('desk.home.looks')}</Link>
              <Link to="/desk">{t('desk.home.cases')}</Link>
            </>
          ))
        }
      />
    </Page>
  )
}
