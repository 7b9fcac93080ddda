import { mergeCatalogues } from '../../contract/i18n.ts'

// The longer words of help come when somebody opens it (web/ui/help/help-words-query.ts).
export default mergeCatalogues(
  Object.values(
    import.meta.glob<Record<string, string>>(
      ['../../contract/locales/az/*.json', '!../../contract/locales/az/help-*.json'],
      { eager: true, import: 'default' },
    ),
  ),
)
