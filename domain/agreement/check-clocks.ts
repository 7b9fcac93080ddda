import type { Finding } from './finding.ts'
import type { AgreementPack, ClockRule } from './schema.ts'

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
        sentence: `The clock “${clock.id}” names the procedure “${id}”, which does not exist.`,
      })
    } else if (!procedure.application) {
      const sentence = `The clock “${clock.id}” counts in the procedure “${id}”, which has no application to count from.`
      findings.push({ path: at, sentence })
    }
  })
  if (!pack.counting[clock.counting]) {
    const sentence = `The clock “${clock.id}” is counted as “${clock.counting}”, but no such way of counting is described.`
    findings.push({ path: [...path, 'counting'], sentence })
  }
  if (clock.stops.includes(clock.starts)) {
    const sentence = `The clock “${clock.id}” starts and stops with the same event, so it never runs.`
    findings.push({ path: [...path, 'stops'], sentence })
  }
  if (clock.effect === 'fallback_document' && !pack.fallbackDocument) {
    const sentence = `When the clock “${clock.id}” runs out another document is accepted, but the pack names none.`
    findings.push({ path: [...path, 'effect'], sentence })
  }
  if (clock.effect === 'deemed_consent' && !clock.stops.includes('replied')) {
    const sentence = `The clock “${clock.id}” turns silence into consent but does not stop when a reply is given.`
    findings.push({ path: [...path, 'stops'], sentence })
  }
  return findings
}

/** One name may stand for several clocks, but only for one in each procedure. */
function sameProcedure(pack: AgreementPack, clock: ClockRule, index: number): Finding[] {
  const twin = pack.clocks
    .slice(0, index)
    .find((one) => one.id === clock.id && one.procedures.some((id) => clock.procedures.includes(id)))
  if (!twin) return []
  const sentence = `There are two clocks with the name “${clock.id}” in the same procedure.`
  return [{ path: ['clocks', index, 'id'], sentence }]
}

function travelDocument(pack: AgreementPack): Finding[] {
  const { validityClock, numberPattern } = pack.travelDocument
  const findings: Finding[] = []
  const clocks = pack.clocks.filter((clock) => clock.id === validityClock)
  const path = ['travelDocument', 'validityClock']
  if (clocks.length === 0) {
    findings.push({ path, sentence: `The validity of the travel document has no clock “${validityClock}”.` })
  } else if (clocks.length > 1 || clocks[0]?.starts !== 'document_issued') {
    const sentence = `The validity of the travel document needs one clock “${validityClock}” that starts with its issue.`
    findings.push({ path, sentence })
  }
  if (!isPattern(numberPattern)) {
    const sentence = 'The pattern for the number of the travel document cannot be read.'
    findings.push({ path: ['travelDocument', 'numberPattern'], sentence })
  }
  return findings
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u')
    return true
  } catch {
    return false
  }
}
