import { type Finding, twice } from './finding.ts'
import type { AgreementPack } from './schema.ts'

type Party = { state: string; from: string; until?: string | undefined; path: (string | number)[]; side: number }

/** Whether the States, their sides and the dates of the instrument can be true together. */
export function checkParties(pack: AgreementPack): Finding[] {
  const { signedOn, inForceFrom } = pack.instrument
  const findings = twice(pack.sides, ['sides'], 'side')
  if (signedOn && signedOn > inForceFrom) {
    const sentence = `The instrument enters into force on ${inForceFrom}, before it was signed on ${signedOn}.`
    findings.push({ path: ['instrument', 'inForceFrom'], sentence })
  }
  const parties: Party[] = pack.sides.flatMap((side, index) =>
    side.states.map((one, place) => ({ ...one, path: ['sides', index, 'states', place], side: index })),
  )
  parties.forEach((party, index) => {
    const { state, from, until, path } = party
    if (until && until < from) {
      const sentence = `${state} leaves the agreement on ${until}, before it joins on ${from}.`
      findings.push({ path: [...path, 'until'], sentence })
    }
    if (from < inForceFrom) {
      const sentence = `${state} is bound from ${from}, before the instrument is in force on ${inForceFrom}.`
      findings.push({ path: [...path, 'from'], sentence })
    }
    const other = parties.slice(0, index).find((one) => one.state === state && overlap(one, party))
    if (other) {
      const where = other.side === party.side ? 'twice on one side' : 'on both sides'
      findings.push({ path, sentence: `${state} stands ${where} of the agreement at the same time.` })
    }
  })
  return [...findings, ...legalBases(pack, parties)]
}

function overlap(one: Party, other: Party): boolean {
  return (!one.until || one.until >= other.from) && (!other.until || other.until >= one.from)
}

function legalBases(pack: AgreementPack, parties: readonly Party[]): Finding[] {
  return Object.entries(pack.legalBases).flatMap(([state, bases]) => {
    const path = ['legalBases', state]
    const found = twice(bases, path, `legal basis of ${state}`)
    if (parties.some((party) => party.state === state)) return found
    return [...found, { path, sentence: `${state} has legal bases of a return but is no party to the agreement.` }]
  })
}
