import type { Finding } from './finding.ts'
import type { AgreementPack } from './schema.ts'
import type { ActionId, Relation, Role, SectionId } from './vocabulary.ts'
import { sectionIds } from './vocabulary.ts'

/** What one side keeps to itself: no pack can open it to the other. */
const privateTo: Partial<Record<SectionId, Relation>> = {
  attestation: 'requesting',
  verification: 'requested',
  proposal: 'requested',
}

/** The action that fills a section; the form fills the others, and every submission an attestation. */
const filledBy: Partial<Record<SectionId, ActionId>> = {
  own_references: 'set_references',
  verification: 'request_verification',
  reply: 'propose_reply',
  travel_document: 'issue_travel_document',
  transfer: 'notify_transfer',
  needs: 'notify_transfer',
  messages: 'send_message',
  notes: 'add_note',
}

const neverRead: readonly Role[] = ['analyst', 'legal_officer', 'translator', 'administrator']

/** Whether somebody reads every part of a case that is filled, and nobody reads what is not theirs. */
export function checkReaders(pack: AgreementPack): Finding[] {
  return sectionIds.flatMap((section) => {
    const rules = pack.sections[section]
    const path = ['sections', section]
    const findings: Finding[] = []
    if (rules.length === 0 && isFilled(pack, section)) {
      findings.push({ path, code: 'section_unseen', values: { section } })
    }
    rules.forEach(({ relation, roles }, index) => {
      const owner = privateTo[section]
      if (owner && relation !== owner) {
        findings.push({ path: [...path, index, 'relation'], code: 'section_private', values: { section, owner } })
      }
      for (const role of roles.filter((one) => neverRead.includes(one))) {
        findings.push({ path: [...path, index, 'roles'], code: 'role_reads_nothing', values: { role, section } })
      }
    })
    return findings
  })
}

function isFilled(pack: AgreementPack, section: SectionId): boolean {
  if (section === 'attestation') return true
  if (section === 'proposal') return pack.replyApproval.required
  const action = filledBy[section]
  return action ? pack.actions[action] !== undefined : pack.form.sections.some((one) => one.section === section)
}
