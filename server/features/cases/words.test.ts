import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withActor, withSystem } from '../../platform/database/transaction.ts'
import { pdfFile } from '../../platform/documents/sample-files.ts'
import { databaseActor, type Official } from '../../platform/http/actor.ts'
import { makeCopy } from '../copy/make.ts'
import { readDesk } from '../desk/read.ts'
import { readCaseDocument } from '../documents/read.ts'
import { exportChosen } from '../exchange/desk-csv.ts'
import { exportCase } from '../exchange/export.ts'
import { readCsv } from '../exchange/testing/read-csv.ts'
import { kindsTold } from '../notices/testing/told.ts'
import { addCaseFile } from '../uploads/add.ts'
import { keepMessagesRead } from './messages-read.ts'
import { NoEffectError } from './outcome.ts'
import { rebuildAll } from './rebuild.ts'
import { type Filed, mark } from './testing/file-case.ts'
import { type House, openHouse } from './testing/house.ts'
import { type Roles, rolesOf } from './testing/journey.ts'
import { viewCase } from './view.ts'

/** What two States ask of each other and write to each other, from page to page; and what never leaves a side. */

let house: House
let roles: Roles
let otherDesk: Official
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  otherDesk = house.find('az-sms', 'central_desk', 1)
})
afterAll(() => house.close())

const view = (who: Official, { caseId }: Filed) => viewCase(house.services, who, caseId)
const rowOf = async (who: Official, { caseId }: Filed) => {
  const { items } = await readDesk(house.services, who, { view: 'my_turn', limit: 50 })
  const { items: waiting } = await readDesk(house.services, who, { view: 'waiting', limit: 50 })
  return [...items, ...waiting].find((one) => one.caseId === caseId)
}

describe('a request for information', () => {
  test('is on the desk of whoever is asked, is answered item by item, and leaves it with the last answer', async () => {
    const filed = await house.file({ principalOnly: true })
    const { evidence } = await view(roles.central, filed)
    await house.act(roles.central, filed.caseId, 'request_information', {
      items: [
        { kind: 'scan', evidenceId: evidence[0]!.itemId, reason: 'unreadable', text: `${mark} dark` },
        { kind: 'question', personId: filed.principal, reason: 'needed_to_search', text: `${mark} school` },
      ],
      wantedOn: '2026-03-20',
    })
    const questions = { ofUs: 1, byUs: 0, askedOn: '2026-03-13', wantedOn: '2026-03-20' }
    expect(await rowOf(roles.desk, filed)).toMatchObject({ askedOfUs: true, myTurn: true, questions })
    const ours = { ...questions, ofUs: 0, byUs: 1 }
    expect(await rowOf(roles.central, filed)).toMatchObject({ askedOfUs: false, myTurn: true, questions: ours })
    const table = await exportChosen(house.services, roles.desk, [filed.caseId], 'en')
    expect(readCsv(table.slice(1)).map((row) => row.slice(-5))).toEqual([
      ['Whose turn', 'Questions to us', 'Our questions', 'First asked on', 'First wanted by'],
      ['Ours', '1', '0', '2026-03-13', '2026-03-20'],
    ])
    const asked = await readDesk(house.services, roles.desk, { view: 'my_turn', limit: 50, asked: 'yes' })
    expect(asked.items.map(({ caseId }) => caseId)).toEqual([filed.caseId])
    expect(await kindsTold(house, roles.desk, filed.caseId)).toContain('information_requested')
    const theirs = await view(roles.desk, filed)
    const [request] = theirs.informationRequests
    expect(request).toMatchObject({ side: 'requested', state: 'open', number: 1, wantedOn: '2026-03-20' })
    expect(request!.items.map(({ title, text }) => [title?.en, text])).toEqual([
      [evidence[0]!.title.en, `${mark} dark`],
      [undefined, `${mark} school`],
    ])
    expect([theirs.myTurn, theirs.possible.includes('answer_information')]).toEqual([true, true])
    // The period goes on: no source lets a question hold it.
    expect(theirs.clocks.find(({ id }) => id === 'reply')?.standingSince).toBeNull()

    const [scan, school] = request!.items.map(({ itemId }) => itemId)
    const answer = (answers: object[]) =>
      house.act(roles.desk, filed.caseId, 'answer_information', { requestId: request!.requestId, answers })
    const paper = { personId: filed.principal, freeOfAsylumData: true, name: 'school.pdf', bytes: pdfFile() }
    const keep = (change: object) =>
      addCaseFile(house.services, roles.desk, filed.caseId, { ...paper, purpose: 'answer', ...change })
    await expect(keep({ freeOfAsylumData: false })).rejects.toMatchObject({ statusCode: 422 })
    await expect(keep({ personId: house.services.newId() })).rejects.toMatchObject({ statusCode: 422 })
    // The State that asked has nothing to answer here.
    const asker = addCaseFile(house.services, roles.central, filed.caseId, { ...paper, purpose: 'answer' })
    await expect(asker).rejects.toMatchObject({ statusCode: 403 })
    const { documentId } = await keep({})
    const read = (who: Official) => readCaseDocument(house.services, who, filed.caseId, documentId)
    await expect(read(roles.central)).rejects.toBeDefined()
    await answer([{ itemId: school, kind: 'given', text: `${mark} the second`, documentIds: [documentId] }])
    expect((await read(roles.central)).file).toMatchObject({ purpose: 'answer', personId: filed.principal })
    expect((await view(roles.central, filed)).informationRequests[0]?.state).toBe('partly')
    expect(await rowOf(roles.desk, filed)).toMatchObject({ askedOfUs: true })
    await expect(answer([{ itemId: scan, kind: 'corrigendum', number: 1 }])).rejects.toThrow(NoEffectError)
    await answer([{ itemId: scan, kind: 'not_available', reason: 'not_known', text: '' }])
    const answered = await view(roles.central, filed)
    expect(answered.informationRequests[0]).toMatchObject({
      state: 'answered',
      items: [
        { answer: { kind: 'not_available', by: roles.desk.name } },
        { answer: { kind: 'given', text: `${mark} the second`, files: [{ documentId }], filesErased: 0 } },
      ],
    })
    expect(await rowOf(roles.desk, filed)).toMatchObject({ askedOfUs: false, myTurn: false, questions: null })
    expect(await kindsTold(house, roles.central, filed.caseId)).toContain('information_answered')
    expect((await rebuildAll(house.services)).changed).toEqual([])
  })
})

