import { type Finding, isPattern } from './finding.ts'
import { opensCases } from './in-procedure.ts'
import type { AgreementPack, ClockRule } from './schema.ts'

/** A missed target, and the last day printed in a document: neither changes what anybody owes. */
const withoutLegalEffect: readonly ClockRule['effect'][] = ['target_missed', 'validity_ends']

/** Whether every clock of a pack can run, and stops before it bites where it should. */
export function checkClocks(pack: AgreementPack): Finding[] {
  const findings = pack.clocks.flatMap((clock, index) => [
    ...clockFindings(pack, clock, ['clocks', index]),
    ...sameProcedure(pack, clock, index),
  ])
  return [...findings, ...travelDocument(pack)]
}

function clockFindings(pack: AgreementPack, clock: ClockRule, path: (string | number)[]): Finding[] {
  const findings: Finding[] = []
  clock.procedures.forEach((id, index) => {
    const procedure = pack.procedures.find((one) => one.id === id)
    const at = [...path, 'procedures', index]
    if (!procedure) {
      findings.push({
        path: at,
        code: 'clock_procedure_unknown',
        values: { clock: clock.id, id },
      })
    } else if (!opensCases(procedure) || (!procedure.application && clock.effect === 'deemed_consent')) {
      findings.push({ path: at, code: 'clock_procedure_without_application', values: { clock: clock.id, id } })
    }
  })
  if (!pack.counting[clock.counting]) {
    findings.push({
      path: [...path, 'counting'],
      code: 'clock_counting_unknown',
      values: { clock: clock.id, counting: clock.counting },
    })
  }
  // An instrument that binds nobody cannot turn silence into consent, nor make anybody lose anything.
  if (!pack.instrument.binding && !withoutLegalEffect.includes(clock.effect)) {
    findings.push({ path: [...path, 'effect'], code: 'clock_binds_nobody', values: { clock: clock.id } })
  }
  if (clock.stops.includes(clock.starts)) {
    findings.push({ path: [...path, 'stops'], code: 'clock_starts_and_stops', values: { clock: clock.id } })
  }
  if (clock.effect === 'fallback_document' && !pack.fallbackDocument) {
    findings.push({ path: [...path, 'effect'], code: 'clock_no_fallback_document', values: { clock: clock.id } })
  }
  if (clock.effect === 'deemed_consent' && !clock.stops.includes('replied')) {
    findings.push({ path: [...path, 'stops'], code: 'clock_deaf_to_reply', values: { clock: clock.id } })
  }
  return findings
}

/** One name may stand for several clocks, but only for one in each procedure. */
function sameProcedure(pack: AgreementPack, clock: ClockRule, index: number): Finding[] {
  const twin = pack.clocks
    .slice(0, index)
    .find((one) => one.id === clock.id && one.procedures.some((id) => clock.procedures.includes(id)))
  if (!twin) return []
  return [{ path: ['clocks', index, 'id'], code: 'clock_twice', values: { clock: clock.id } }]
}

function travelDocument(pack: AgreementPack): Finding[] {
  const { validityClock, numberPattern } = pack.travelDocument
  const findings: Finding[] = []
  const clocks = pack.clocks.filter((clock) => clock.id === validityClock)
  const path = ['travelDocument', 'validityClock']
  if (clocks.length === 0) {
    findings.push({ path, code: 'validity_clock_missing', values: { validityClock } })
  } else if (clocks.length > 1 || clocks[0]?.starts !== 'document_issued') {
    findings.push({ path, code: 'validity_clock_wrong', values: { validityClock } })
  }
  if (!isPattern(numberPattern)) {
    findings.push({ path: ['travelDocument', 'numberPattern'], code: 'number_pattern_unreadable' })
  }
  return findings
}
