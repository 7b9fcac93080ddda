import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExchangeDocument } from '../../../contract/exchange.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { pdfFile } from '../../platform/documents/sample-files.ts'
import type { Official } from '../../platform/http/actor.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { problemOf } from '../drafts/testing/steps.ts'
import { readDraft } from '../drafts/view.ts'
import { importApplication } from './import.ts'
import { exampleDocument } from './testing/journey.ts'

let house: House
let roles: Roles
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
})
afterAll(() => house.close())

const send = (document: ExchangeDocument, official: Official = roles.officer, key = house.services.newId()) =>
  importApplication(house.services, official, document, key)

/** The example with something in its application changed. */
function changed(change: (application: ExchangeDocument['application']) => void): ExchangeDocument {
  const document = exampleDocument()
  change(document.application)
  return document
}

async function faultsOf(document: ExchangeDocument): Promise<string[]> {
  const { options } = await problemOf(send(document))
  return (options.fields ?? []).map(({ path, code }) => `${path} ${code}`)
}

async function counted(): Promise<Record<string, number>> {
  const count = (table: 'drafts' | 'draft_parts' | 'documents' | 'data_keys' | 'idempotency') =>
    withSystem(house.services.pools.system, async (tx) => {
      const row = await tx
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow()
      return row.rows
    })
  return {
    drafts: await count('drafts'),
    parts: await count('draft_parts'),
    documents: await count('documents'),
    keys: await count('data_keys'),
    receipts: await count('idempotency'),
  }
}

test('the worked example becomes a complete draft of the unit, with everything that stands in it', async () => {
  const { draftId, ...answer } = await send(exampleDocument())
  expect(answer).toEqual({ complete: true, missing: [], filesLeftOut: [] })
  const { content, files, unit, createdBy } = await readDraft(house.services, roles.officer, draftId)
  expect([unit, createdBy]).toEqual(['de-lea-berlin', roles.officer.userId])
  const [mother, son] = content.persons
  const { application } = exampleDocument()
  expect(content.answers.person?.[mother!.personId]).toEqual(application.persons[0]?.answers?.person)
  expect(content.answers.health?.[mother!.personId]).toEqual(application.persons[0]?.answers?.health)
  expect(content.answers.child?.[son!.personId]).toEqual(application.persons[1]?.answers?.child)
  expect(content.answers.observations?.case).toEqual(application.answers?.observations)
  expect(content.references).toEqual(application.references)
  expect(content.setup).toMatchObject({ procedure: 'normal', requestedState: 'AZ', requestedAuthority: 'az-sms' })
  const [portrait, scan] = ['photograph', 'evidence'].map((purpose) => files.find((one) => one.purpose === purpose))
  expect(mother?.photographId).toBe(portrait?.documentId)
  expect(content.evidence).toMatchObject([
    { personId: mother?.personId, category: 'passport', number: 'C01234567', documentIds: [scan?.documentId] },
  ])
})

test('what is missing is said field by field, at its path in the document', async () => {
  const { missing, complete, filesLeftOut } = await send(
    changed((application) => {
      application.procedure = 'no-such'
      delete application.persons[0]!.answers!.person!.family_name
      delete application.persons[1]!.answers
      application.evidence![0]!.issuedOn = '2019-02-31'
      for (const file of application.files!) delete file.content
    }),
  )
  expect(complete).toBe(false)
  const paths = missing.map(({ path, code }) => `${path} ${code}`)
  expect(paths).toEqual(
    expect.arrayContaining([
      'application.procedure choose_one',
      'application.persons.0.answers.person.family_name answer_or_reason',
      'application.persons.0.photograph photograph_needed',
      'application.persons.1.answers.child.family_name answer_or_reason',
      'application.evidence.0.issuedOn date_not_real',
    ]),
  )
  expect(missing.every(({ message }) => message.length > 0)).toBe(true)
  expect(filesLeftOut).toEqual(['application.files.0', 'application.files.1'])
})

