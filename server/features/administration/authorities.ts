import canonicalize from 'canonicalize'
import type { z } from 'zod'
import type { AdministeredAuthorities, authorityInput, NewAuthority } from '../../../contract/administration.ts'
import { mayOpenStates, openingKind, opensState } from '../../../domain/access/administration.ts'
import type { FieldFault } from '../../../domain/case/refusal.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { authorityFaults } from '../authorities/faults.ts'
import { authorityOf } from '../authorities/row.ts'
import { addAuthority, authoritiesForChange, awaitedAt, changeAuthority } from '../authorities/write.ts'
import { writeAudit } from '../cases/audit.ts'
import { administer } from './administer.ts'
import { administeredPlace, administeredPlaces, administeredStates } from './standing.ts'

type Administered = AdministeredAuthorities['items'][number]

/** The authorities that the administrator manages, and the States to which one may be added. */
export async function listAdministered(services: Services, official: Official): Promise<AdministeredAuthorities> {
  return withSystem(services.pools.system, async (tx) => {
    const ids = (await administeredPlaces(tx, official)).map((place) => place.id)
    const rows = await tx
      .selectFrom('authorities')
      .selectAll()
      .select((eb) =>
        eb
          .selectFrom('users')
          .select((users) => users.fn.countAll<number>().as('n'))
          .whereRef('users.authority_id', '=', 'authorities.authority_id')
          .where('users.disabled_at', 'is', null)
          .where('users.account_kind', '=', 'person')
          .as('officials'),
      )
      .where('authority_id', 'in', ids.length > 0 ? ids : [''])
      .orderBy('state')
      .orderBy('authority_id')
      .execute()
    return {
      items: rows.map((row) => ({ ...authorityOf(row), officials: Number(row.officials ?? 0) }) as Administered),
      states: await openTo(tx, services, official),
      mayOpenStates: mayOpenStates(official),
    }
  })
}

/** The own State, and for the operator the parties to the agreements in which nobody administers yet. */
async function openTo(tx: Transaction, services: Services, official: Official): Promise<string[]> {
  const own = official.authority.state
  if (!mayOpenStates(official)) return [own]
  const administered = await administeredStates(tx)
  return [own, ...partiesOf(services).filter((state) => opensState(official, state, administered.has(state)))]
}

/** The States of the installed agreements whose calendar is installed too: elsewhere no period could be counted. */
function partiesOf({ agreements, calendars }: Services): string[] {
  const packs = [...agreements.current.values()].map(({ pack }) => pack)
  const states = packs.flatMap((pack) => pack.sides.flatMap((side) => side.states.map((party) => party.state)))
  return [...new Set(states)].filter((state) => state in calendars).sort()
}

/** Enters an authority. @throws ProblemError 422 with its faults; 404 outside the administrator's reach */
export async function enterAuthority(services: Services, official: Official, one: NewAuthority): Promise<Administered> {
  return administer(services, official, async (tx) => {
    const states = await openTo(tx, services, official)
    if (!states.includes(one.state)) throw notFound()
    const others = await authoritiesForChange(tx)
    const faults = authorityFaults(one, others)
    if (others.some((other) => other.id === one.id)) faults.push({ path: 'id', code: 'authority_taken' })
    // The operator of the installation is made by `rcms init` alone; who opens a State enters its central authority.
    const wrongKind = one.kind === 'operator' || (one.state !== official.authority.state && one.kind !== openingKind)
    if (wrongKind) faults.push({ path: 'kind', code: 'choose_one' })
    refuseFaults(faults)
    await addAuthority(tx, services, one)
    const details = { authorityId: one.id, state: one.state, kind: one.kind }
    await writeAudit(tx, services, official, 'authority_added', null, services.clock().toISOString(), details)
    return { ...one, officials: 0 }
  })
}

/** Changes an authority; its State, kind and identifier stay. @throws ProblemError 404, 422 */
export async function alterAuthority(
  services: Services,
  official: Official,
  id: string,
  input: z.infer<typeof authorityInput>,
): Promise<void> {
  await administer(services, official, async (tx) => {
    await administeredPlace(tx, official, id)
    const others = await authoritiesForChange(tx)
    const before = others.find((one) => one.id === id)
    if (!before) throw notFound()
    const after = { ...before, ...input }
    const faults = authorityFaults(after, others)
    const now = services.clock()
    const kept = new Set(after.crossingPoints.map((point) => point.code))
    const gone = before.crossingPoints.map((point) => point.code).filter((code) => !kept.has(code))
    for (const code of await awaitedAt(tx, id, gone, now)) {
      // Who arrives tonight must not vanish from the list of those who meet them.
      faults.push({ path: 'crossingPoints', code: 'arrivals_expected', values: { code } })
    }
    refuseFaults(faults)
    await changeAuthority(tx, services, before, after)
    const changed = Object.keys(input).filter((key) => differ(before, after, key))
    const details = { authorityId: id, changed }
    await writeAudit(tx, services, official, 'authority_changed', null, now.toISOString(), details)
  })
}

/** The database keeps the fields of a name in an order of its own. */
function differ(before: object, after: object, key: string): boolean {
  const of = (one: object) => canonicalize((one as Record<string, unknown>)[key])
  return of(before) !== of(after)
}

function refuseFaults(fields: readonly FieldFault[]): void {
  if (fields.length > 0) throw problem(422, 'invalid', { fields })
}
