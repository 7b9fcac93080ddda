import type { Catalogue } from '../../../../contract/i18n.ts'

export default import.meta.glob<Catalogue>(
  '../../../../contract/locales/de/{acts,case,copy,decision,erasure,file,information,messages,record,connected}.json',
  {
    eager: true,
    import: 'default',
  },
)
