import type { Block } from './document.ts'
import { everyRule, type RuleAt } from './every-rule.ts'
import type { PackWords } from './words.ts'

/**
 * Every rule that was not read in its source, as a question to those whom it binds. Rules of one chapter that rest on the
 * same source, and of which the States said the same so far, are one question: who confirms the source confirms them together.
 */
export function questions(words: PackWords, said: (rule: string) => readonly string[]): Block[] {
  const { t, text, pack, source } = words
  const open = everyRule(words).filter(({ provenance }) => provenance.certainty !== 'verified')
  const together = Map.groupBy(open, (one) => JSON.stringify([one.chapter, one.among, one.provenance, said(one.key)]))
  const [one, other] = pack.sides
  return [...together.values()].flatMap((rules, index): Block[] => {
    const [first] = rules
    if (!first) return []
    const by = first.among
      ? t('blueprint.confirm.by-states', { states: first.among })
      : t('blueprint.confirm.by-sides', { one: text(one.title), other: text(other.title) })
    return [
      {
        kind: 'question',
        number: index + 1,
        heading: t('blueprint.question', { number: index + 1 }),
        rules: [...Map.groupBy(rules, ({ says }) => says)].map(([says, alike]) => ({
          titles: alike.map(({ title }) => title),
          says,
        })),
        facts: [
          { term: t('blueprint.question.confirm'), text: t(`blueprint.confirm.${whatToDo(first)}`) },
          { term: t('blueprint.question.by'), text: by },
          ...said(first.key).map((text) => ({ term: t('blueprint.question.said'), text })),
        ],
        source: source(first.provenance),
        answers: [t('blueprint.answer.confirmed'), t('blueprint.answer.corrected'), t('blueprint.answer.rejected')],
      },
    ]
  })
}

/** Where no article is named nothing can be read: the States can only agree. */
function whatToDo({ provenance: { certainty, article } }: RuleAt): string {
  if (certainty === 'assumed' && !article) return 'agree'
  return certainty
}
