import { type Finding, twice } from './finding.ts'
import type { AgreementPack } from './schema.ts'

type Party = { state: string; from: string; until?: string | undefined; path: (string | number)[]; side: number }

/** Whether the States, their sides and the dates of the instrument can be true together. */
export function checkParties(pack: AgreementPack): Finding[] {
  const { signedOn, inForceFrom } = pack.instrument
  const findings = twice(pack.sides, ['sides'], 'side')
  if (signedOn && signedOn > inForceFrom) {
    findings.push({
      path: ['instrument', 'inForceFrom'],
      code: 'force_before_signature',
      values: { inForceFrom, signedOn },
    })
  }
  const parties: Party[] = pack.sides.flatMap((side, index) =>
    side.states.map((one, place) => ({ ...one, path: ['sides', index, 'states', place], side: index })),
  )
  parties.forEach((party, index) => {
    const { state, from, until, path } = party
    if (until && until < from) {
      findings.push({ path: [...path, 'until'], code: 'party_leaves_before_joining', values: { state, until, from } })
    }
    if (from < inForceFrom) {
      findings.push({ path: [...path, 'from'], code: 'party_bound_before_force', values: { state, from, inForceFrom } })
    }
    const other = parties.slice(0, index).find((one) => one.state === state && overlap(one, party))
    if (other) {
      const code = other.side === party.side ? 'party_twice' : 'party_on_both_sides'
      findings.push({ path, code, values: { state } })
    }
  })
  return [...findings, ...legalBases(pack, parties), ...statelessness(pack, parties)]
}

function overlap(one: Party, other: Party): boolean {
  return (!one.until || one.until >= other.from) && (!other.until || other.until >= one.from)
}

function statelessness(pack: AgreementPack, parties: readonly Party[]): Finding[] {
  return Object.entries(pack.statelessness ?? {}).flatMap(([state, ones]) => {
    const path = ['statelessness', state]
    const found = twice(ones, path, 'statelessness', state)
    if (parties.some((party) => party.state === state)) return found
    return [...found, { path, code: 'statelessness_of_stranger', values: { state } }]
  })
}

function legalBases(pack: AgreementPack, parties: readonly Party[]): Finding[] {
  return Object.entries(pack.legalBases).flatMap(([state, bases]) => {
    const path = ['legalBases', state]
    const found = twice(bases, path, 'legal_basis', state)
    if (parties.some((party) => party.state === state)) return found
    return [...found, { path, code: 'legal_bases_of_stranger', values: { state } }]
  })
}
