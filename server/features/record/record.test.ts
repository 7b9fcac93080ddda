import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, notify, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { sha256 } from '../documents/store.ts'
import { erase } from '../erasure/erase.ts'
import { casesOf, makeRecord, makeRecordAsOperator } from './make.ts'

const mother = 'Plumbago'
const child = 'Sorrelwood'
const secret = 'Bindweed'

let house: House
let roles: Roles
let family: Filed
let alone: Filed
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  family = await journey({})
  alone = await journey({ principalOnly: true })
})
afterAll(() => house.close())

/** The whole way, with a message about everybody and words that each side keeps to itself. */
async function journey(options: { principalOnly?: boolean }): Promise<Filed> {
  house.setClock('2026-03-13T08:00:00Z')
  const filed = await house.file({
    ...options,
    marks: { principal: mother, child },
    principalAnswers: { children_names: `${child}, 9`, last_address: `With ${child}s aunt; ${child} too` },
  })
  await house.act(roles.officer, filed.caseId, 'add_note', { text: secret })
  await house.act(roles.central, filed.caseId, 'add_note', { text: secret })
  await house.act(roles.central, filed.caseId, 'send_message', {
    text: `${mother} and ${child.toUpperCase()}, 🛂 noted.`,
  })
  await accept(house, roles, filed)
  await notify(house, roles, filed, '2026-03-20', `${mother} needs a wheelchair`)
  return filed
}

const record = async (official: Official, { caseId }: Filed, personId: string) => {
  const { archive } = await makeRecord(house.services, official, caseId, personId)
  const files = unzipSync(archive)
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  return { files, text, json: JSON.parse(text('record.json')) }
}
const oversight = (authority: string) => house.find(authority, 'oversight')

describe('the record of a person', () => {
  test('holds everything that was exchanged, the same on both sides, with the digest of each file', async () => {
    const { files, text, json } = await record(roles.central, alone, alone.principal)
    expect(Object.keys(files)).toEqual([
      'record.pdf',
      'record.json',
      'documents/01-photograph.jpg',
      'documents/02-evidence.jpg',
      'documents/03-form.pdf',
      'contents.txt',
    ])
    for (const line of text('contents.txt').trimEnd().split('\n')) {
      const [digest, name] = line.split('  ')
      expect(sha256(Buffer.from(files[name!]!))).toBe(digest)
    }
    expect(text('contents.txt').split('\n')).toHaveLength(Object.keys(files).length)
    expect(text('record.pdf').slice(0, 5)).toBe('%PDF-')
    const { answers, evidence } = json.application
    expect(answers.person.family_name.value).toBe(`${mother} family_name`)
    expect(answers.health.health_care.value).toBe(`${mother} health_care`)
    expect(answers.observations.observations.value).toBe(`${mother} observed`)
    expect(evidence[0].number).toBe(`${mother} number`)
    const types = json.events.map((event: { type: string }) => event.type)
    expect(types).toEqual([
      'application_submitted',
      'receipt_confirmed',
      'message_sent',
      'reply_given',
      'travel_document_requested',
      'travel_document_issued',
      'transfer_notified',
    ])
    const words = json.events.map((event: { words: string | null }) => event.words).filter(Boolean)
    expect(words).toEqual([expect.stringContaining('SORRELWOOD'), 'zqx reply', `${mother} needs a wheelchair`])
    expect(json.person.travelDocumentNumber).toBe('QS1234567')
    const other = await record(roles.desk, alone, alone.principal)
    const { madeAt: _, madeBy: __, ...theirs } = other.json
    expect({ ...json, ...theirs }).toEqual(json)
  })

  test('tells nothing of the others but their relation, and nothing private of either side', async () => {
    for (const [personId, own, foreign] of [
      [family.principal, mother, child],
      [family.child!, child, mother],
    ] as const) {
      const { files, text, json } = await record(roles.central, family, personId)
      expect(json.otherPersons).toEqual([{ relation: personId === family.child ? 'principal' : 'child' }])
      expect(text('record.json')).toContain(own)
      const everything = Object.keys(files).map((name) => Buffer.from(files[name]!).toString('latin1').toLowerCase())
      expect(everything.some((one) => one.includes(foreign.toLowerCase()))).toBe(false)
      expect(text('record.json')).not.toContain(personId === family.child ? family.principal : family.child!)
      expect(everything.some((one) => one.includes(secret.toLowerCase()))).toBe(false)
      expect(text('record.json')).not.toMatch(/finding|question|guardian|legalBasis/)
      const message = json.events.find((event: { type: string }) => event.type === 'message_sent')
      expect(message.words.replace('🛂 ', '')).toBe(
        personId === family.child ? '[…] and SORRELWOOD, noted.' : `${mother} and […] noted.`,
      )
    }
  })

  test('leaves out and names what its maker may not read', async () => {
    for (const maker of [oversight('az-sms'), oversight('de-bpolp')]) {
      const { json, text } = await record(maker, alone, alone.principal)
      expect(json.withheld).toEqual(['health', 'danger', 'needs'])
      expect(json.application.answers.health).toBeUndefined()
      expect(text('record.json')).not.toMatch(/wheelchair|health_care/)
    }
    const all = await record(roles.desk, alone, alone.principal)
    expect(all.json.withheld).toEqual([])
  })

  test('is made by the oversight and the central desk of the two sides alone, and each time recorded', async () => {
    const others = [roles.officer, roles.approver, roles.mission, roles.verifier, roles.border, oversight('de-bfdi')]
    for (const other of [...others, house.find('fr-dgef', 'central_desk')]) {
      const work = makeRecord(house.services, other, alone.caseId, alone.principal)
      await expect(work).rejects.toMatchObject({ code: 'not_found' })
    }
    const stranger = makeRecord(house.services, roles.desk, alone.caseId, family.principal)
    await expect(stranger).rejects.toMatchObject({ code: 'not_found' })
    const lines = await withSystem(house.services.pools.system, (tx) =>
      tx
        .selectFrom('audit')
        .select(['actor_id', 'details'])
        .where('act', '=', 'record_made')
        .where('case_id', '=', alone.caseId)
        .orderBy('at')
        .execute(),
    )
    expect(lines.map(({ actor_id }) => actor_id)).toEqual(
      [roles.central, roles.desk, oversight('az-sms'), oversight('de-bpolp'), roles.desk].map(({ userId }) => userId),
    )
    expect(lines[0]?.details).toEqual({ personId: alone.principal })
  })

  test('an operator makes it at the machine, of everything', async () => {
    expect(await casesOf(house.services, alone.principal)).toEqual([alone.caseId])
    const made = await makeRecordAsOperator(house.services, alone.caseId, alone.principal)
    const json = JSON.parse(strFromU8(unzipSync(made!.archive)['record.json']!))
    expect([json.withheld, json.madeBy]).toEqual([[], null])
    expect(await makeRecordAsOperator(house.services, alone.caseId, family.principal)).toBeNull()
  })

  test('of an erased person says how the case went, and no more', async () => {
    const filed = await journey({})
    await erase(house.services, {
      personId: filed.principal,
      basis: 'order',
      althoughOpen: true,
      reason: 'Order 3',
    })
    const { files, json, text } = await record(roles.desk, filed, filed.principal)
    expect(Object.keys(files)).toEqual(['record.pdf', 'record.json', 'contents.txt'])
    expect(json.person).toMatchObject({ erased: true, stage: 'transfer_notified', travelDocumentNumber: null })
    expect(text('record.json')).not.toContain(mother)
  })
})
