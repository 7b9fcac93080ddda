import type { Catalogue } from '../../../../contract/i18n.ts'

export default import.meta.glob<Catalogue>(
  ['../../../../contract/locales/ur/statistics.json', '../../../../contract/locales/ur/figures.json'],
  {
    eager: true,
    import: 'default',
  },
)
