// Offered to other features: a draft says what a later version of its agreement changes.
import { upperCase } from '../../../contract/i18n.ts'
import type { ComparedRule, RuleChange } from '../../../domain/agreement/compare.ts'
import type { Period } from '../../../domain/time/deadline.ts'
import type { Speech } from '../../platform/i18n/catalogue.ts'

/** A change of a pack in one sentence: which rule, what it said, what it says, and where that stands. */
export function changeLine(change: RuleChange, words: Speech): string {
  const { t, language } = words
  const { rule } = change
  const article = rule.article ? t('difference.article', { article: rule.article }) : ''
  const name = ruleName(rule, words)
  if (change.change !== 'changed') return capital(t(`difference.${change.change}`, { name, article }), language)
  const { fact, before, after } = change
  const what = fact === 'period' || fact === 'fallback' ? '' : factName(fact, words)
  const [was, is] = [before, after].map((value) => coded(fact, value, words))
  const values = { name, what, before: saidShort(was, is, words), after: said(is, words), article }
  return capital(t(what ? 'difference.changed' : 'difference.changed-period', values), language)
}

/** What a rule is called: by its title where it has one, else by its kind and name. */
function ruleName({ kind, key, title, within = [] }: ComparedRule, words: Speech): string {
  const { t, format, language } = words
  const id = key.split(' ').at(-1) ?? ''
  const known = kind === 'action' && words.has(`agreement.action.${id}`) ? t(`agreement.action.${id}`) : null
  const section = kind === 'section' && words.has(`agreements.section.${id}`) ? t(`agreements.section.${id}`) : null
  const own = known ?? section ?? (title ? (title[language] ?? title.en) : id)
  const name =
    kind === 'clock'
      ? own
      : [t(`difference.kind.${kind}`), own && t('difference.quoted', { text: own })].filter(Boolean).join(' ')
  return format.list([name, ...within.map((one) => one[language] ?? one.en)])
}

function factName(fact: string, { t, has }: Speech): string {
  const part = (name: string) => (has(`difference.fact.${name}`) ? t(`difference.fact.${name}`) : name)
  return fact.split('.').map(part).join(' – ')
}

/** Codes whose words the program has anyway. */
const codes: Readonly<Record<string, string>> = {
  effect: 'agreements.effect.',
  starts: 'history.anchor.',
  stops: 'history.anchor.',
  certainty: 'agreements.certainty.',
  roles: 'ui.role.',
  mode: 'difference.mode.',
  receiptOutsideHours: 'difference.outside.',
}

/** A word of the engine's vocabulary as the program says it; anything else as it is. */
function coded(fact: string, value: unknown, words: Speech): unknown {
  const name = fact.split('.').at(-1)!
  if (Array.isArray(value)) return value.map((one) => coded(fact, one, words))
  if (typeof value !== 'string') return value
  if (name === 'calendar' || name === 'relation' || name === 'by') return words.t('difference.side', { side: value })
  const id = `${codes[name] ?? '?'}${value}`
  return words.has(id) ? words.t(id).replace(/\.$/, '') : value
}

/** Of two lengths in the same unit the first is said by its number alone: 15 → 12 calendar days. */
function saidShort(before: unknown, after: unknown, words: Speech): string {
  if (isPeriod(before) && isPeriod(after) && before.unit === after.unit) return String(before.amount)
  return said(before, words)
}

function said(value: unknown, words: Speech): string {
  const { t, format, language } = words
  if (value === undefined || value === null || value === '') return t('difference.nothing')
  if (typeof value === 'boolean') return t(value ? 'difference.yes' : 'difference.no')
  if (isPeriod(value)) return t('time.period', { amount: value.amount, unit: value.unit })
  if (Array.isArray(value)) return format.list(value.map((one) => said(one, words))) || t('difference.nothing')
  if (typeof value !== 'object') return String(value)
  const group = value as Record<string, unknown>
  if (typeof group.en === 'string') return t('difference.quoted', { text: String(group[language] ?? group.en) })
  return Object.entries(group)
    .map(([name, one]) => `${factName(name, words)} ${said(one, words)}`)
    .join('; ')
}

function isPeriod(value: unknown): value is Period {
  return value !== null && typeof value === 'object' && 'amount' in value && 'unit' in value
}

function capital(sentence: string, language: Speech['language']): string {
  return upperCase(language, sentence.slice(0, 1)) + sentence.slice(1)
}
