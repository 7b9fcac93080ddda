import { Link } from '@tanstack/react-router'
import { useT } from '../../i18n/language.tsx'
import { Page } from '../page/page.tsx'

export function NotFound() {
  const t = useT()
  return (
    <Page title={t('shell.not-found.title')} lead={t('shell.not-found.text')}>
      <p>
        <Link to="/">{t('shell.not-found.back')}</Link>
      </p>
    </Page>
  )
}
