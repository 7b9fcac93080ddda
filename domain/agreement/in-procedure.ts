import type { AgreementPack } from './schema.ts'
import { actionIds } from './vocabulary.ts'

const narrowed = new WeakMap<AgreementPack, Map<string, AgreementPack>>()

/**
 * The agreement as it stands in one procedure: entries that are meant for other procedures are left out, and acts, stages and
 * form are those of its course. A procedure that the pack does not know leaves everything as it is. The same pack and
 * procedure always give the same pack.
 */
export function inProcedure(pack: AgreementPack, id: string): AgreementPack {
  const known = narrowed.get(pack) ?? new Map<string, AgreementPack>()
  narrowed.set(pack, known)
  const found = known.get(id) ?? narrow(pack, id)
  known.set(id, found)
  return found
}

function narrow(pack: AgreementPack, id: string): AgreementPack {
  const procedure = pack.procedures.find((one) => one.id === id)
  if (!procedure || (!procedure.course && !tellsProcedures(pack))) return pack
  const meant = <T extends { procedures?: string[] | undefined }>(list: readonly T[]): T[] =>
    list.filter(({ procedures }) => !procedures || procedures.includes(id))
  const { course } = procedure
  const personClasses = meant(pack.personClasses)
  // A section that is asked of other classes alone has nobody here whom it could be asked of.
  const sections = meant(pack.form.sections).filter(
    (section) => section.personClasses?.some((of) => personClasses.some((one) => one.id === of)) ?? true,
  )
  return {
    ...pack,
    personClasses,
    evidence: meant(pack.evidence),
    refusalReasons: meant(pack.refusalReasons),
    filing: meant(pack.filing),
    legalBases: Object.fromEntries(Object.entries(pack.legalBases).map(([state, list]) => [state, meant(list)])),
    actions: actionsOf(pack, id),
    stages: pack.stages.map((stage) => course?.stages.find((one) => one.id === stage.id) ?? stage),
    form: { ...pack.form, ...course?.form, sections },
  }
}

/** Whether any entry of the pack holds in some procedures alone. Clocks name theirs always, and are asked one by one. */
function tellsProcedures({
  personClasses,
  evidence,
  refusalReasons,
  filing,
  legalBases,
  actions,
  form,
}: AgreementPack) {
  const lists = [personClasses, evidence, refusalReasons, filing, form.sections, ...Object.values(legalBases)]
  return [...lists.flat(), ...Object.values(actions)].some(({ procedures }) => procedures !== undefined)
}

function actionsOf(pack: AgreementPack, id: string): AgreementPack['actions'] {
  const course = pack.procedures.find((one) => one.id === id)?.course
  const actions: AgreementPack['actions'] = {}
  for (const action of actionIds) {
    const rule = pack.actions[action]
    if (!rule || course?.without.includes(action)) continue
    if (rule.procedures && !rule.procedures.includes(id)) continue
    const stages = course?.within[action]
    actions[action] = stages ? { ...rule, stages } : rule
  }
  return actions
}

/** Whether a case of this procedure can be opened: it takes an application, or its course says how it goes without one. */
export function opensCases({ application, course }: AgreementPack['procedures'][number]): boolean {
  return application || course !== undefined
}

/** Whether a person of this procedure travels with a document that the requested State issues, or that stands in for it. */
export function waitsForDocument(pack: AgreementPack, id: string): boolean {
  return pack.procedures.find((one) => one.id === id)?.course?.document !== 'other'
}