describe('messages', () => {
  test('stand in threads, with their files, and are unread until they are read, to each official apart', async () => {
    const filed = await house.file({ principalOnly: true })
    const file = await addCaseFile(house.services, roles.desk, filed.caseId, {
      ...{ purpose: 'message', personId: '', freeOfAsylumData: true, name: 'map.pdf', bytes: pdfFile() },
    })
    await expect(readCaseDocument(house.services, roles.central, filed.caseId, file.documentId)).rejects.toBeDefined()
    const send = (who: Official, input: object) => house.act(who, filed.caseId, 'send_message', input)
    await send(roles.desk, { text: `${mark} plain` })
    await send(roles.desk, { text: `${mark} first`, topic: `${mark} map`, documentIds: [file.documentId] })
    const seen = await view(roles.central, filed)
    const [plain, first] = seen.timeline.filter(({ type }) => type === 'message_sent')
    expect([plain?.data.threadId, first?.data.topic, first?.data.by]).toEqual([undefined, `${mark} map`, 'requesting'])
    expect(seen.messages.files.map(({ documentId }) => documentId)).toEqual([file.documentId])
    await readCaseDocument(house.services, roles.central, filed.caseId, file.documentId)
    const ids = [plain, first].map((entry) => String(entry!.data.messageId))
    expect(seen.messages.unread).toEqual(ids)
    expect(await rowOf(roles.central, filed)).toMatchObject({ unread: 2 })
    // Nobody has to read what the own side wrote.
    expect((await view(roles.officer, filed)).messages.unread).toEqual([])
    await send(roles.central, { text: `${mark} thanks`, answers: ids[1] })

    const other = house.services.newId()
    const marked = { messageIds: [ids[0]!, ids[0]!, other] }
    await keepMessagesRead(house.services, roles.central, filed.caseId, marked)
    await keepMessagesRead(house.services, roles.central, filed.caseId, marked)
    const after = await view(roles.central, filed)
    expect(after.messages.unread).toEqual([ids[1]])
    expect(after.messages.reads).toMatchObject([{ messageId: ids[0], name: roles.central.name }])
    expect(await rowOf(roles.central, filed)).toMatchObject({ unread: 1 })
    // A colleague sees who has read it and has still to read it; the other State is told nothing of it.
    const colleague = await view(otherDesk, filed)
    expect([colleague.messages.reads.length, colleague.messages.unread.length]).toEqual([1, 2])
    const berlin = await view(roles.desk, filed)
    expect(berlin.messages.reads).toEqual([])
    expect(berlin.messages.unread).toHaveLength(1)
    const inDatabase = (who: Official) =>
      withActor(house.services.pools.app, databaseActor(who), (tx) =>
        tx.selectFrom('message_reads').selectAll().where('case_id', '=', filed.caseId).execute(),
      )
    expect(await inDatabase(roles.desk)).toEqual([])
    expect(await inDatabase(otherDesk)).toHaveLength(1)
    await expect(keepMessagesRead(house.services, roles.verifier, filed.caseId, marked)).rejects.toMatchObject({
      statusCode: 404,
    })
    expect((await rebuildAll(house.services)).changed).toEqual([])
  })
})

