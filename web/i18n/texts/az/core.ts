import type { Catalogue } from '../../../../contract/i18n.ts'

export default import.meta.glob<Catalogue>(
  '../../../../contract/locales/az/{account,agreements,delegations,desk,exercise,glossary,guide,help,history,keyboard,notices,problems,search,shell,signin,team,time,ui,unsent}.json',
  { eager: true, import: 'default' },
)
