import type { Translate } from '../../../contract/i18n.ts'

const named = new Set(['AT', 'AZ', 'BE', 'DE', 'FR', 'NL', 'PL'])

export function stateName(t: Translate, state: string): string {
  return named.has(state) ? t(`ui.state.${state}`) : t('ui.state.other', { code: state })
}
