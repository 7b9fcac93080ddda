import type { refusalCodes } from '../../../../domain/case/refusal.ts'
import type { Traits } from './traits.ts'

export type Codes = Readonly<Record<number, readonly string[]>>

const ownProof: Codes = { 403: ['proof_needed'] }

/** Whatever is asked, this may be the answer. */
const always: Codes = {
  500: ['unexpected', 'database_refused'],
  503: ['busy', 'database_unavailable', 'database_read_only', 'database_full', 'database_slow'],
}

/** Answers that are the same for most operations, and so described once. */
export const alike: Codes = merge(always, {
  400: ['not_understood', 'two_proofs'],
  413: ['too_large'],
  415: ['media_type'],
  429: ['too_many_requests'],
})

/** What follows from how a route is reached and what it takes. */
export function codesOfRoute(method: string, path: string, traits: Traits): Codes {
  const changes = method !== 'get'
  const [takes, asks] = [path.includes('{'), traits.checksQuery || traits.checksHeaders]
  return merge(
    always,
    { 400: ['not_understood', 'two_proofs'], 401: ['token_refused'], 403: ['official_refused'] },
    traits.open ? {} : { 401: ['sign_in_needed'] },
    traits.open || traits.completesSignIn ? {} : { 401: ['second_factor_needed', 'second_factor_missing'] },
    traits.personal ? { 403: ['person_needed'] } : {},
    traits.administers && changes ? ownProof : {},
    takes || traits.administers ? { 404: ['not_found'] } : {},
    changes ? { 413: ['too_large'], 415: ['media_type'], 422: ['invalid'] } : {},
    changes && !traits.takesForm ? { 403: ['foreign_origin'] } : {},
    asks ? { 422: ['invalid'] } : {},
    traits.limited ? { 429: ['too_many_requests'] } : {},
  )
}

const proof: Codes = { 403: ['proof_needed', 'official_needed'] }
const absent: Codes = { 404: ['not_found'] }
const notRole: Codes = { 403: ['not_your_role'] }
const locked: Codes = { 429: ['account_locked'] }
const unsure: Codes = { 409: ['passkeys_need_a_name'] }
const submitted: Codes = { 409: ['draft_submitted'] }
const erased: Codes = { 410: ['document_erased'] }

