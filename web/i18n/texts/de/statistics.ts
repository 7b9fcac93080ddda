import type { Catalogue } from '../../../../contract/i18n.ts'

export default import.meta.glob<Catalogue>(
  ['../../../../contract/locales/de/statistics.json', '../../../../contract/locales/de/figures.json'],
  {
    eager: true,
    import: 'default',
  },
)
