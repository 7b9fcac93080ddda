import type { AgreementRule, AgreementRules, RuleStanding } from '../../../contract/confirmations.ts'
import type { Language } from '../../../contract/i18n.ts'
import { speaksForLaw } from '../../../domain/access/confirmation.ts'
import { chapterIds } from '../../../domain/agreement/blueprint/document.ts'
import { everyRule } from '../../../domain/agreement/blueprint/every-rule.ts'
import { packWords } from '../../../domain/agreement/blueprint/words.ts'
import { type Pair, rulesBetween } from '../../../domain/agreement/confirmation/pack-rules.ts'
import { outdated, standing } from '../../../domain/agreement/confirmation/statements.ts'
import type { Certainty } from '../../../domain/agreement/vocabulary.ts'
import { digestOf } from '../../platform/digest.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { cataloguesOf } from '../agreements/blueprint/words.ts'
import { agreementBetween } from './pair.ts'
import { readStatements, type WrittenStatement } from './read.ts'

/**
 * Every rule of an agreement as it is in force, with what two States say of it.
 * @throws ProblemError 404 as `agreementBetween`
 */
export async function listRules(
  services: Services,
  official: Official,
  id: string,
  pair: Pair,
  language: Language,
): Promise<AgreementRules> {
  const { pack, digest } = agreementBetween(services, official, id, pair)
  const statements = await withOfficial(services, official, (tx) => readStatements(tx, id, pair), { readOnly: true })
  const words = packWords(pack, cataloguesOf(speech(language)))
  const said = new Map(everyRule(words).map((rule) => [rule.key, rule]))
  const rules = rulesBetween(pack, pair).flatMap(({ key, content }): AgreementRule[] => {
    const found = said.get(key)
    if (!found) return []
    const value = digestOf(content)
    const { text, ...source } = words.source(found.provenance)
    const [requesting, requested] = [pair.requesting, pair.requested].map((state) => ({
      statement: viewOf(standing(statements, state, key, value)),
      earlier: viewOf(outdated(statements, state, key, value)),
    })) as [AgreementRule['requesting'], AgreementRule['requested']]
    const { chapter, title, says, effect } = found
    const { article, certainty, note, checked } = source
    return [
      {
        // What follows stands by itself on the page.
        ...{
          key,
          chapter,
          title,
          says: effect ? says.replace(` ${effect}`, '') : says,
          effect,
          article,
          source: text,
          note,
          certainty,
          checked,
          value,
        },
        standing: standingOf(certainty, requesting.statement?.verdict, requested.statement?.verdict),
        ...{ requesting, requested },
      },
    ]
  })
  const open = rules.filter(({ certainty }) => certainty !== 'verified')
  const by = (side: 'requesting' | 'requested') =>
    open.filter((rule) => rule[side].statement?.verdict === 'confirmed').length
  return {
    agreement: { id, version: pack.version, digest, short: pack.short },
    ...pair,
    side: official.authority.state === pair.requesting ? 'requesting' : 'requested',
    speaks: speaksForLaw(official),
    unconfirmedApply: services.config.mode === 'practice',
    toConfirm: open.length,
    confirmed: {
      requesting: by('requesting'),
      requested: by('requested'),
      both: open.filter((rule) => bothConfirm(rule.requesting.statement?.verdict, rule.requested.statement?.verdict))
        .length,
    },
    rules: inChapters(rules),
  }
}

/** As the document has them, chapter by chapter; the order of the pack within one. */
function inChapters(rules: AgreementRule[]): AgreementRule[] {
  return chapterIds.flatMap((chapter) => rules.filter((rule) => rule.chapter === chapter))
}

const bothConfirm = (one: string | undefined, other: string | undefined) => one === 'confirmed' && other === 'confirmed'

export function standingOf(
  certainty: Certainty,
  requesting: string | undefined,
  requested: string | undefined,
): RuleStanding {
  const said = [requesting, requested]
  if (said.includes('rejected')) return 'rejected'
  if (said.includes('corrected')) return 'corrected'
  if (certainty === 'verified') return 'verified'
  if (bothConfirm(requesting, requested)) return 'confirmed'
  return said.includes('confirmed') ? 'half' : 'open'
}

export function viewOf(statement: WrittenStatement | null) {
  if (!statement) return null
  const { number, state, value, verdict, reason, proposal, official, authority, at, version } = statement
  return { number, state, value, verdict, reason, proposal, official, authority, statedAt: at, version }
}
