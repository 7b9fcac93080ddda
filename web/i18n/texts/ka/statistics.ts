import type { Catalogue } from '../../../../contract/i18n.ts'

export default import.meta.glob<Catalogue>(
  ['../../../../contract/locales/ka/statistics.json', '../../../../contract/locales/ka/figures.json'],
  {
    eager: true,
    import: 'default',
  },
)
