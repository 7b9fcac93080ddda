import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftView, SubmissionInput } from '../../../contract/drafts.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Answers } from '../../../domain/case/application.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { digestOf } from '../../platform/digest.ts'
import { pdfFile } from '../../platform/documents/sample-files.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { installAgreements } from '../agreements/installed.ts'
import { type CaseOtherwise, openCasesOtherwise } from '../agreements/open-cases-otherwise.ts'
import { otherwiseLines } from '../agreements/otherwise-words.ts'
import { readCaseDocument } from '../documents/read.ts'
import { listDocuments, sha256 } from '../documents/store.ts'
import { addFile, readFile, removeFile } from './files.ts'
import { listDrafts } from './list.ts'
import { moveVersion, previewVersion } from './move-version.ts'
import { removeDraft } from './remove.ts'
import { renderDraftForm } from './render-form.ts'
import { savePart } from './save.ts'
import { submitApplication } from './submission.ts'
import { createInstallation, type Installation } from './testing/installation.ts'
import { people } from './testing/people.ts'
import { attestationOf, realApplication, realLaw } from './testing/real-case.ts'
import { principalOf, problemOf } from './testing/steps.ts'
import { readDraft } from './view.ts'
import { lockDraft } from './write.ts'

let installation: Installation
let services: Services
beforeAll(async () => {
  installation = await createInstallation(realLaw())
  services = installation.services
})
afterAll(() => installation.close())

const { berlinDesk, berlinOfficer, secondBerlinDesk, bakuDesk, foreignDesk } = people

async function reviewed(by: Official = berlinDesk) {
  const draft = await realApplication(services, by)
  const { documentId, digest } = await renderDraftForm(services, by, draft.caseId)
  const input: SubmissionInput = {
    attestations: [attestationOf(services, principalOf(draft))],
    form: { documentId, digest },
  }
  return { caseId: draft.caseId, personId: principalOf(draft), input }
}

