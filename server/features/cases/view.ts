// Offered to other features: the printed copy of a case holds what its page shows.
import type { CaseView } from '../../../contract/cases.ts'
import { countsLooks } from '../../../domain/access/oversight.ts'
import { sealedSections } from '../../../domain/agreement/vocabulary.ts'
import type { OwnReference } from '../../../domain/case/application.ts'
import { type CaseFile, deskStageOf, mayReconsider, openReconsideration } from '../../../domain/case/case-file.ts'
import { runningClocks } from '../../../domain/case/clocks.ts'
import { askedOf } from '../../../domain/case/information.ts'
import { mayAct, possibleActions } from '../../../domain/case/possible.ts'
import { turnOf as turnByPack } from '../../../domain/case/turn.ts'
import { sinceWhen, waysOf } from '../../../domain/case/way.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeCountedRead, writeRead } from './audit.ts'
import { corrigendaOf } from './corrections.ts'
import { accessTo } from './read-access.ts'
import { clockView } from './read-explanation.ts'
import { type CaseRecord, contentOf, eventsOf, readRecord } from './read-record.ts'
import { timelineOf } from './timeline.ts'
import { corrigendaView } from './view-corrigenda.ts'
import { evidenceOf } from './view-evidence.ts'
import { proposalOf, verificationsOf } from './view-examination.ts'
import { interviewsOf, interviewsWanted } from './view-interviews.ts'
import { caseSections, personViews } from './view-persons.ts'
import { transfersOf } from './view-transfers.ts'
import { informationOf, messageMarksOf } from './view-words.ts'

/**
 * The page of a case as one official may know it. Looking is an act: which sections were shown goes into the audit in the
 * same transaction.
 * @throws ProblemError 404 for a case that is not theirs, exactly as for one that does not exist
 */
export async function viewCase(services: Services, official: Official, caseId: string): Promise<CaseView> {
  const now = services.clock().toISOString()
  const work = async (tx: Transaction): Promise<CaseView> => {
    const access = await accessTo(tx, services, official, caseId)
    if (!access) throw notFound()
    const view = viewOf(await readRecord(tx, services, official, access, now))
    const shown = { sections: view.visibleSections, versions: view.versions }
    if (countsLooks(official.roles)) {
      return { ...view, looks: await writeCountedRead(tx, services, official, caseId, now, shown) }
    }
    await writeRead(tx, services, official, 'case_read', caseId, now, shown)
    return view
  }
  return withOfficial(services, official, work, { prepared: true })
}

function viewOf(record: CaseRecord): CaseView {
  const { caseId, side, file, pack, rules, visible } = record
  const form = eventsOf(record, 'application_submitted')[0]?.data.form
  return {
    caseId,
    reference: file.reference,
    agreement: { id: pack.id, version: pack.version, digest: file.packDigest, title: pack.title, short: pack.short },
    procedure: file.procedure,
    side,
    stage: deskStageOf(file),
    ...turnOf(record),
    assignee: record.assignee,
    way: waysOf(caseId, record.events),
    requestingState: file.requestingState,
    requestedState: file.requestedState,
    requestingAuthority: file.requestingAuthority,
    requestingUnit: file.requestingUnit,
    requestedAuthority: file.requestedAuthority,
    submittedOn: file.submittedOn,
    interviewRequested: file.interviewRequested,
    receivedOn: file.receivedOn ?? null,
    reconsideration: reconsiderationOf(file),
    newEvidence: newEvidenceOf(record),
    mayReconsider: file.persons.filter((one) => mayReconsider(file, one)).map(({ personId }) => personId),
    stopped: file.stopped,
    withdrawn: file.withdrawn,
    closed: file.closed,
    versions: { shared: file.versions.shared, own: file.versions[side] },
    persons: personViews(record),
    caseSections: caseSections(record),
    evidence: evidenceOf(record),
    corrigenda: corrigendaView(record),
    papers: record.visible.includes('reply') ? record.documents.filter(({ purpose }) => purpose === 'paper_reply') : [],
    sealed: sealedOf(record),
    form: form && record.documents.some(({ documentId }) => documentId === form.documentId) ? form : null,
    clocks: runningClocks(file, rules).map((clock) => clockView(clock, file, rules, record.now)),
    verifications: verificationsOf(record),
    proposal: proposalOf(record),
    transfers: transfersOf(record),
    messages: messageMarksOf(record),
    informationRequests: informationOf(record),
    interviews: interviewsOf(record),
    interviewsWanted: interviewsWanted(record),
    references: referencesOf(record),
    timeline: timelineOf(record),
    lookedAt: record.looked?.at ?? null,
    looks: null,
    visibleSections: [...visible],
    possible: possibleActions(file, actorOf(record), rules),
  }
}

