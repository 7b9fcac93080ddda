import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftView } from '../../../contract/drafts.ts'
import { withActor, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { createDraft } from './create.ts'
import { giveBack, handOver } from './handover.ts'
import { listDrafts } from './list.ts'
import { removeDraft } from './remove.ts'
import { savePart } from './save.ts'
import { createInstallation, type Installation } from './testing/installation.ts'
import { people } from './testing/people.ts'
import { addPhotograph, complete, newDraft, principalOf, problemOf } from './testing/steps.ts'
import { readDraft } from './view.ts'

let installation: Installation
let services: Services
beforeAll(async () => {
  installation = await createInstallation()
  services = installation.services
})
afterAll(() => installation.close())

const { officer, colleague, approver, stranger, desk, centralOfficer, foreignDesk, verifier } = people

describe('a new draft', () => {
  test('has its parties, the central authority that will answer, and one person to ask about', async () => {
    const draft = await newDraft(services, officer)
    expect(draftView.parse(draft)).toMatchObject({
      unit: 'a-local',
      complete: false,
      versions: { setup: 1, persons: 1 },
      content: {
        setup: { requestedState: 'XB', requestedAuthority: 'b-central', procedure: 'normal' },
        persons: [{ relation: 'principal', personClass: 'own_national' }],
      },
      mayEdit: true,
      maySubmit: false,
    })
    expect(draft.sections.find((one) => one.sectionId === 'principal')?.faults[0]?.message).toMatch(/\.$/)
  })

  test('is refused between States that are no parties today, and to roles that do not draft', async () => {
    const to = (requestedState: string) =>
      problemOf(createDraft(services, officer, { agreementId: 'test-agreement', requestedState }))
    expect((await to('XC')).code).toBe('not_parties')
    expect((await to('XA')).code).toBe('not_parties')
    expect((await problemOf(newDraft(services, approver))).statusCode).toBe(403)
  })
})

describe('autosave', () => {
  test('keeps a wrong value, says what is wrong with it, and names the draft after its principal', async () => {
    const draft = await newDraft(services, officer)
    const personId = principalOf(draft)
    const content = {
      family_name: { value: 'Məmmədova' },
      given_names: { value: 'Aytən' },
      birth_date: { value: '31.02.' },
    }
    const saved = await savePart(services, officer, draft.caseId, `section:principal:${personId}`, {
      version: 0,
      content,
    })
    expect(saved.version).toBe(1)
    const section = saved.sections.find((one) => one.sectionId === 'principal')
    expect(section?.faults).toContainEqual(
      expect.objectContaining({ path: `principal:${personId}.birth_date`, code: 'date_not_real' }),
    )
    const again = await readDraft(services, colleague, draft.caseId)
    expect(again.content.answers.principal?.[personId]).toEqual(content)
    expect((await listDrafts(services, officer)).find((one) => one.caseId === draft.caseId)?.title).toBe(
      'Məmmədova Aytən',
    )
  })

  test('refuses a change based on an older version, with who changed it and what stands there now', async () => {
    const { caseId } = await newDraft(services, officer)
    const save = (by: typeof officer, version: number, value: string) =>
      savePart(services, by, caseId, 'references', { version, content: [{ kind: 'file', value }] })
    await save(officer, 0, 'first')
    await save(colleague, 1, 'second')
    for (const version of [0, 1, 7]) {
      const problem = await problemOf(save(officer, version, 'third'))
      expect(problem).toMatchObject({ statusCode: 409, code: 'draft_changed' })
      expect(problem.options.changes).toEqual([
        { at: '2026-03-10T09:00:00.000Z', by: 'Ben Local', authority: 'a-local', what: 'Own references' },
      ])
      expect(problem.options.current).toEqual({ version: 2, content: [{ kind: 'file', value: 'second' }] })
    }
    expect((await problemOf(savePart(services, officer, caseId, 'evidence', { version: 3, content: [] }))).code).toBe(
      'draft_changed',
    )
  })

  test('of two at once on one version, exactly one is kept', async () => {
    const { caseId } = await newDraft(services, officer)
    const save = (value: string) =>
      savePart(services, officer, caseId, 'references', { version: 0, content: [{ kind: 'file', value }] })
    const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map(save))
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  test.each([
    ['a part that no form has', 'section:unknown:case', {}, 'unknown_part'],
    ['answers about the case where a person is asked', 'section:principal:case', {}, 'unknown_part'],
    ['a field that the form does not ask', 'section:observations:case', { asylum: { value: 'x' } }, 'unknown_field'],
    [
      'a reason that the pack does not know',
      'section:observations:case',
      { remarks: { notAvailable: 'x' } },
      'choose_one',
    ],
    ['a value beyond all size', 'section:observations:case', { remarks: { value: 'x'.repeat(5001) } }, 'too_long'],
    ['a list that is none', 'persons', {}, 'wrong_type'],
  ])('refuses %s', async (_, part, content, code) => {
    const { caseId } = await newDraft(services, officer)
    const problem = await problemOf(savePart(services, officer, caseId, part, { version: 0, content }))
    expect(problem).toMatchObject({ statusCode: 422, options: { fields: [expect.objectContaining({ code })] } })
  })

  test('refuses two persons with one identifier, and the identifier of the case', async () => {
    const { caseId, content } = await newDraft(services, officer)
    const [person] = content.persons
    for (const persons of [[person, person], [{ ...person, personId: caseId }]]) {
      const problem = await problemOf(savePart(services, officer, caseId, 'persons', { version: 1, content: persons }))
      expect(problem.options.fields).toEqual([expect.objectContaining({ code: 'person_twice' })])
    }
  })

  test('keeps the agreement, and adds no State that is not a party', async () => {
    const { caseId, content } = await newDraft(services, officer)
    const save = (setup: object) =>
      problemOf(savePart(services, officer, caseId, 'setup', { version: 1, content: { ...content.setup, ...setup } }))
    expect((await save({ agreementId: 'other' })).options.fields?.[0]?.code).toBe('agreement_stands')
    expect((await save({ requestedState: 'XC' })).code).toBe('not_parties')
  })

  test('is complete once nothing is missing', async () => {
    const draft = await newDraft(services, officer)
    await complete(services, officer, draft)
    expect(await readDraft(services, officer, draft.caseId)).toMatchObject({ complete: true })
  })
})

describe('who sees a draft', () => {
  test('its unit alone; for everybody else it does not exist', async () => {
    const { caseId } = await newDraft(services, officer)
    expect(await readDraft(services, colleague, caseId)).toMatchObject({ mayEdit: true })
    for (const other of [stranger, approver, desk, centralOfficer, foreignDesk, verifier]) {
      const problem = await problemOf(readDraft(services, other, caseId))
      expect(problem, other.name).toMatchObject({ statusCode: 404, code: 'not_found' })
      expect((await listDrafts(services, other)).some((one) => one.caseId === caseId)).toBe(false)
    }
    expect(await problemOf(readDraft(services, officer, services.newId()))).toMatchObject({ code: 'not_found' })
  })

  test('beneath the program, the policies of the database say the same', async () => {
    const draft = await newDraft(services, officer)
    await addPhotograph(services, officer, draft.caseId, principalOf(draft))
    const count = (authorityId: string) =>
      withActor(services.pools.app, { actorId: 'x', authorityId, state: null, roles: [] }, async (tx) => {
        const counts = []
        for (const table of ['drafts', 'draft_parts', 'documents', 'document_contents', 'data_keys'] as const) {
          const rows = await tx.selectFrom(table).select('case_id').where('case_id', '=', draft.caseId).execute()
          counts.push(rows.length)
        }
        return counts
      })
    expect(await count('a-local')).toEqual([1, 2, 1, 1, 2])
    for (const authority of ['a-other', 'a-central', 'b-central', 'b-register']) {
      expect(await count(authority), authority).toEqual([0, 0, 0, 0, 0])
    }
  })

  test('what was typed lies sealed in the table', async () => {
    const draft = await newDraft(services, officer)
    const content = { remarks: { value: 'unmistakable words' } }
    await savePart(services, officer, draft.caseId, 'section:observations:case', { version: 0, content })
    const rows = await withSystem(services.pools.system, (tx) =>
      tx.selectFrom('draft_parts').select('sealed').where('case_id', '=', draft.caseId).execute(),
    )
    expect(rows).toHaveLength(3)
    expect(rows.some(({ sealed }) => sealed.includes('unmistakable') || sealed.includes('principal'))).toBe(false)
  })
})

describe('hand-over', () => {
  test('lets the central desk edit beside the unit, says what is missing, and ends with a return', async () => {
    const { caseId } = await newDraft(services, officer)
    const handed = await handOver(services, officer, caseId)
    expect(handed.complete).toBe(false)
    expect(handed.handedOverAt).toBe('2026-03-10T09:00:00.000Z')
    expect(await readDraft(services, desk, caseId)).toMatchObject({ mayEdit: true, maySubmit: true })
    expect((await listDrafts(services, desk)).map((one) => one.caseId)).toContain(caseId)
    expect((await problemOf(readDraft(services, centralOfficer, caseId))).statusCode).toBe(404)
    await savePart(services, desk, caseId, 'references', { version: 0, content: [] })
    await savePart(services, officer, caseId, 'references', { version: 1, content: [] })

    expect((await problemOf(giveBack(services, officer, caseId, 'no'))).code).toBe('central_desk_only')
    await giveBack(services, desk, caseId, 'The birth place is missing.')
    expect((await problemOf(readDraft(services, desk, caseId))).statusCode).toBe(404)
    const returned = await readDraft(services, officer, caseId)
    expect(returned).toMatchObject({ handedOverAt: null, returned: { note: 'The birth place is missing.' } })
    expect(returned.versions).not.toHaveProperty('return')

    await handOver(services, officer, caseId)
    expect((await readDraft(services, desk, caseId)).returned).toBeNull()
    await giveBack(services, desk, caseId, 'Once more.')
  })

  test('is for the unit to do, and a return for a draft that was handed over', async () => {
    const handed = await newDraft(services, officer)
    await handOver(services, officer, handed.caseId)
    expect((await problemOf(handOver(services, desk, handed.caseId))).code).toBe('not_your_draft')
    const own = await newDraft(services, desk)
    expect(own.maySubmit).toBe(true)
    expect((await problemOf(giveBack(services, desk, own.caseId, 'to myself'))).code).toBe('not_handed_over')
  })
})

describe('removal', () => {
  test('takes parts and files, and destroys the keys', async () => {
    const draft = await newDraft(services, officer)
    const { caseId } = draft
    await addPhotograph(services, officer, caseId, principalOf(draft))
    expect((await problemOf(removeDraft(services, stranger, caseId))).statusCode).toBe(404)
    await handOver(services, officer, caseId)
    expect((await problemOf(removeDraft(services, desk, caseId))).code).toBe('not_your_draft')
    await removeDraft(services, officer, caseId)
    expect((await problemOf(readDraft(services, officer, caseId))).statusCode).toBe(404)
    await withSystem(services.pools.system, async (tx) => {
      for (const table of ['drafts', 'draft_parts', 'documents', 'document_contents'] as const) {
        expect(await tx.selectFrom(table).selectAll().where('case_id', '=', caseId).execute(), table).toEqual([])
      }
      const keys = await tx.selectFrom('data_keys').select('wrapped').where('case_id', '=', caseId).execute()
      expect(keys.map(({ wrapped }) => wrapped)).toEqual([null, null])
    })
  })
})
