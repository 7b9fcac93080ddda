import type { PersonList } from '../../../contract/lists.ts'
import { useSpoken } from '../../i18n/language.tsx'

/** How far a list is, in words; a list can be left alone meanwhile. */
export function Progress({ list: { stage, checked } }: { list: PersonList }) {
  const { t } = useSpoken()
  return <span role={stage === 'checking' ? 'status' : undefined}>{t(`lists.stage.${stage}`, { checked })}</span>
}
