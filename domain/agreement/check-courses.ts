import { courseFrom } from './check-journey.ts'
import type { Finding, PackPath } from './finding.ts'
import { identityFields } from './form.ts'
import { inProcedure, opensCases } from './in-procedure.ts'
import type { AgreementPack } from './schema.ts'
import { sealedSections } from './vocabulary.ts'

/** Whether each procedure can run its course with what is left of the agreement in it. */
export function checkCourses(pack: AgreementPack): Finding[] {
  return [
    ...namesOfProcedures(pack),
    ...pack.procedures.flatMap((_, index) => [...wording(pack, index), ...journey(pack, index), ...asked(pack, index)]),
  ]
}

type Listed = { id?: string; procedures?: string[] | undefined; personClasses?: string[] | undefined }

/** Entries that are meant for some procedures or classes of persons name those that there are. */
function namesOfProcedures(pack: AgreementPack): Finding[] {
  const lists: [PackPath, readonly Listed[]][] = [
    [['personClasses'], pack.personClasses],
    [['evidence'], pack.evidence],
    [['refusalReasons'], pack.refusalReasons],
    [['form', 'sections'], pack.form.sections],
    [['filing'], pack.filing],
    ...Object.entries(pack.legalBases).map(([state, list]): [PackPath, readonly Listed[]] => [
      ['legalBases', state],
      list,
    ]),
  ]
  const places = [
    ...lists.flatMap(([path, list]) => list.map((entry, index) => ({ path: [...path, index] as PackPath, entry }))),
    ...Object.entries(pack.actions).map(([id, rule]) => ({
      path: ['actions', id] as PackPath,
      entry: { id, ...(rule?.procedures ? { procedures: rule.procedures } : {}) } as Listed,
    })),
  ]
  return places.flatMap(({ path, entry }) => {
    const unknown = [
      ...(entry.procedures ?? []).filter((id) => !pack.procedures.some((one) => one.id === id)),
      ...(entry.personClasses ?? []).filter((id) => !pack.personClasses.some((one) => one.id === id)),
    ]
    const values = { entry: entry.id ?? '', names: unknown.join(', ') }
    return unknown.length > 0 ? [{ path, code: 'narrowed_to_unknown', values }] : []
  })
}

/** What a course speaks of is there: acts, stages, and the field that asks until when a document is valid. */
function wording(pack: AgreementPack, index: number): Finding[] {
  const { id, application, course } = pack.procedures[index]!
  if (!course) return []
  const path = ['procedures', index, 'course']
  const findings: Finding[] = []
  const acts = [...course.without, ...Object.keys(course.within)]
  for (const action of acts.filter((one) => !(one in pack.actions))) {
    findings.push({ path, code: 'course_action_unknown', values: { id, action } })
  }
  const stages = [...Object.values(course.within).flat(), ...course.stages.map((one) => one.id)]
  for (const stage of stages.filter((one) => !pack.stages.some((known) => known.id === one))) {
    findings.push({ path, code: 'course_stage_unknown', values: { id, stage } })
  }
  // Without an application nobody is asked for a document, so the person must hold one.
  if (!application && course.document !== 'other')
    findings.push({ path, code: 'course_without_document', values: { id } })
  const held = course.heldUntil
  const sections = inProcedure(pack, id).form.sections
  const date = sections.some(({ fields }) =>
    fields.some((one) => one.id === held && one.type === 'date' && one.required && one.answerNeeded),
  )
  if (held && !date)
    findings.push({ path: [...path, 'heldUntil'], code: 'course_held_until_not_asked', values: { id, field: held } })
  return findings
}

/** From its beginning a case comes to a transfer, and is stuck nowhere. */
function journey(pack: AgreementPack, index: number): Finding[] {
  const procedure = pack.procedures[index]!
  if (!opensCases(procedure)) return []
  const { id, application } = procedure
  const path = ['procedures', index]
  const clocks = pack.clocks.filter(({ procedures }) => procedures.includes(id))
  const start = application ? 'submitted' : 'document_ready'
  const { reached, stuck } = courseFrom({ ...inProcedure(pack, id), clocks }, start)
  // What is wrong with the agreement as a whole is told where it stands.
  const everywhere = courseFrom(pack, 'submitted')
  const findings: Finding[] = stuck
    .filter((stage) => !everywhere.stuck.includes(stage))
    .map((stage) => ({ path, code: 'course_stuck', values: { id, stage } }))
  // Safeguard: no course takes the stop away from the requesting State where the agreement gives it.
  const stops = inProcedure(pack, id).actions.stop?.stages ?? []
  for (const stage of [...reached].filter((one) => pack.actions.stop?.stages.includes(one) && !stops.includes(one))) {
    findings.push({ path, code: 'course_without_stop', values: { id, stage } })
  }
  if (!reached.has('transferred') && everywhere.reached.has('transferred')) {
    findings.push({ path, code: 'course_without_transfer', values: { id } })
  }
  return findings
}

/** The form asks who the persons are, and somebody can be the person whom a case is about. */
function asked(pack: AgreementPack, index: number): Finding[] {
  const procedure = pack.procedures[index]!
  if (!opensCases(procedure)) return []
  const { id } = procedure
  const path = ['procedures', index]
  const { personClasses, form } = inProcedure(pack, id)
  if (!personClasses.some((one) => one.relations.includes('principal'))) {
    return [{ path, code: 'course_about_nobody', values: { id } }]
  }
  return personClasses.flatMap((one) =>
    one.relations.flatMap((relation): Finding[] => {
      const particulars = form.sections.find(
        ({ kind, subject, section, personClasses: of }) =>
          kind === 'person' &&
          subject === relation &&
          !sealedSections.some((sealed) => sealed === section) &&
          (!of || of.includes(one.id)),
      )
      const missing = identityFields.filter((name) => !particulars?.fields.some((field) => field.id === name))
      const values = { id, class: one.id, missing: missing.join(', ') }
      return missing.length > 0 && form.sections.length < pack.form.sections.length
        ? [{ path, code: 'course_identity_not_asked', values }]
        : []
    }),
  )
}