function reconsiderationOf(file: CaseFile): CaseView['reconsideration'] {
  const open = openReconsideration(file)
  if (!open) return null
  const { personIds, askedOn, causes = [], ground = null } = open
  return { personIds, askedOn, causes, ground }
}

/** The consent is the requested State's to doubt; of registers only those learn who read their answers. */
function newEvidenceOf({ side, file, visible }: CaseRecord): CaseView['newEvidence'] {
  if (side !== 'requested') return []
  const seen = file.newEvidence.filter(({ code }) => code !== 'register' || visible.includes('verification'))
  return seen.map(({ register = null, on = null, ...one }) => ({ ...one, register, on }))
}

function actorOf({ official, side }: CaseRecord) {
  const { userId, authority, roles } = official
  return { userId, authorityId: authority.id, state: authority.state, relation: side, roles }
}

/** Whose turn it is, and since when it has been theirs. */
function turnOf(record: CaseRecord): Pick<CaseView, 'turn' | 'myTurn' | 'turnSince'> {
  const { file, side, official, caseId, events } = record
  const turn = turnIn(record, file)
  const asked = owesAnswer(record, file)
  const turnSince = sinceWhen(caseId, events, (earlier) =>
    JSON.stringify([turnIn(record, earlier), owesAnswer(record, earlier)]),
  )
  if (!turn) return { turn: null, myTurn: asked, turnSince: asked ? turnSince : null }
  const ownProposal = awaitsApproval(record, file) && file.proposal?.by === official.userId
  const mine = turn.relation === side && turn.roles.some((role) => official.roles.includes(role)) && !ownProposal
  return { turn, myTurn: mine || asked, turnSince }
}

/** Whether the other side asked something that this official may answer; the turn of the stage stays where it is. */
function owesAnswer({ side, official, pack }: CaseRecord, file: CaseFile): boolean {
  const rule = pack.actions.answer_information
  const mine = rule !== undefined && mayAct(rule, { relation: side, roles: official.roles })
  return mine && rule.stages.includes(deskStageOf(file)) && askedOf(file, side).length > 0
}

/** The pack's word for the stage; for those who may know of proposals, the approver's once a reply is proposed. */
function turnIn(record: CaseRecord, file: CaseFile): CaseView['turn'] {
  const { side, pack } = record
  const roles = pack.actions.approve_reply?.roles
  if (roles && awaitsApproval(record, file)) return { relation: side, roles }
  return turnByPack(file, pack) ?? null
}

function awaitsApproval({ pack, visible }: CaseRecord, file: CaseFile): boolean {
  if (!pack.actions.approve_reply || !visible.includes('proposal')) return false
  return file.proposal?.open === true && !file.stopped && !file.closed
}

/** The sealed sections that were filled, for those alone who may open them; their content is not read here. */
function sealedOf(record: CaseRecord): CaseView['sealed'] {
  const sent = eventsOf(record, 'application_submitted')[0]?.data.sealed ?? []
  const added = corrigendaOf(record.events)
    .flatMap(({ data }) => data.sealed)
    .filter((one) => !sent.some(({ personId, section }) => personId === one.personId && section === one.section))
  const filled = [...sent, ...added]
  const openable = sealedSections.filter((section) => record.visible.includes(section))
  return filled.filter(({ personId, section }) => openable.includes(section) && record.keys.get({ personId, section }))
}

/**
 * References are an authority's own; the units of the requesting State that have the case after each other and the central
 * authority it went out through keep theirs together.
 */
function referencesOf(record: CaseRecord): OwnReference[] {
  if (!record.visible.includes('own_references')) return []
  const own = record.official.authority.id
  const together = record.side === 'requesting'
  const event = eventsOf(record, 'references_set').findLast(({ actor }) => together || actor.authorityId === own)
  return (event && contentOf<OwnReference[]>(record, event, 'references')) ?? []
}
