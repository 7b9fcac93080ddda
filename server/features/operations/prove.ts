// Offered to other features: the program proves the whole record at night, and notes what `rcms verify` finds.
import { setTimeout as sleep } from 'node:timers/promises'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { type Verification, verifySome } from '../cases/verify.ts'
import { proveStatements } from '../confirmations/prove.ts'
import { proveLinks } from '../persons/prove.ts'
import { keepFaults } from './case-faults.ts'
import { readNote, writeNote } from './notes.ts'

export interface Pace {
  /** Cases between two notes of how far the round has come. */
  slice: number
  /** How long a turn goes on, in milliseconds; it must end well before the job expires. */
  longest: number
  /** How often as long as it works a turn rests, so that most of the machine is left to those who work. */
  rest: number
}

const nightly: Pace = { slice: 50, longest: 5 * 60_000, rest: 3 }

/**
 * A turn of the proof of the whole record: goes on where the last turn stopped, whichever process took it. Begins one
 * round a day; a round that a night is too short for goes on in the next.
 *
 * @returns how many cases were proven
 */
export async function proveRecord(services: Services, { slice, longest, rest }: Pace = nightly): Promise<number> {
  const until = performance.now() + longest
  const round = await currentRound(services)
  if (!round) return 0
  let proven = 0
  while (!round.over) {
    const began = performance.now()
    const found: Verification = { cases: 0, events: 0, erased: 0, faults: [] }
    const from = round.after
    round.after = await verifySome(services, round.after, slice, found)
    round.over = round.after === null
    round.cases += found.cases
    round.events += found.events
    round.faults += found.faults.length
    const stated = round.over ? [...(await proveStatements(services)), ...(await proveLinks(services))] : []
    round.faults += stated.length
    round.kinds = [...new Set([...round.kinds, ...[...found.faults, ...stated].map(({ what }) => what)])].sort()
    proven += found.cases
    await withSystem(services.pools.system, async (tx) => {
      await keepFaults(tx, services.clock(), found.faults, { after: from, upTo: round.after })
      await writeNote(tx, 'verification_round', services.clock(), round)
      const { cases, events, faults, kinds } = round
      if (round.over) await writeNote(tx, 'verification', services.clock(), { cases, events, faults, kinds })
    })
    if (performance.now() > until) break
    if (!round.over) await sleep(rest * (performance.now() - began))
  }
  return proven
}

/** The round that goes on, or a new one when none has begun today (UTC). */
async function currentRound({ pools, clock }: Services) {
  const now = clock().toISOString()
  const known = await withSystem(pools.system, (tx) => readNote(tx, 'verification_round'))
  if (known && !known.content.over) return known.content
  if (known && known.content.beganAt.slice(0, 10) === now.slice(0, 10)) return null
  return {
    beganAt: now,
    after: null as string | null,
    over: false,
    cases: 0,
    events: 0,
    faults: 0,
    kinds: [] as string[],
  }
}

/** A proof that somebody asked for by hand counts like that of the night. */
export async function noteProof({ pools, clock }: Services, found: Verification): Promise<void> {
  const kinds = [...new Set(found.faults.map(({ what }) => what))].sort()
  const { cases, events, faults } = found
  await withSystem(pools.system, async (tx) => {
    await keepFaults(tx, clock(), faults, { after: null, upTo: null })
    await writeNote(tx, 'verification', clock(), { cases, events, faults: faults.length, kinds })
  })
}
