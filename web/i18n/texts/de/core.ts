import type { Catalogue } from '../../../../contract/i18n.ts'

export default import.meta.glob<Catalogue>(
  '../../../../contract/locales/de/{account,agreements,delegations,desk,exercise,glossary,guide,help,history,notices,problems,keyboard,search,shell,signin,team,time,ui,unsent}.json',
  {
    eager: true,
    import: 'default',
  },
)
