import { Link } from '@tanstack/react-router'
import { useT } from '../../i18n/language.tsx'
import { EmptyState } from '../empty/empty-state.tsx'
import { usePageTitle } from '../page/page.tsx'

export function NotFound() {
  const t = useT()
  usePageTitle(t('shell.not-found.title'))
  return (
    <EmptyState
      title={t('shell.not-found.title')}
      text={t('shell.not-found.text')}
      action={<Link to="/">{t('shell.not-found.back')}</Link>}
    />
  )
}