/** Until somebody in this database waits for a row that another holds. */
async function untilWaiting(tx: Transaction): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_locks join pg_stat_activity using (pid)
      where not granted and datname = current_database()`.execute(tx)
    if (rows.length > 0) return
  }
}

test('what was seen is what is submitted, and stays readable exactly as sent on both sides', async () => {
  const { caseId, input } = await reviewed()
  const { bytes: seen } = await readFile(services, berlinDesk, caseId, input.form.documentId)
  const receipt = await submitApplication(services, berlinDesk, caseId, input, 'key-for-one')
  expect(receipt).toMatchObject({ caseId, formDigest: input.form.digest, receivedOn: '2026-03-10' })
  for (const official of [berlinDesk, bakuDesk]) {
    const { bytes } = await readCaseDocument(services, official, caseId, input.form.documentId)
    expect(sha256(bytes)).toBe(input.form.digest)
    expect(bytes.equals(seen)).toBe(true)
  }
  expect((await problemOf(readCaseDocument(services, foreignDesk, caseId, input.form.documentId))).statusCode).toBe(404)
  const looks = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('audit')
      .select(['actor_id', 'details'])
      .where('case_id', '=', caseId)
      .where('act', '=', 'document_read')
      .orderBy('audit_id')
      .execute(),
  )
  expect(looks.map((one) => one.actor_id)).toEqual([berlinDesk.userId, bakuDesk.userId])
})

test('the same key gives the same receipt, and another request under it is refused', async () => {
  const { caseId, input } = await reviewed()
  const submit = (key: string, changed = input) => submitApplication(services, berlinDesk, caseId, changed, key)
  const receipt = await submit('key-for-two')
  expect(await submit('key-for-two')).toEqual(receipt)
  const other = { ...input, form: { ...input.form, digest: '0'.repeat(64) } }
  expect((await problemOf(submit('key-for-two', other))).code).toBe('key_reused')
  expect((await problemOf(submit('another-key'))).code).toBe('draft_submitted')
})

test('once submitted the draft is closed to every change and gone from the lists', async () => {
  const { caseId, input } = await reviewed()
  await submitApplication(services, berlinDesk, caseId, input, 'key-for-three')
  const steps = [
    () => readDraft(services, berlinDesk, caseId),
    () => savePart(services, berlinDesk, caseId, 'references', { version: 0, content: [] }),
    () => removeFile(services, berlinDesk, caseId, input.form.documentId),
    () => removeDraft(services, berlinDesk, caseId),
  ]
  for (const step of steps) expect((await problemOf(step())).code).toBe('draft_submitted')
  expect((await listDrafts(services, berlinDesk)).some((one) => one.caseId === caseId)).toBe(false)
})

test('a scan that was taken out again and a form that was not signed stay behind', async () => {
  const { caseId, personId, input } = await reviewed()
  const upload = { purpose: 'evidence', personId, freeOfAsylumData: true, name: 'wrong.pdf', bytes: pdfFile() } as const
  const wrong = await addFile(services, berlinDesk, caseId, upload)
  const unsigned = await renderDraftForm(services, secondBerlinDesk, caseId)
  await submitApplication(services, berlinDesk, caseId, input, 'key-for-seven')
  for (const { documentId } of [wrong, unsigned]) {
    expect((await problemOf(readCaseDocument(services, bakuDesk, caseId, documentId))).statusCode).toBe(404)
  }
  const kept = await withOfficial(services, bakuDesk, (tx) => listDocuments(tx, caseId))
  expect(kept.map((one) => one.purpose)).toEqual(['photograph', 'evidence', 'form'])
})

test('nothing goes that differs from the form that was shown', async () => {
  const { caseId, personId, input } = await reviewed()
  const submit = (by = berlinDesk, form = input.form) =>
    problemOf(submitApplication(services, by, caseId, { ...input, form }, 'key-for-four'))
  expect((await submit(secondBerlinDesk)).code, 'signed by another').toBe('form_changed')
  expect((await submit(berlinDesk, { ...input.form, digest: 'a'.repeat(64) })).code).toBe('form_changed')
  expect((await submit(berlinDesk, { ...input.form, documentId: services.newId() })).code).toBe('form_changed')
  const health = { health_care: { value: 'something else' }, health_consent: { value: 'by_person' } }
  await savePart(services, berlinDesk, caseId, `section:health:${personId}`, { version: 1, content: health })
  expect((await submit()).code, 'the sealed section changed').toBe('form_changed')
  expect(await readDraft(services, berlinDesk, caseId)).toMatchObject({ complete: true })
})

test('only the central desk signs', async () => {
  const { caseId, input } = await reviewed(berlinOfficer)
  expect((await problemOf(submitApplication(services, berlinOfficer, caseId, input, 'key-for-five'))).code).toBe(
    'central_desk_only',
  )
})

test('a file that the application names but that was removed is reported at its place', async () => {
  const { caseId, input } = await reviewed()
  const draft = await readDraft(services, berlinDesk, caseId)
  const [photographId, scanId] = [draft.content.persons[0]?.photographId, draft.content.evidence[0]?.documentIds[0]]
  for (const documentId of [photographId, scanId]) await removeFile(services, berlinDesk, caseId, documentId ?? '')
  const problem = await problemOf(submitApplication(services, berlinDesk, caseId, input, 'key-for-six'))
  expect(problem.options.fields?.map((one) => one.path)).toEqual(['persons.0.photographId', 'evidence.0.documentIds'])
})

test('a draft stays with its version, is moved after it was shown what changes, and is not signed under one that is over', async () => {
  const { caseId, personId, input } = await reviewed()
  const begun = await readDraft(services, berlinDesk, caseId)
  expect(begun).toMatchObject({ newer: null, kept: [] })
  // As a draft that was begun before versions were noted.
  await withSystem(services.pools.system, (tx) =>
    tx.updateTable('drafts').set({ pack_digest: null }).where('case_id', '=', caseId).execute(),
  )
  const before = services.agreements
  const earlier = before.current.get(begun.agreementId)!
  const inForce = async (change: (pack: AgreementPack) => void) => {
    const pack = structuredClone(earlier.pack)
    const [year, number] = pack.version.split('.')
    pack.version = `${year}.${Number(number) + 1}`
    const [section] = pack.form.sections
    section!.fields = section!.fields.filter(({ id }) => id !== 'birth_place')
    section!.fields.find(({ id }) => id === 'family_name')!.maxLength = 2
    pack.clocks.find(({ id }) => id === 'reply')!.period!.amount = 11
    change(pack)
    const loaded = { pack, digest: digestOf(pack), files: earlier.files }
    services.agreements = await installAgreements(services.pools.system, [earlier, loaded], services.clock())
    return loaded
  }
  try {
    const provenance = earlier.pack.instrument.provenance
    await inForce((pack) => {
      pack.transition = { earlierVersionUntil: '2026-03-10', provenance }
    })
    expect((await readDraft(services, berlinDesk, caseId)).newer).toMatchObject({ mayStay: true, until: '2026-03-10' })
    const later = await inForce(() => {})
    const staying = await readDraft(services, berlinDesk, caseId)
    expect(staying).toMatchObject({ packDigest: earlier.digest, newer: { mayStay: false, until: null } })
    expect((await problemOf(submitApplication(services, berlinDesk, caseId, input, 'key-of-old'))).code).toBe(
      'version_over',
    )

    const shown = await previewVersion(services, berlinDesk, caseId)
    expect(shown.rules).toContainEqual(expect.stringMatching(/→ 11 calendar days/))
    expect(shown.form.length).toBeGreaterThan(0)
    const born = begun.content.answers.person![personId]!.birth_place as { value: string }
    expect(shown.unplaced).toEqual([expect.objectContaining({ person: personId, answer: born.value })])
    expect(shown.unfit.length).toBeGreaterThan(0)
    expect(await readDraft(services, berlinDesk, caseId)).toEqual(staying)

    expect((await problemOf(moveVersion(services, berlinDesk, caseId, earlier.digest))).code).toBe('version_changed')
    expect((await problemOf(moveVersion(services, bakuDesk, caseId, later.digest))).statusCode).toBe(404)
    const moved = await moveVersion(services, berlinDesk, caseId, later.digest)
    expect(moved).toMatchObject({ packDigest: later.digest, newer: null, complete: false })
    expect(moved.kept).toEqual([expect.objectContaining({ person: personId, answer: born.value })])
    expect(Object.keys(moved.content.answers.person![personId]!)).not.toContain('birth_place')
    expect(moved.content.answers.person![personId]!.family_name).toEqual(
      begun.content.answers.person![personId]!.family_name,
    )
    expect(await moveVersion(services, berlinDesk, caseId, later.digest)).toEqual(moved)

    // Moved once more, what was kept stays kept.
    const stillOpen = await inForce((pack) => {
      pack.transition = { earlierVersionUntil: '2026-03-10', provenance }
    })
    expect(stillOpen.digest).not.toBe(later.digest)
    const last = await moveVersion(services, berlinDesk, caseId, stillOpen.digest)
    expect(last.kept).toHaveLength(1)

    // An answer that was emptied does not keep its section from being saved once its question is gone.
    const part = `section:person:${personId}`
    const spare = earlier.pack.form.sections[0]!.fields.find(({ required }) => !required)!.id
    const save = (draft: DraftView, more: Answers = {}) => {
      const content = { ...draft.content.answers.person![personId]!, ...more }
      return savePart(services, berlinDesk, caseId, part, { version: draft.versions[part]!, content })
    }
    await save(last, { [spare]: { value: '' } })
    const shorter = await inForce(({ form }) => {
      form.sections[0]!.fields = form.sections[0]!.fields.filter(({ id }) => id !== spare)
    })
    const cleared = await moveVersion(services, berlinDesk, caseId, shorter.digest)
    expect(cleared.kept).toHaveLength(1)
    expect(await save(cleared)).toMatchObject({ part })

    // A change that waited while the draft was moved was checked against a form that is gone.
    const present = await readDraft(services, berlinDesk, caseId)
    let late: ReturnType<typeof problemOf> | undefined
    await withSystem(services.pools.system, async (tx) => {
      await lockDraft(tx, caseId)
      late = problemOf(save(present))
      await untilWaiting(tx)
      await tx.updateTable('drafts').set({ pack_digest: later.digest }).where('case_id', '=', caseId).execute()
    })
    expect((await late!).code).toBe('version_changed')
  } finally {
    services.agreements = before
  }
})

test('which open cases a version would have treated otherwise is told by reference, and of nobody', async () => {
  const { caseId, input } = await reviewed()
  const { reference } = await submitApplication(services, berlinDesk, caseId, input, 'key-for-versions')
  const { pack } = services.agreements.current.get('eu-azerbaijan')!
  const told: CaseOtherwise[] = []
  expect(await openCasesOtherwise(services, pack, (one) => told.push(one))).toBeGreaterThan(0)
  expect(told).toEqual([])
  const shorter = structuredClone(pack)
  for (const clock of shorter.clocks) if (clock.id === 'reply') clock.period!.amount = 5
  shorter.actions.withdraw!.roles = ['approver']
  const open = await openCasesOtherwise(services, shorter, (one) => told.push(one))
  expect(told).toHaveLength(open)
  const one = told.find((found) => found.reference === reference)!
  expect(one.version).toBe(pack.version)
  expect(otherwiseLines(one, shorter, speech('en'))).toEqual([
    'Reply to the application: 31 March 2026 → 16 March 2026',
    expect.stringMatching(/^Withdraw.* would be possible \(requesting State, Approver\)$/),
    expect.stringMatching(/^Withdraw.* would not be possible \(requesting State, Central desk\)$/),
  ])
  expect(otherwiseLines(one, shorter, speech('az'))[0]).toMatch(/^Müraciətə cavab: 31 mart 2026 → 16 mart 2026$/)
  expect(JSON.stringify(one)).not.toContain(caseId)
})