/** What single operations answer beside that, by their `operationId`. Fuzzing fails on an answer that is not named. */
export const ownCodes: Readonly<Record<string, Codes>> = {
  postSession: merge(locked, { 401: ['sign_in_refused'] }),
  postSessionSecondFactor: merge(locked, { 409: ['nothing_owed'] }),
  postSessionProof: merge(locked, { 409: ['proof_by_provider'] }),
  postSessionPasskeyOptions: unsure,
  postSessionPasskey: merge(unsure, locked, { 401: ['sign_in_needed', 'sign_in_refused'], 422: ['passkey_refused'] }),
  postSessionProvidersById: { 409: ['provider_unreachable'] },
  postInvitationsLook: { 404: ['invitation_unusable'] },
  postInvitationsAccept: { 404: ['invitation_unusable'] },
  getStatisticsMeasures: notRole,
  getStatisticsFigures: merge(notRole, absent, { 422: ['beyond_disclosure'] }),
  getStatisticsCases: merge(notRole, absent, { 422: ['beyond_disclosure'] }),
  getStatisticsDashboardsDesk: notRole,
  getStatisticsDashboardsMonth: merge(notRole, absent, { 422: ['beyond_disclosure'] }),
  getStatisticsDashboardsYear: merge(notRole, absent, { 422: ['beyond_disclosure'] }),
  getOversightFigures: notRole,
  getPracticeAccounts: { 404: ['not_found'] },
  getLaboratory: absent,
  putLaboratoryTrack: absent,
  getLaboratoryProgress: absent,
  postLaboratoryHints: absent,
  postLaboratoryReset: absent,
  getLaboratorySlips: absent,
  getLaboratoryCertificate: absent,
  getLaboratoryHandbook: absent,
  putAccountPassword: merge(ownProof, locked, { 409: ['no_password'] }),
  postAccountTotp: merge(ownProof, { 401: ['second_factor_needed'] }),
  postAccountTotpConfirm: merge(ownProof, { 401: ['second_factor_needed'], 409: ['app_not_begun'] }),
  deleteAccountTotp: merge(ownProof, { 409: ['last_factor'], 404: ['not_found'] }),
  postAccountBackupCodes: merge(ownProof, { 401: ['second_factor_needed'], 409: ['no_factor_yet'] }),
  postAccountPasskeysOptions: merge(ownProof, unsure, { 401: ['second_factor_needed'] }),
  postAccountPasskeys: merge(ownProof, unsure, { 401: ['second_factor_needed'], 422: ['passkey_refused'] }),
  deleteAccountPasskeysById: merge(ownProof, { 409: ['last_factor'] }),
  getDeadlines: { 422: ['unknown_rule'] },
  getDrafts: notRole,
  getTeam: notRole,
  getTeamCases: notRole,
  postAssignments: notRole,
  postInterviewSlots: notRole,
  deleteInterviewSlotsBySlotId: merge(notRole, { 409: ['slot_booked'] }),
  getVisitingTeams: notRole,
  postVisitingTeams: notRole,
  getVisitingTeamsByTeamId: notRole,
  postVisitingTeamsByTeamIdProposal: notRole,
  postVisitingTeamsByTeamIdPlan: merge(notRole, { 409: ['place_taken'] }),
  getVisitingTeamsByTeamIdPlanCsv: notRole,
  getVisitingTeamsByTeamIdPlanXlsx: notRole,
  getOversightCase: merge(notRole, absent),
  getOversightOfficials: notRole,
  getOversightOfficialsByUserIdLooks: notRole,
  getOversightRegisters: notRole,
  getOversightRegistersCsv: notRole,
  getOversightFiguresCsv: notRole,
  getOversightProof: notRole,
  putTranslationByLanguage: merge(proof, { 409: ['texts_not_reviewed'] }),
  putTranslationByLanguageByTextId: { 409: ['text_changed'] },
  getTranslation: absent,
  postNoticesRead: absent,
  postPracticeExercises: absent,
  postDeskViews: { 403: ['may_not_share_views', 'not_your_role'], 422: ['too_many_views'] },
  putDeskViewsByViewId: { 403: ['may_not_share_views'], 404: ['view_gone'], 409: ['view_changed'] },
  deleteDeskViewsByViewId: { 404: ['view_gone'] },
  postAgreementsByIdRulesStatements: merge(proof, notRole, {
    409: ['rule_changed', 'rule_stated_already', 'nothing_to_take_back'],
  }),
  postAdministrationCalendarsByStatePreview: { 409: ['calendar_changed'] },
  postAdministrationCalendarsByStateVersions: { 409: ['calendar_changed'] },
  postDrafts: merge(notRole, { 409: ['not_parties'] }),
  postApplications: merge(notRole, { 409: ['not_parties'], 422: ['key_reused'], 503: ['file_refused'] }),
  getDraftsById: submitted,
  deleteDraftsById: merge(submitted, { 403: ['not_your_draft'] }),
  putDraftsByIdPartsByPart: merge(submitted, { 409: ['draft_changed', 'version_changed'] }),
  postDraftsByIdMrz: merge(submitted, {
    422: ['file_missing', 'file_refused', 'picture_not_read'],
    503: ['picture_not_read'],
  }),
  getDraftsByIdFilesByDocumentIdMrz: merge(submitted, erased, { 422: ['picture_not_read'], 503: ['picture_not_read'] }),
  postDraftsByIdFiles: merge(submitted, { 422: ['file_missing', 'file_refused'], 503: ['file_refused'] }),
  postVerificationsByRequestIdFiles: { 422: ['file_missing', 'file_refused'], 503: ['file_refused'] },
  deleteDraftsByIdFilesByDocumentId: submitted,
  getDraftsByIdFilesByDocumentId: merge(submitted, erased),
  postDraftsByIdHandover: merge(submitted, { 403: ['not_your_draft'] }),
  postDraftsByIdReturn: merge(submitted, { 403: ['central_desk_only'], 409: ['not_handed_over'] }),
  getDraftsByIdLike: submitted,
  postCasesByCaseIdPersonsByPersonIdLikeByOtherHolderByOtherPerson: merge(notRole, {
    403: ['official_needed'],
    409: ['judged_meanwhile'],
  }),
  getDraftsByIdVersion: submitted,
  postDraftsByIdVersion: merge(submitted, { 409: ['version_changed'] }),
  postDraftsByIdForm: merge(submitted, { 422: ['form_characters'], 503: ['form_busy'] }),
  getCasesByCaseIdDocumentsByDocumentId: erased,
  postCasesByCaseIdHold: merge(proof, { 409: ['held_already', 'person_erased'] }),
  postCasesByCaseIdHoldLift: merge(proof, { 409: ['not_held', 'person_erased'] }),
  getCasesByCaseIdPersonsByPersonIdRecord: proof,
  postDraftsByIdSubmission: merge(proof, submitted, {
    403: ['central_desk_only'],
    409: [
      'not_handed_over',
      'form_changed',
      'version_over',
      'not_parties',
      'application_not_needed',
      'procedure_unconfirmed',
      'outside_scope',
      'incomplete_application',
      'attestation_needed',
    ],
    422: ['key_reused', 'incomplete_application', 'attestation_needed'],
  }),
  postAdministrationUsers: { 409: ['account_closed'] },
  putAdministrationUsersById: { 409: ['own_account'] },
  postAdministrationUsersByIdInvitation: { 409: ['own_account', 'account_closed'] },
  postAdministrationUsersByIdDisable: { 409: ['own_account'] },
  postAdministrationUsersByIdEnable: { 409: ['own_account'] },
  postAdministrationUsersByIdForgetSecondFactor: { 409: ['own_account'] },
  getDelegations: absent,
  postDelegations: merge(proof, absent),
  getQualityFindings: absent,
  putQualityFindingsByFindingIdAcceptance: { 403: ['official_needed'] },
  deleteQualityFindingsByFindingIdAcceptance: { 403: ['official_needed'] },
  getQualityRules: absent,
  getQualityScores: absent,
  getLists: absent,
  postLists: merge(absent, { 403: ['official_needed'], 422: ['file_missing', 'file_refused'] }),
  postListsByListIdCheck: { 403: ['official_needed'], 409: ['list_started'] },
  getCommitteeReports: absent,
  postCommitteeReports: merge(absent, { 403: ['official_needed'] }),
  postCommitteeReportsByReportIdList: { 422: ['file_missing', 'file_refused'] },
  postExports: merge(notRole, absent, {
    409: ['too_many_exports'],
    422: ['beyond_disclosure'],
  }),
  getExportsByExportIdFile: { 409: ['export_not_there'] },
  getDuty: absent,
  postDuty: merge(notRole, absent),
  deleteDutyById: notRole,
}

/** What an act upon a case may be answered with beside its refusals. */
export const codesOfActs: Codes = { 409: ['version_conflict', 'person_erased'], 422: ['version_needed', 'key_reused'] }
export const codesOfLegalActs: Codes = proof

/** The domain's refusals: 422 where a field can mend it, 409 where the case stands otherwise. */
export function codesOfRefusals(codes: readonly (typeof refusalCodes)[number][]): Codes {
  return { 409: codes.filter((code) => code !== 'invalid'), 422: codes.filter((code) => byField.includes(code)) }
}

const byField: readonly string[] = [
  'invalid',
  'unknown_person',
  'transfer_in_the_past',
  'window_passed',
  'identity_basis_needed',
  'document_expired',
  'attestation_needed',
]

export function merge(...all: readonly Codes[]): Codes {
  const merged: Record<number, string[]> = {}
  for (const codes of all) {
    for (const [status, more] of Object.entries(codes)) {
      merged[Number(status)] = [...new Set([...(merged[Number(status)] ?? []), ...more])].sort()
    }
  }
  return Object.fromEntries(Object.entries(merged).filter(([, codes]) => codes.length > 0))
}
