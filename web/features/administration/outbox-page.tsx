import { useT } from '../../i18n/language.tsx'
import { Page } from '../../ui/page/page.tsx'

export function OutboxPage() {
  const t = useT()
  return <Page title={t('administration.part.outbox')}>{null}</Page>
}
