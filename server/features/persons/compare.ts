import type { ComparedPerson, Comparison, Judgement, NewJudgement } from '../../../contract/persons.ts'
import { judgesIdentity } from '../../../domain/access/persons.ts'
import { type IdentityVerdict, inLinkOrder, type PersonPlace } from '../../../domain/identity/judgement.ts'
import type { LikenessBand } from '../../../domain/identity/matching/person.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { tellLive } from '../live/tell.ts'
import { askQuality } from '../quality/ask.ts'
import { type Described, describe } from './describe.ts'
import { handled } from './find-like.ts'
import { placeKey } from './known.ts'
import { comparisonOf } from './like.ts'
import { judgementView } from './links.ts'
import { appendJudgement, lockLink } from './stream.ts'

/** Two records that an official may compare; the first stands in a case. */
export type Pair = readonly [PersonPlace, PersonPlace]

/**
 * Two persons side by side: what agrees, what does not, and everything that was decided of them. The look is recorded.
 * @throws ProblemError 404 where either of the two is not theirs to handle, or was erased
 */
export function comparePair(services: Services, official: Official, pair: Pair): Promise<Comparison> {
  return withOfficial(services, official, async (tx) => {
    const [one, other] = await both(tx, services, official, pair)
    const judgements = await judgementsOf(tx, official, pair)
    const details = { personId: pair[0].personId, other: pair[1].holderId }
    const at = services.clock().toISOString()
    await writeAudit(tx, services, official, 'persons_compared', pair[0].holderId, at, details)
    return {
      one: viewOf(one),
      other: viewOf(other),
      ...comparisonOf(one.known, other.known),
      mayJudge: judgesIdentity(official.roles),
      judgements,
    }
  })
}

/**
 * An official decides of two records: one person, not, or that it cannot be told. Added to the decisions before it, which
 * stay; the records are linked and never merged. What the program thought of them then is kept beside it.
 * @throws ProblemError 404 as `comparePair`; 403 `not_your_role`; 409 `judged_meanwhile` where somebody of the own State
 *   decided since the page was opened
 */
export function judgePair(
  services: Services,
  official: Official,
  pair: Pair,
  { verdict, reason, seen }: NewJudgement,
): Promise<{ number: number }> {
  return withOfficial(services, official, async (tx) => {
    const [one, other] = await both(tx, services, official, pair)
    if (!judgesIdentity(official.roles)) throw problem(403, 'not_your_role')
    const { probability, band } = comparisonOf(one.known, other.known)
    const head = await asSystem(tx, async () => {
      await holdPersons(tx, pair)
      return lockLink(tx, services, official.authority.state, pair)
    })
    // Asked under the lock, as the app role: what is told of a decision in between is what this official may read.
    if (head.version !== seen) {
      const current = (await judgementsOf(tx, official, pair))[0] ?? null
      throw problem(409, 'judged_meanwhile', { current })
    }
    const at = services.clock().toISOString()
    const judgement = {
      ...{ number: head.version + 1, verdict, probability: Math.round(probability * 10_000) / 10_000, band },
      ...{ officialId: official.userId, official: official.name, authorityId: official.authority.id, judgedAt: at },
    }
    await asSystem(tx, async () => {
      await appendJudgement(tx, head, judgement, reason, services.random(16))
      await tellHandlers(tx, official.authority.state, pair)
      for (const place of [one.place, other.place]) if (place.source === 'case') await askQuality(tx, place.caseId, at)
    })
    for (const [own, far] of [pair, [...pair].reverse()] as Pair[]) {
      const place = placeKey(own) === placeKey(pair[0]) ? one.place : other.place
      if (place.source !== 'case') continue
      const details = { personId: own.personId, other: far.holderId, verdict, number: judgement.number }
      await writeAudit(tx, services, official, 'identity_judged', own.holderId, at, details)
    }
    return { number: judgement.number }
  })
}

/** @throws ProblemError 404 */
async function both(
  tx: Transaction,
  services: Services,
  official: Official,
  pair: Pair,
): Promise<[Described, Described]> {
  await handled(tx, services, official, pair[0].holderId)
  const described = await describe(tx, services, official, pair)
  const [one, other] = pair.map((place) => described.get(placeKey(place)))
  if (!one || !other || placeKey(pair[0]) === placeKey(pair[1])) throw notFound()
  return [one, other]
}

function viewOf({ known: _, ...shown }: Described): ComparedPerson {
  return shown
}

async function judgementsOf(tx: Transaction, { authority }: Official, pair: Pair): Promise<Judgement[]> {
  const [one, other] = inLinkOrder(...pair)
  const rows = await tx
    .selectFrom('identity_links as link')
    .innerJoin('identity_judgements as judged', 'judged.link_id', 'link.link_id')
    .selectAll('judged')
    .where('link.state', '=', authority.state)
    .where('link.one_holder', '=', one.holderId)
    .where('link.one_person', '=', one.personId)
    .where('link.other_holder', '=', other.holderId)
    .where('link.other_person', '=', other.personId)
    .orderBy('judged.number', 'desc')
    .execute()
  return rows.map((row) =>
    judgementView({ ...row, verdict: row.verdict as IdentityVerdict, band: row.band as LikenessBand }),
  )
}

/** Nobody is erased while something is said of them: the eraser waits for these rows, and then finds the words. */
async function holdPersons(tx: Transaction, pair: Pair): Promise<void> {
  for (const { holderId, personId } of [...pair].sort((a, b) => (placeKey(a) < placeKey(b) ? -1 : 1))) {
    const row = await tx
      .selectFrom('known_persons')
      .select('person_id')
      .where('holder_id', '=', holderId)
      .where('person_id', '=', personId)
      .forShare()
      .executeTakeFirst()
    if (!row) throw notFound()
  }
}

/** Open pages of those alone who may read the link: authorities of the State that handle both records. */
async function tellHandlers(tx: Transaction, state: string, pair: Pair): Promise<void> {
  const holders = pair.map(({ holderId }) => holderId)
  const rows = await tx
    .selectFrom('case_audience as audience')
    .innerJoin('authorities', 'authorities.authority_id', 'audience.authority_id')
    .select(['audience.authority_id', 'audience.case_id'])
    .where('audience.case_id', 'in', holders)
    .where('audience.basis', 'in', ['unit', 'central'])
    .where('authorities.state', '=', state)
    .execute()
  const inCases = new Set(rows.map(({ case_id }) => case_id)).size
  const handling = Map.groupBy(rows, (row) => row.authority_id)
  await tellLive(
    tx,
    rows
      .filter(({ authority_id }) => handling.get(authority_id)!.length === inCases)
      .map(({ authority_id, case_id }) => ({ topic: 'case' as const, authorityId: authority_id, caseId: case_id })),
  )
}
