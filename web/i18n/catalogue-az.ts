import { mergeCatalogues } from '../../contract/i18n.ts'

export default mergeCatalogues(
  Object.values(
    import.meta.glob<Record<string, string>>('../../contract/locales/az/*.json', { eager: true, import: 'default' }),
  ),
)
