import type { FilingRule } from '../filing.ts'
import { counted } from './clocks.ts'
import type { Block } from './document.ts'
import { factsOf, type PackWords, rule } from './words.ts'

/** Within what time an application is made; nothing where the pack gives none. */
export function filing(words: PackWords): Block[] {
  const { pack, t, text, procedures, titleOf, side } = words
  if (pack.filing.length === 0) return []
  return [
    { kind: 'heading', text: t('agreement.part.filing') },
    { kind: 'text', text: t('agreement.part.filing.lead') },
    ...pack.filing.map((one) => {
      const facts = factsOf([
        [t('agreement.clock.calendar'), side(one.calendar)],
        [t('agreement.clock.counting'), one.counts === 'from' && counted(words, one.counting)],
        [t('agreement.clock.procedures'), procedures(one.procedures)],
        [t('agreement.filing.of'), one.personClasses?.map((id) => titleOf(pack.personClasses, id)).join(', ')],
      ])
      return rule(words, text(one.title), { lines: [filingLine(words, one)], facts, provenance: one.provenance })
    }),
  ]
}

/** How long, from or before which day. */
export function filingLine(
  { pack, t, text, period }: PackWords,
  { period: length, counts, field }: FilingRule,
): string {
  const asked = pack.form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === field)
  const day = asked ? text(asked.label) : field
  return length ? t(`agreement.filing.${counts}`, { period: period(length), day }) : `${period(null)} (${day})`
}
