import type { Catalogue } from '../../../../contract/i18n.ts'

export default import.meta.glob<Catalogue>(
  ['../../../../contract/locales/en/statistics.json', '../../../../contract/locales/en/figures.json'],
  {
    eager: true,
    import: 'default',
  },
)
