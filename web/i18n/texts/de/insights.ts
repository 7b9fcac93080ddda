import type { Catalogue } from '../../../../contract/i18n.ts'

export default import.meta.glob<Catalogue>('../../../../contract/locales/de/insights.json', {
  eager: true,
  import: 'default',
})
