import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interviewWeek, planAnswer, teamPlan } from '../../../contract/interviews.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { soundFile } from '../../platform/documents/sample-files.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { ProblemError } from '../../platform/http/problems.ts'
import { spreadsheetRows } from '../../platform/tables/spreadsheet.ts'
import { asCsv } from '../../platform/tables/write-csv.ts'
import { writeSheet } from '../../platform/tables/write-sheet.ts'
import { NoEffectError } from '../cases/outcome.ts'
import { type Filed, mark } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { viewCase } from '../cases/view.ts'
import { readCaseDocument } from '../documents/read.ts'
import { addCaseFile } from '../uploads/add.ts'
import { interviewCalendar, printNotice } from './notice.ts'
import { keepPlan, proposePlan } from './plan.ts'
import { planTable } from './plan-table.ts'
import { makeSlots, removeSlot } from './slots.ts'
import { listTeams, makeTeam, readTeamPlan } from './teams.ts'
import { readWeek, weekCalendar } from './week.ts'

let house: House
let roles: Roles
let filed: Filed
let other: Filed

const week = { from: '2026-03-16', until: '2026-03-22' }
const day = '2026-03-18'
const slotsOf = async () => (await readWeek(house.services, roles.mission, week)).slots
const heard = { language: 'az', interpreter: 'not_needed', guardian: `${mark} aunt` }
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: unknown) => {
      if (error instanceof NoEffectError && error.effect.kind === 'refused') return error.effect.refusal.code
      if (error instanceof ProblemError) return `${error.statusCode} ${error.options.fields?.[0]?.code ?? error.code}`
      throw error
    },
  )

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  house.setClock('2026-03-16T08:00:00Z')
  filed = await house.file()
  other = await house.file({ principalOnly: true })
})
afterAll(() => house.close())

describe('the times of a mission', () => {
  const hours = {
    ...{ dates: [day], opens: '09:00', closes: '12:00', breakFrom: null, breakUntil: null, minutes: 45, pause: 15 },
    ...{ by: 'mission' as const, means: 'in_person' as const, place: 'Hubertusallee 43', room: '1' },
    ...{ interviewers: 'Consul', languages: ['az'] },
  }

  it('are offered once, however often they are asked for', async () => {
    expect(await makeSlots(house.services, roles.mission, hours)).toEqual({ made: 3, overlapping: 0 })
    expect(await makeSlots(house.services, roles.mission, { ...hours, opens: '09:30' })).toEqual({
      ...{ made: 0, overlapping: 2 },
    })
    expect((await slotsOf()).map(({ time, booked }) => [time, booked])).toEqual([
      ...[
        ['09:00', false],
        ['10:00', false],
        ['11:00', false],
      ],
    ])
  })

  it('are nobody else’s: neither another State’s nor another mission’s, and the own central authority’s to see', async () => {
    const seen = async (official: Official) => (await readWeek(house.services, official, week)).slots.length
    expect(await seen(roles.central)).toBe(3)
    for (const stranger of [roles.desk, house.find('az-mission-paris', 'mission_officer'), roles.approver]) {
      expect(await seen(stranger)).toBe(0)
    }
    const [slot] = await slotsOf()
    for (const stranger of [roles.desk, roles.central]) {
      expect(await refusalOf(removeSlot(house.services, stranger, slot!.slotId))).toBe('404 not_found')
    }
    expect(await refusalOf(makeSlots(house.services, roles.verifier, hours))).toBe('403 not_your_role')
    expect(await refusalOf(makeSlots(house.services, roles.mission, { ...hours, dates: ['2026-03-15'] }))).toBe(
      '422 date_in_past',
    )
  })

  it('are booked by one of two who want the same in the same moment', async () => {
    const [{ slotId } = { slotId: '' }] = await slotsOf()
    const book = (official: Official, { caseId, principal }: Filed) =>
      refusalOf(house.act(official, caseId, 'invite_to_interview', { personId: principal, slotId, ...heard }))
    const answers = await Promise.all([
      ...[
        book(roles.mission, filed),
        book(roles.central, other),
        book(roles.mission, other),
        book(roles.central, filed),
      ],
    ])
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1)
    for (const answer of answers) expect(['taken', 'slot_taken', 'interview_planned']).toContain(answer)
    expect((await slotsOf()).filter(({ booked }) => booked)).toHaveLength(1)
    expect(await refusalOf(removeSlot(house.services, roles.mission, slotId))).toBe('409 slot_booked')
  })

  it('are held apart by the database itself', async () => {
    const twice = withSystem(house.services.pools.system, async (tx) => {
      const booked = await tx
        .selectFrom('interviews')
        .selectAll()
        .where('state', '=', 'planned')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('interviews')
        .values({ ...booked, interview_key: 'another' })
        .execute()
    })
    await expect(twice).rejects.toThrow('interviews_of_slot')
  })
})