describe('what no draft could keep is refused, each fault at its path, and nothing is left', () => {
  test.each<[string, (application: ExchangeDocument['application']) => void, string[]]>([
    [
      'a section of another relation, a field the form does not have, a reason nobody gives',
      (one) => {
        one.persons[0]!.answers!.child = { family_name: { value: 'A' } }
        one.persons[0]!.answers!.person!.religion = { value: 'none' }
        one.persons[1]!.answers!.child!.sex = { notAvailable: 'because' }
      },
      [
        'application.persons.0.answers.person.religion unknown_field',
        'application.persons.0.answers.child unknown_field',
        'application.persons.1.answers.child.sex choose_one',
      ],
    ],
    [
      'a person given twice, and one who is not there',
      (one) => {
        one.persons[1]!.id = 'mother'
        one.evidence![0]!.person = 'father'
      },
      [
        'application.persons.1.id given_twice',
        'application.evidence.0.person unknown_person',
        'application.evidence.0.files.0 file_of_another',
      ],
    ],
    [
      'files that are not there, are about another, or serve nothing',
      (one) => {
        one.persons[1]!.photograph = 'portrait'
        one.evidence![0]!.files = ['lost']
      },
      [
        'application.persons.1.photograph file_of_another',
        'application.evidence.0.files.0 unknown_file',
        'application.files.1.id file_unused',
      ],
    ],
    [
      'files that nobody declared free of asylum data',
      (one) => {
        delete one.freeOfAsylumData
      },
      ['application.freeOfAsylumData declaration_needed'],
    ],
    [
      'contents that are no base64, or not what their digest says',
      (one) => {
        one.files![0]!.content = 'not base64!'
        one.files![1]!.digest = '0'.repeat(64)
      },
      ['application.files.0.content not_base64', 'application.files.1.digest digest_differs'],
    ],
    [
      'files that are refused as uploads',
      (one) => {
        one.files![0] = { ...one.files![0]!, content: pdfFile().toString('base64') }
        delete one.files![0].digest
        const script = pdfFile({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })
        one.files![1] = { ...one.files![1]!, content: script.toString('base64') }
        delete one.files![1].digest
      },
      ['application.files.0.content photograph_disguised', 'application.files.1.content pdf_active_content'],
    ],
    [
      'more than 20 MB together',
      (one) => {
        const half = Buffer.alloc(11 * 1024 * 1024).toString('base64')
        for (const file of one.files!) Object.assign(file, { content: half, digest: undefined })
      },
      ['application.files files_too_large'],
    ],
  ])('%s', async (_, change, faults) => {
    const before = await counted()
    expect((await faultsOf(changed(change))).sort()).toEqual(faults.sort())
    expect(await counted()).toEqual(before)
  })
})

test('an agreement that is not installed, another State’s application, a State that is no party, a role that drafts nothing', async () => {
  const other = { ...exampleDocument(), agreement: { id: 'none' } }
  expect(await faultsOf(other)).toEqual(['agreement.id unknown_agreement'])
  expect(await faultsOf({ ...exampleDocument(), requestingState: 'FR' })).toEqual(['requestingState own_state'])
  expect(await problemOf(send({ ...exampleDocument(), requestedState: 'FR' }))).toMatchObject({ code: 'not_parties' })
  const denied = await problemOf(send(exampleDocument(), roles.approver))
  expect([denied.statusCode, denied.code]).toEqual([403, 'not_your_role'])
})

test('one key makes one draft, also when it is sent twice at once, and stands for no other document', async () => {
  const key = house.services.newId()
  const [one, other] = await Promise.all([
    send(exampleDocument(), roles.officer, key),
    send(exampleDocument(), roles.officer, key),
  ])
  expect(other).toEqual(one)
  expect(await send(exampleDocument(), roles.officer, key)).toEqual(one)
  const another = changed((application) => {
    application.interviewRequested = true
  })
  expect(await problemOf(send(another, roles.officer, key))).toMatchObject({ statusCode: 422, code: 'key_reused' })
  const { rows } = await house.database.system.pg.query('select 1 from drafts where case_id = $1', [one.draftId])
  expect(rows).toHaveLength(1)
})

test('an import that fails at its end leaves nothing', async () => {
  const { services } = house
  let looks = 0
  const clock = () => {
    looks += 1
    return services.clock()
  }
  await importApplication({ ...services, clock }, roles.officer, exampleDocument(), services.newId())
  const last = looks
  const before = await counted()
  looks = 0
  const failing = () => {
    if (looks + 1 === last) throw new Error('the last step failed')
    return clock()
  }
  const attempt = importApplication({ ...services, clock: failing }, roles.officer, exampleDocument(), services.newId())
  await expect(attempt).rejects.toThrow('the last step failed')
  expect(await counted()).toEqual(before)
})
