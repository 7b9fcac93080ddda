import { listed } from '../../../contract/listed.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Role, Stage } from '../../../domain/agreement/vocabulary.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'

/** The words of a pack and of the engine in the reader's language. */
export function usePackWords(pack: AgreementPack) {
  const { t, format, language } = useSpoken()
  const text = (localized: Localized) => localText(localized, language)
  return {
    t,
    format,
    text,
    procedures: (ids: readonly string[]) =>
      listed(
        t,
        ids.map((id) => pack.procedures.find((one) => one.id === id)).flatMap((one) => (one ? text(one.title) : [])),
      ),
    roles: (roles: readonly Role[]) =>
      listed(
        t,
        roles.map((role) => t(`ui.role.${role}`)),
      ),
    stages: (ids: readonly Stage[]) =>
      pack.stages.every((stage) => ids.includes(stage.id))
        ? t('agreement.every-stage')
        : listed(
            t,
            pack.stages.filter((stage) => ids.includes(stage.id)).map((stage) => text(stage.title)),
          ),
    side: (relation: 'requesting' | 'requested' | 'either') => t(`agreement.side.${relation}`),
    period: (period: { amount: number; unit: string } | null) =>
      period ? t('time.period', period) : t('agreement.no-time'),
  }
}
