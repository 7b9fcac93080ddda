// Offered to other features: administration enters and changes authorities.
import type { FieldFault } from '../../../domain/case/refusal.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { NewAuthority } from './install.ts'

/** What cannot be true of an authority beside the others of the installation, each fault at its field. */
export function authorityFaults(one: NewAuthority, others: readonly NewAuthority[]): FieldFault[] {
  return [
    ...ofItself(one),
    ...ofItsKind(one),
    ...ofItsParent(one, others),
    ...ofItsCrossingPoints(
      one,
      others.filter((other) => other.state === one.state && other.id !== one.id),
    ),
  ]
}

function ofItself(one: NewAuthority): FieldFault[] {
  const faults: FieldFault[] = []
  // Identifiers stand in the record for ever; that of one State must never read like that of another.
  if (!one.id.startsWith(`${one.state.toLowerCase()}-`)) {
    faults.push({ path: 'id', code: 'authority_id_form', values: { prefix: `${one.state.toLowerCase()}-` } })
  }
  if (!isZone(one.timeZone)) faults.push({ path: 'timeZone', code: 'choose_one' })
  return faults
}

function isZone(name: string): boolean {
  try {
    dateIn(name, '2026-01-01T00:00:00Z')
    return true
  } catch {
    return false
  }
}

/** Accreditation belongs to missions, crossing points to the border, registers to those who keep them. */
function ofItsKind({ kind, state, accreditedTo, crossingPoints, registers }: NewAuthority): FieldFault[] {
  const faults: FieldFault[] = []
  if (kind !== 'mission' && accreditedTo.length > 0) faults.push({ path: 'accreditedTo', code: 'not_at_this_kind' })
  if (kind !== 'border' && crossingPoints.length > 0) faults.push({ path: 'crossingPoints', code: 'not_at_this_kind' })
  if (kind !== 'register' && registers.length > 0) faults.push({ path: 'registers', code: 'not_at_this_kind' })
  if (accreditedTo.includes(state)) faults.push({ path: 'accreditedTo', code: 'choose_one' })
  if (new Set(accreditedTo).size < accreditedTo.length) faults.push({ path: 'accreditedTo', code: 'given_twice' })
  const codes = registers.map((register) => register.code)
  codes.forEach((code, index) => {
    if (codes.indexOf(code) < index) faults.push({ path: `registers.${index}.code`, code: 'given_twice' })
  })
  return faults
}

/** The tree of a State has no strangers in it and no circle. */
function ofItsParent(one: NewAuthority, others: readonly NewAuthority[]): FieldFault[] {
  const above = new Map(others.map((other) => [other.id, other]))
  let parentId = one.parentId
  for (let height = 0; parentId !== null; height++) {
    const parent = above.get(parentId)
    if (!parent || parent.state !== one.state || parent.id === one.id || height > others.length) {
      return [{ path: 'parentId', code: 'choose_one' }]
    }
    parentId = parent.parentId
  }
  return []
}

/** A transfer names the crossing point alone, so each has one authority. */
function ofItsCrossingPoints({ crossingPoints }: NewAuthority, others: readonly NewAuthority[]): FieldFault[] {
  const taken = new Set(others.flatMap((other) => other.crossingPoints.map((point) => point.code)))
  const codes = crossingPoints.map((point) => point.code)
  return codes.flatMap((code, index): FieldFault[] => {
    if (codes.indexOf(code) < index) return [{ path: `crossingPoints.${index}.code`, code: 'given_twice' }]
    return taken.has(code) ? [{ path: `crossingPoints.${index}.code`, code: 'crossing_point_elsewhere' }] : []
  })
}
