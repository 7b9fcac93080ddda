// Offered to other features: practice data say what officials of two States say of the rules.
import type { NewRuleStatement } from '../../../contract/confirmations.ts'
import { speaksForLaw } from '../../../domain/access/confirmation.ts'
import { rulesBetween } from '../../../domain/agreement/confirmation/pack-rules.ts'
import { confirmedSpans, type RuleStatement, standing } from '../../../domain/agreement/confirmation/statements.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { digestOf } from '../../platform/digest.ts'
import type { Official } from '../../platform/http/actor.ts'
import { type ProblemField, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { tellStated } from '../notices/rules.ts'
import { statementsInForce } from './in-force.ts'
import { agreementBetween } from './pair.ts'
import { readStatements, type WrittenStatement } from './read.ts'
import { viewOf } from './rules.ts'
import { append, lockStream, type StreamHead } from './stream.ts'

/**
 * A legal officer says for the own State what one rule is: confirmed as it stands, to be corrected, rejected, or no longer what
 * the State said before. Added to the stream of the two States; the pack itself is never changed from here.
 *
 * @throws ProblemError 404 as `agreementBetween`; 403 `not_your_role`; 422 naming the field; 409 `rule_changed` where a newer
 *   version says something else, `rule_stated_already` where the own State said something meanwhile (in another tab, or a
 *   colleague), `nothing_to_take_back`
 */
export async function stateRule(
  services: Services,
  official: Official,
  id: string,
  said: NewRuleStatement,
): Promise<{ number: number }> {
  const { pack, digest } = agreementBetween(services, official, id, said)
  if (!speaksForLaw(official)) throw problem(403, 'not_your_role')
  const { value, rule, verdict } = said
  checkWords(said)
  // What was said of an earlier version can still be taken back: cases stay pinned to it.
  if (verdict !== 'withdrawn') checkRule(pack, said)
  const own = official.authority.state
  const number = await withSystem(services.pools.system, async (tx) => {
    const head = await lockStream(tx, services, id, said)
    const earlier = await readStatements(tx, id, said)
    const before = standing(earlier, own, rule, value)
    if ((before?.number ?? null) !== said.seen) throw problem(409, 'rule_stated_already', { current: viewOf(before) })
    if (verdict === 'withdrawn' && !before) throw problem(409, 'nothing_to_take_back')
    if (verdict === 'confirmed' && before?.verdict === 'confirmed') {
      throw problem(409, 'rule_stated_already', { current: viewOf(before) })
    }
    const at = notBefore(services.clock().toISOString(), earlier)
    const statement = {
      ...{ number: head.version + 1, state: own, rule, value, verdict },
      reason: verdict === 'confirmed' ? null : said.reason!,
      proposal: verdict === 'corrected' ? said.proposal! : null,
      ...{ packVersion: pack.version, packDigest: digest, officialId: official.userId, official: official.name },
      ...{ authorityId: official.authority.id, statedAt: at },
    }
    await append(tx, head, statement)
    const now: RuleStatement = { number: statement.number, state: own, rule, value, verdict, at }
    if (isConfirmed(said, earlier) !== isConfirmed(said, [...earlier, now])) await askRecount(tx, head, now)
    const details = {
      agreement: id,
      requesting: said.requesting,
      requested: said.requested,
      rule,
      verdict,
      number: now.number,
    }
    await writeAudit(tx, services, official, 'rule_stated', null, at, details)
    await tellStated(tx, services, official, {
      ...{ agreementId: id, streamId: head.streamId, pair: said, doubts: verdict !== 'confirmed', at },
    })
    return statement.number
  })
  await withSystem(services.pools.system, (tx) => statementsInForce(tx, services), { readOnly: true })
  return { number }
}

function checkWords({ verdict, reason, proposal }: NewRuleStatement): void {
  const missing = [
    ...(verdict === 'corrected' && !proposal ? [{ path: 'proposal', code: 'proposal_needed' }] : []),
    ...(verdict !== 'confirmed' && !reason ? [{ path: 'reason', code: 'statement_reason_needed' }] : []),
  ]
  if (missing.length > 0) throw invalidFields(missing)
}

function invalidFields(fields: readonly ProblemField[]) {
  return problem(422, 'invalid', { fields })
}

/** The rule must still say what the official read. */
function checkRule(pack: AgreementPack, said: NewRuleStatement): void {
  const found = rulesBetween(pack, said).find(({ key }) => key === said.rule)
  if (!found) throw invalidFields([{ path: 'rule', code: 'choose_one' }])
  if (digestOf(found.content) !== said.value) throw problem(409, 'rule_changed', { values: { version: pack.version } })
}

/** Whether both States confirm the rule by now. */
function isConfirmed(said: NewRuleStatement, statements: readonly RuleStatement[]): boolean {
  return confirmedSpans(statements, said, said.rule, said.value).at(-1)?.until === null
}

async function askRecount(tx: Transaction, { streamId }: StreamHead, { number, at }: RuleStatement): Promise<void> {
  await tx.insertInto('rule_recounts').values({ stream_id: streamId, number, asked_at: at }).execute()
}

/** Time within a stream never stands still nor runs backwards, even when a machine's clock does. */
function notBefore(moment: string, earlier: readonly WrittenStatement[]): string {
  const last = earlier.at(-1)?.at
  return last === undefined || last < moment ? moment : new Date(Date.parse(last) + 1).toISOString()
}
