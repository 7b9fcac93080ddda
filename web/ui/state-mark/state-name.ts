import type { Translate } from '../../../contract/i18n.ts'

const named = new Set(['AT', 'AZ', 'BD', 'BE', 'DE', 'FR', 'GE', 'LK', 'NL', 'PK', 'PL'])

export function stateName(t: Translate, state: string): string {
  return named.has(state) ? t(`ui.state.${state}`) : t('ui.state.other', { code: state })
}
