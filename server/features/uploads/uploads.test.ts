import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import { pdfFile } from '../../platform/documents/sample-files.ts'
import type { Official } from '../../platform/http/actor.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { verifyAll } from '../cases/verify.ts'
import { viewCase } from '../cases/view.ts'
import { readCaseDocument } from '../documents/read.ts'
import { sweepWaiting } from '../documents/waiting.ts'
import { exportCase } from '../exchange/export.ts'
import { addCaseFile, removeCaseFile } from './add.ts'

/** A scan waits for its act, unseen by the other State, and goes with it. */

let house: House
let roles: Roles
let filed: Filed
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  filed = await house.file({ principalOnly: true })
})
afterAll(() => house.close())

const add = (official: Official, changes: Partial<Parameters<typeof addCaseFile>[3]> = {}) =>
  addCaseFile(house.services, official, filed.caseId, {
    ...{ purpose: 'paper_reply', personId: '', freeOfAsylumData: true, name: 'fax.pdf', bytes: pdfFile() },
    ...changes,
  })
const read = (official: Official, documentId: string) =>
  readCaseDocument(house.services, official, filed.caseId, documentId).then(
    () => true,
    () => false,
  )
const reply = (documentIds: string[]) =>
  house.act(roles.desk, filed.caseId, 'record_paper_reply', {
    ...{ persons: [{ personId: filed.principal, outcome: 'accepted', text: 'As by letter 7.' }] },
    ...{ receivedOn: '2026-03-13', means: 'fax', documentIds },
  })

test('a file is for whoever may take its act, declared and of a known kind', async () => {
  await expect(add(roles.central)).rejects.toMatchObject({ statusCode: 403 })
  await expect(add(roles.desk, { freeOfAsylumData: false })).rejects.toMatchObject({ statusCode: 422 })
  await expect(add(roles.desk, { bytes: Buffer.from('#!/bin/sh') })).rejects.toMatchObject({ code: 'file_refused' })
})

test('a waiting file is its uploader’s alone, can be taken back, and is cleared away when nobody sends it', async () => {
  const { documentId } = await add(roles.desk)
  expect(await read(roles.desk, documentId)).toBe(true)
  expect(await read(roles.officer, documentId)).toBe(false)
  expect(await read(roles.central, documentId)).toBe(false)
  expect((await viewCase(house.services, roles.desk, filed.caseId)).papers).toEqual([])
  await removeCaseFile(house.services, roles.desk, filed.caseId, documentId)
  expect(await read(roles.desk, documentId)).toBe(false)

  const { documentId: forgotten } = await add(roles.desk)
  await sweepWaiting(house.services)
  expect(await read(roles.desk, forgotten)).toBe(true)
  const clock = () => new Date('2026-03-25T08:00:00Z')
  await sweepWaiting({ ...house.services, clock })
  expect(await read(roles.desk, forgotten)).toBe(false)
})

test('a paper reply sends its scan; both States read it, and the record proves it', async () => {
  const { documentId, digest } = await add(roles.desk)
  await expect(reply([filed.scanId])).rejects.toThrow('refused')
  await reply([documentId])
  expect(await read(roles.central, documentId)).toBe(true)
  for (const official of [roles.desk, roles.central]) {
    const view = await viewCase(house.services, official, filed.caseId)
    expect(view.papers.map((one) => one.digest)).toEqual([digest])
    expect(view.persons[0]!.reply).toMatchObject({ outcome: 'accepted', basis: 'paper', text: 'As by letter 7.' })
    expect(view.timeline.at(-1)).toMatchObject({ type: 'paper_reply_recorded', stream: 'shared' })
  }
  // The requested State is told at once, and may decide otherwise.
  expect((await viewCase(house.services, roles.central, filed.caseId)).possible).toContain('propose_reply')
  const exported = await exportCase(house.services, roles.central, filed.caseId)
  expect(exported.reply?.persons[0]).toMatchObject({ basis: 'paper', text: 'As by letter 7.' })
  // What was sent is neither sent again nor taken back.
  await expect(reply([documentId])).rejects.toThrow('refused')
  await expect(removeCaseFile(house.services, roles.desk, filed.caseId, documentId)).rejects.toMatchObject({
    statusCode: 404,
  })
  expect((await verifyAll(house.services)).faults).toEqual([])
  expect((await rebuildAll(house.services)).changed).toEqual([])
})

test('what was sent stays shared, whoever asks the database otherwise', async () => {
  await withSystem(house.database.system, async (tx) => {
    const held = tx.updateTable('documents').set({ stream: 'requesting' }).where('purpose', '=', 'paper_reply')
    await expect(held.execute().then((rows) => rows[0]?.numUpdatedRows)).resolves.toBe(0n)
  })
})