describe('an interview in the week', () => {
  it('is shown with its person to both sides of the case and to nobody else', async () => {
    const seen = await readWeek(house.services, roles.mission, week)
    expect(interviewWeek.parse(seen)).toEqual(seen)
    expect(seen.items).toMatchObject([
      {
        date: day,
        time: '09:00',
        room: '1',
        state: 'planned',
        own: true,
        person: { familyName: `${mark} family_name` },
      },
    ])
    for (const reader of [roles.desk, roles.officer, roles.central]) {
      const { items } = await readWeek(house.services, reader, week)
      expect(items.map(({ interviewId }) => interviewId)).toEqual(seen.items.map(({ interviewId }) => interviewId))
    }
    for (const stranger of [
      ...[roles.verifier, roles.border, house.find('fr-dgef', 'central_desk')],
      // A case officer sees those of the own unit alone.
      house.find('de-zab-bielefeld', 'case_officer'),
      house.find('az-mission-paris', 'mission_officer'),
    ]) {
      expect((await readWeek(house.services, stranger, week)).items).toEqual([])
    }
    expect(await refusalOf(readWeek(house.services, roles.mission, { from: day, until: '2026-06-01' }))).toBe(
      '422 span_too_long',
    )
  })

  it('goes into a calendar without a word about the person, by the clocks of the mission', async () => {
    const [item] = (await readWeek(house.services, roles.mission, week)).items
    for (const file of [
      await weekCalendar(house.services, roles.mission, week),
      await weekCalendar(house.services, roles.desk, week),
      await interviewCalendar(house.services, roles.desk, item!.caseId, item!.interviewId),
    ]) {
      expect(file).toContain('DTSTART:20260318T080000Z')
      expect(file).toContain(item!.reference)
      expect(file).toContain('LOCATION:Hubertusallee 43')
      expect(file).not.toContain(mark)
    }
    const strange = interviewCalendar(house.services, roles.verifier, item!.caseId, item!.interviewId)
    expect(await refusalOf(strange)).toBe('404 not_found')
  })

  it('is told to the person on paper in every language, right to left where it is', { timeout: 60_000 }, async () => {
    const [item] = (await readWeek(house.services, roles.mission, week)).items
    for (const language of ['en', 'az', 'de', 'ka', 'ur'] as const) {
      const pdf = await printNotice(house.services, roles.desk, item!.caseId, item!.interviewId, language)
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it('is moved by one of two who move it at once, frees its slot, and replaces what calendars hold', async () => {
    const [item] = (await readWeek(house.services, roles.mission, week)).items
    const { caseId, interviewId } = item!
    const free = (await slotsOf()).filter(({ booked }) => !booked)
    const move = (official: Official, slotId: string, seen = 0) =>
      refusalOf(house.act(official, caseId, 'move_interview', { interviewId, seen, slotId, ...heard }))
    const answers = await Promise.all([
      move(roles.mission, free[0]!.slotId),
      move(roles.central, free[1]!.slotId),
      move(roles.mission, free[1]!.slotId),
    ])
    expect(answers.toSorted()).toEqual(['interview_moved', 'interview_moved', 'taken'])
    const [moved] = (await readWeek(house.services, roles.desk, week)).items
    expect(moved).toMatchObject({ interviewId, state: 'planned' })
    expect((await slotsOf()).filter(({ booked }) => booked).map(({ slotId }) => slotId)).toEqual([moved!.slotId])
    const seen = (await viewCase(house.services, roles.desk, caseId)).interviews
    expect(seen).toMatchObject([{ interviewId, time: moved!.time, earlier: [{ date: day, time: '09:00' }] }])
    // The same slot, with another companion: still one interview, and the last word is the one that is read.
    const other = { ...heard, guardian: `${mark} uncle` }
    await house.act(roles.mission, caseId, 'move_interview', { interviewId, seen: 1, slotId: moved!.slotId, ...other })
    expect((await viewCase(house.services, roles.desk, caseId)).interviews[0]?.guardian).toBe(`${mark} uncle`)
    for (const file of [
      await interviewCalendar(house.services, roles.desk, caseId, interviewId),
      await weekCalendar(house.services, roles.desk, week),
    ]) {
      expect(file).toContain('SEQUENCE:2')
    }
    const [first] = await slotsOf()
    expect(await move(roles.mission, first!.slotId, 2)).toBe('taken')
  })

  it('leaves notes with its own side, and sets its slot free when it is off', async () => {
    const [item] = (await readWeek(house.services, roles.mission, week)).items
    const { caseId, interviewId, personId } = item!
    await house.act(roles.desk, caseId, 'cancel_interview', { interviewId, cause: 'postponed' })
    const [{ slotId } = { slotId: '' }] = await slotsOf()
    await house.act(roles.mission, caseId, 'invite_to_interview', { personId, slotId, ...heard })
    const planned = (await house.fold(caseId, 'requested')).interviews.at(-1)!
    house.setClock(`${day}T12:00:00Z`)
    const sound = { purpose: 'interview' as const, personId, freeOfAsylumData: true, name: 'a.mp3' }
    const keep = (who: Official, change: object = {}) =>
      addCaseFile(house.services, who, caseId, { ...sound, bytes: soundFile('mp3'), ...change })
    // The other side has nothing to record, and nothing held to note.
    expect(await refusalOf(keep(roles.desk))).toBe('403 not_your_role')
    expect(await refusalOf(keep(roles.mission, { freeOfAsylumData: false }))).toBe('422 declaration_needed')
    expect(await refusalOf(keep(roles.mission, { name: 'a.exe', bytes: Buffer.from('MZ') }))).toMatch(/^422/)
    const recording = await keep(roles.mission)
    await house.act(roles.mission, caseId, 'record_interview', {
      ...{ personId, interviewId: planned.interviewId, heldOn: day, by: 'mission', means: 'in_person' },
      ...{ outcome: 'confirmed', grounds: ['knowledge_of_places'], language: 'az', text: `${mark} village` },
      documentIds: [recording.documentId],
      ...{ present: [{ role: 'guardian', name: `${mark} aunt` }], notes: `${mark} kept apart` },
    })
    const own = (await viewCase(house.services, roles.mission, caseId)).interviews.at(-1)
    expect(own).toMatchObject({ state: 'held', words: `${mark} village`, notes: `${mark} kept apart`, time: '09:00' })
    const theirs = await viewCase(house.services, roles.desk, caseId)
    expect(theirs.interviews.at(-1)).toMatchObject({ outcome: 'confirmed', words: `${mark} village`, notes: null })
    expect(JSON.stringify(theirs)).not.toContain('kept apart')

    const read = (who: Official, documentId: string) =>
      refusalOf(readCaseDocument(house.services, who, caseId, documentId))
    const paper = await keep(roles.mission, { name: 'notes.txt', bytes: Buffer.from(`${mark} transcript`) })
    const noted = { interviewId: planned.interviewId, text: `${mark} later`, documentIds: [paper.documentId] }
    await house.act(roles.mission, caseId, 'note_interview', noted)
    const mine = (await viewCase(house.services, roles.central, caseId)).interviews.at(-1)!
    expect(mine.files.map(({ mediaType }) => mediaType)).toEqual(['audio/mpeg', 'text/plain; charset=utf-8'])
    expect(mine.notes).toBe(`${mark} kept apart\n\n${mark} later`)
    for (const { documentId } of [recording, paper]) {
      expect(await read(roles.central, documentId)).toBe('taken')
      for (const stranger of [roles.desk, roles.officer, roles.verifier, roles.border]) {
        expect([stranger.roles.join(), await read(stranger, documentId)]).toEqual([
          stranger.roles.join(),
          '404 not_found',
        ])
      }
    }
    const again = (await viewCase(house.services, roles.desk, caseId)).interviews.at(-1)!
    expect([again.files, again.notes]).toEqual([[], null])
    expect(JSON.stringify(await viewCase(house.services, roles.desk, caseId))).not.toContain(recording.documentId)
  })

  it('has its recordings kept at home by the database itself, and only for the person they were uploaded for', async () => {
    const { items } = await readWeek(house.services, roles.mission, week)
    const { caseId, interviewId, personId } = items.find(({ state }) => state === 'held')!
    const own = { purpose: 'interview' as const, personId, freeOfAsylumData: true, name: 'a.wav' }
    const kept = await addCaseFile(house.services, roles.mission, caseId, { ...own, bytes: soundFile('wav') })
    const shared = withSystem(house.services.pools.system, (tx) =>
      tx
        .updateTable('documents')
        .set({ attached: true, stream: 'shared' })
        .where('document_id', '=', kept.documentId)
        .execute(),
    )
    await expect(shared).rejects.toThrow('row-level security')
    // The authority that wrote the application sees no document of the other State, also where the code would ask for one.
    for (const [who, seen] of [
      [roles.central, 2],
      [roles.desk, 0],
    ] as const) {
      const rows = await withOfficial(house.services, who, (tx) =>
        tx.selectFrom('documents').select('document_id').where('purpose', '=', 'interview').execute(),
      )
      expect(rows).toHaveLength(seen)
    }
    const other = await addCaseFile(house.services, roles.mission, caseId, {
      ...{ ...own, personId: filed.child!, bytes: soundFile('ogg'), name: 'a.ogg' },
    })
    const note = { interviewId, documentIds: [other.documentId] }
    expect(await refusalOf(house.act(roles.mission, caseId, 'note_interview', note))).toBe('invalid')
  })
})

describe('a visiting team', () => {
  const team = {
    ...{
      title: 'Visit',
      place: 'Hamburg',
      firstOn: '2026-03-23',
      lastOn: '2026-03-24',
      opens: '09:00',
      closes: '17:00',
    },
    ...{ breakFrom: '12:00', breakUntil: '13:00', minutes: 45, pause: 15 },
    interviewers: [{ name: 'Table A', languages: ['az', 'ru'] }],
  }

  it('is planned for those whom the authority answers, confirmed once, and invited in the places it keeps', async () => {
    const { teamId } = await makeTeam(house.services, roles.mission, team)
    const persons = [
      ...[filed.principal, filed.child!].map((personId) => ({ caseId: filed.caseId, personId, language: 'az' })),
      { caseId: other.caseId, personId: other.principal, language: 'ka' },
    ]
    const plan = await proposePlan(house.services, roles.mission, teamId, { persons })
    expect(planAnswer.parse(plan)).toEqual(plan)
    expect(plan.left).toMatchObject([{ personId: other.principal, reason: 'no_interviewer_of_language' }])
    expect(plan.placed).toHaveLength(2)
    expect((await readTeamPlan(house.services, roles.mission, teamId)).entries).toEqual([])

    const entries = plan.placed.map(({ caseId, personId, language, date, time, interviewer }) => ({
      ...{ caseId, personId, language, date, time, interviewer },
    }))
    const keep = () => refusalOf(keepPlan(house.services, roles.mission, teamId, { entries }))
    const answers = await Promise.all([keep(), keep()])
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1)
    const silent = entries.map((entry) => ({ ...entry, language: 'ka' }))
    expect(await refusalOf(keepPlan(house.services, roles.mission, teamId, { entries: silent }))).toMatch(/^422/)

    const kept = await readTeamPlan(house.services, roles.central, teamId)
    expect(teamPlan.parse(kept)).toEqual(kept)
    expect(kept.entries.map(({ state }) => state)).toEqual(['kept', 'kept'])
    const [first] = kept.entries
    // The place is kept for this person, and nobody else is invited to it.
    const stranger = { personId: other.principal, slotId: first!.slotId, ...heard }
    expect(await refusalOf(house.act(roles.mission, other.caseId, 'invite_to_interview', stranger))).toBe('slot_taken')
    const { caseId, personId, slotId } = first!
    await house.act(roles.mission, caseId, 'invite_to_interview', { personId, slotId, ...heard })
    expect((await readTeamPlan(house.services, roles.mission, teamId)).team).toMatchObject({
      ...{ slots: 14, kept: 2, invited: 1, done: 0 },
    })
    // Moved out of the visit, the person leaves its plan, and the place is free for another.
    const { interviewId } = (await house.fold(caseId, 'requested')).interviews.at(-1)!
    const later = { date: '2026-03-25', time: '10:00', minutes: 45, by: 'mission', means: 'video', place: 'By video' }
    await house.act(roles.mission, caseId, 'move_interview', { interviewId, seen: 0, ...later, ...heard })
    expect((await readTeamPlan(house.services, roles.mission, teamId)).team).toMatchObject({ kept: 1, invited: 0 })
    await house.act(roles.mission, caseId, 'move_interview', { interviewId, seen: 1, slotId, ...heard })
    expect((await readTeamPlan(house.services, roles.mission, teamId)).team).toMatchObject({ kept: 2, invited: 1 })
    const table = await planTable(house.services, roles.mission, teamId, 'en')
    expect(asCsv(table)).toContain('Table A')
    const sheet = await writeSheet('Plan', [...table, ['=1+1', '+49 30']])
    const read: string[][] = []
    for await (const { cells } of spreadsheetRows(sheet)) read.push(cells)
    expect(read.slice(0, table.length).map((cells) => cells.slice(0, 5))).toEqual(
      table.map((cells) => cells.slice(0, 5)),
    )
    expect(read.at(-1)!.slice(0, 2)).toEqual(['=1+1', '+49 30'])
  })

  it('is another State’s neither to see nor to plan', async () => {
    const [mine] = await listTeams(house.services, roles.mission)
    expect(await listTeams(house.services, roles.desk)).toEqual([])
    expect(await refusalOf(readTeamPlan(house.services, roles.desk, mine!.teamId))).toBe('404 not_found')
    const persons = [{ caseId: filed.caseId, personId: filed.principal, language: 'az' }]
    expect(await refusalOf(proposePlan(house.services, roles.desk, mine!.teamId, { persons }))).toBe('404 not_found')
    const strange = { persons: [{ ...persons[0]!, caseId: other.caseId }] }
    expect(await refusalOf(proposePlan(house.services, roles.mission, mine!.teamId, strange))).toBe('422 choose_one')
  })
})