describe('an internal note', () => {
  test('tells the colleague it mentions, and the other State meets no trace of it anywhere', async () => {
    const filed = await house.file({ principalOnly: true })
    const secret = `${mark} Bindweed`
    const add = (input: object) => house.act(roles.central, filed.caseId, 'add_note', { text: secret, ...input })
    const before = await trace(roles.desk, filed)
    await add({ topic: `${secret} topic`, mentions: [otherDesk.userId] })
    const own = await view(roles.central, filed)
    const note = own.timeline.find(({ type }) => type === 'note_added')!
    expect(note.data).toMatchObject({ topic: `${secret} topic`, mentioned: [otherDesk.name] })
    await add({ answers: String(note.data.noteId) })
    expect(await kindsTold(house, otherDesk, filed.caseId)).toContain('note_mention')
    expect(await trace(roles.desk, filed)).toEqual(before)
    for (const who of [roles.desk, roles.officer]) expect(await kindsTold(house, who, filed.caseId)).toEqual([])
    // Nobody outside the own authority can be named, and a note of the other side cannot be answered.
    for (const stranger of [roles.desk.userId, roles.mission.userId, house.services.newId()]) {
      await expect(add({ mentions: [stranger] })).rejects.toThrow(NoEffectError)
    }
    const answer = house.act(roles.desk, filed.caseId, 'add_note', { text: 'x', answers: String(note.data.noteId) })
    await expect(answer).rejects.toThrow(NoEffectError)
    const bits = await withSystem(house.services.pools.system, (tx) =>
      tx
        .selectFrom('outbox')
        .select(['authority_id', 'topic'])
        .where('case_id', '=', filed.caseId)
        .where('topic', '=', 'case.note_added')
        .execute(),
    )
    expect(bits).toEqual([])
  })

  /** All that an official can get hold of: page, desk, export, printed file, live hints and rows of the database. */
  async function trace(who: Official, filed: Filed) {
    const { caseId } = filed
    const { looks: _, lookedAt: __, ...page } = await view(who, filed)
    const desk = await rowOf(who, filed)
    const exported = await exportCase(house.services, who, caseId)
    const copy = await makeCopy(house.services, who, caseId, { purpose: 'paper_file', internal: true })
    const rows = await withActor(house.services.pools.app, databaseActor(who), async (tx) => ({
      events: await tx
        .selectFrom('events')
        .select(['stream', 'seq'])
        .where('case_id', '=', caseId)
        .orderBy('seq')
        .orderBy('stream')
        .execute(),
      parts: await tx
        .selectFrom('event_payloads')
        .select(['stream', 'part'])
        .where('case_id', '=', caseId)
        .orderBy('part')
        .execute(),
      notices: await tx.selectFrom('notices').select('kind').where('case_id', '=', caseId).execute(),
    }))
    const live = await withSystem(house.services.pools.system, (tx) =>
      tx
        .selectFrom('live_changes')
        .select('topic')
        .where('case_id', '=', caseId)
        .where('authority_id', '=', who.authority.id)
        .execute(),
    )
    const said = { ...exported, case: { ...exported.case, exportedAt: '' } }
    return { page, desk, said, pages: copy.pdf.length > 0, rows, live: live.length }
  }
})
