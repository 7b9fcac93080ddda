import { createHmac } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Localized } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { sectionsOf } from '../../../domain/case/application.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { ensureCaseKey } from '../../platform/encryption/case-keys.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { authorityName, both, onOneLine } from '../documents/printed-words.ts'
import { listDocuments, readDocument } from '../documents/store.ts'
import { maySubmit } from './access.ts'
import { type FormInput, type FormParty, isSealed, sealedKey } from './fill-form.ts'
import type { OpenDraft } from './load.ts'
import { todayOfDraft } from './view.ts'

/** A form ready to be rendered: what it prints, and its pictures by file name. */
export interface PreparedForm {
  input: FormInput
  pictures: Record<string, Buffer>
}

/** Gathers what the form of a draft prints when this official signs it. */
export async function prepareForm(
  tx: Transaction,
  services: Services,
  official: Official,
  draft: OpenDraft,
): Promise<PreparedForm> {
  const { content, caseId, pack } = draft
  const files = await listDocuments(tx, caseId)
  const { photographs, pictures } = await photographsOf(tx, services, draft)
  return {
    input: {
      pack,
      content,
      caseId,
      practice: services.config.mode === 'practice',
      date: todayOfDraft(services, draft),
      from: await partyOf(tx, pack, draft.centralAuthority, draft.requestingState),
      to: await partyOf(tx, pack, content.setup.requestedAuthority, content.setup.requestedState),
      signature: {
        official: official.name,
        position: onOneLine(both(`ui.role.${maySubmit(official, draft) ? 'central_desk' : 'case_officer'}`)),
        authority: authorityName(official.authority.name, pack.form),
      },
      digests: new Map(files.map(({ documentId, digest }) => [documentId, digest])),
      photographs,
      sealMarks: await sealMarksOf(tx, services, draft),
    },
    pictures,
  }
}

async function photographsOf(tx: Transaction, services: Services, { caseId, content, pack }: OpenDraft) {
  const photographs = new Map<string, string>()
  const pictures: Record<string, Buffer> = {}
  for (const person of content.persons) {
    const shown = sectionsOf(pack, person).some((section) => section.photograph)
    if (!shown || !person.photographId) continue
    const found = await readDocument(tx, services, caseId, person.photographId)
    if (found?.file.purpose !== 'photograph') continue
    const name = `${person.personId}.jpg`
    photographs.set(person.personId, name)
    pictures[name] = found.bytes
  }
  return { photographs, pictures }
}

/**
 * The mark of each sealed section: an HMAC over its answers, under the key of that very section, so that what was not
 * printed cannot be changed after the form was seen, and only those who may open the section can try to guess it.
 */
async function sealMarksOf(tx: Transaction, services: Services, draft: OpenDraft): Promise<Map<string, string>> {
  const marks = new Map<string, string>()
  for (const person of draft.content.persons) {
    for (const section of sectionsOf(draft.pack, person).filter(isSealed)) {
      const name = { personId: person.personId, section: section.section }
      const key = await asSystem(tx, () => ensureCaseKey(tx, services.keys, draft.caseId, name, services.random))
      const answers = draft.content.answers[section.id]?.[person.personId] ?? {}
      const mark = createHmac('sha256', key).update(canonicalize(answers) ?? '')
      marks.set(sealedKey(section.id, person.personId), mark.digest('hex').slice(0, 32))
    }
  }
  return marks
}

async function partyOf(tx: Transaction, pack: AgreementPack, authorityId: string, state: string): Promise<FormParty> {
  const row = await tx
    .selectFrom('authorities')
    .select(['name', 'place'])
    .where('authority_id', '=', authorityId)
    .executeTakeFirst()
  // Not chosen yet: the form shows the gap instead of failing.
  if (!row) return { name: '', place: '', state }
  return { name: authorityName(row.name as Localized, pack.form), place: row.place, state }
}
