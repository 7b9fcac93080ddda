import { mergeCatalogues } from '../../contract/i18n.ts'

export default mergeCatalogues(
  Object.values(
    import.meta.glob<Record<string, string>>('../../contract/locales/en/*.json', { eager: true, import: 'default' }),
  ),
)
