import type { Catalogue } from '../../../../contract/i18n.ts'

export default import.meta.glob<Catalogue>(
  ['../../../../contract/locales/az/statistics.json', '../../../../contract/locales/az/figures.json'],
  {
    eager: true,
    import: 'default',
  },
)
