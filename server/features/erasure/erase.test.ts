import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compactVerify, importJWK } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentPurposes } from '../../../contract/drafts.ts'
import { certificate } from '../../../contract/erasure.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { pdfFile } from '../../platform/documents/sample-files.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import { openSealedSection } from '../cases/sealed.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { notify, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { verifyAll } from '../cases/verify.ts'
import { viewCase } from '../cases/view.ts'
import { tellInside } from '../notices/tell-inside.ts'
import { addScan } from '../verifications/scans.ts'
import { withKey } from './certificate.ts'
import { withoutWords } from './empty-words.ts'
import { erase, type Order } from './erase.ts'
import { everything, placesWith } from './testing/everything.ts'

// Spelled as the keys of the search fold them, so that they would be seen there too.
const mother = 'Plumbago'
const child = 'Tamarind'
const words = 'Bindweed'

let house: House
let roles: Roles
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
})
afterAll(() => house.close())

/** A family that went the whole way, with words of every kind said on it. */
async function journey(): Promise<Filed> {
  house.setClock('2026-03-13T08:00:00Z')
  const filed = await house.file({
    marks: { principal: mother, child },
    principalAnswers: { children_names: `${child}, 9` },
  })
  const { caseId, principal } = filed
  const both = `${words}: ${mother} and ${child}`
  await openSealedSection(house.services, roles.central, caseId, 'health', {
    personId: principal,
    purpose: `${both} asked`,
  })
  await house.act(roles.central, caseId, 'request_verification', {
    requests: [
      {
        personId: principal,
        authority: 'az-mia',
        register: 'az-identity',
        fields: ['family_name'],
        documentIds: [filed.scanId],
        question: both,
      },
    ],
  })
  const [asked] = (await house.fold(caseId, 'requested')).verifications
  const requestId = asked!.requestId
  const entry = `(${mother})`
  const scan = await addScan(house.services, roles.verifier, requestId, {
    ...{ freeOfAsylumData: true, name: 'entry.pdf', bytes: pdfFile({ extra: [entry] }) },
  })
  const found = { result: 'match', finding: both, shown: { name: both, birthDate: '' } }
  await house.act(roles.verifier, caseId, 'answer_verification', {
    ...{ requestId, ...found, documentIds: [scan.documentId] },
  })
  await house.act(roles.central, caseId, 'add_note', { text: both })
  await house.act(roles.officer, caseId, 'add_note', { text: both })
  await house.act(roles.central, caseId, 'send_message', { text: both })
  const persons = (await house.fold(caseId, 'requested')).persons.map(({ personId }) => ({
    personId,
    outcome: 'accepted',
    text: personId === principal ? `${mother} is ours` : `${child} is ours`,
  }))
  await house.act(roles.central, caseId, 'propose_reply', { persons })
  const proposal = async () => (await house.fold(caseId, 'requested')).proposal!.proposalId
  await house.act(roles.approver, caseId, 'return_proposal', { proposalId: await proposal(), text: both })
  await house.act(roles.central, caseId, 'propose_reply', { persons })
  await house.act(roles.approver, caseId, 'approve_reply', { proposalId: await proposal() })
  await house.act(roles.desk, caseId, 'stop', { reason: 'other', text: both })
  await house.act(roles.desk, caseId, 'lift_stop', { attestations: filed.attestations })
  await house.act(roles.desk, caseId, 'hand_over', { unit: 'de-zab-bielefeld', note: both })
  await house.act(roles.desk, caseId, 'set_references', { references: [{ kind: 'file', value: both }] })
  await notify(house, roles, filed, '2026-03-20', `${mother} needs a wheelchair`)
  return filed
}

async function arrive({ caseId, principal, child: second }: Filed): Promise<void> {
  house.setClock('2026-03-20T19:00:00Z')
  const [transfer] = (await house.fold(caseId, 'requested')).transfers
  await house.act(roles.border, caseId, 'confirm_arrival', {
    transferId: transfer!.transferId,
    personIds: second ? [principal, second] : [principal],
    arrivedOn: '2026-03-20',
  })
}

/** What must stay exactly as it was: headers, chains, folds, and every row that is counted. */
async function facts(caseId: string) {
  const rows = await withSystem(house.services.pools.system, async (tx) => ({
    events: await tx.selectFrom('events').selectAll().where('case_id', '=', caseId).orderBy('hash').execute(),
    heads: await tx.selectFrom('case_streams').selectAll().where('case_id', '=', caseId).orderBy('stream').execute(),
    case: await tx.selectFrom('cases').selectAll().where('case_id', '=', caseId).execute(),
    // An own reference is words of the authority's own: it goes.
    desk: (await tx.selectFrom('desk').selectAll().where('case_id', '=', caseId).orderBy('authority_id').execute()).map(
      ({ own_reference: _, ...row }) => row,
    ),
    persons: await tx
      .selectFrom('case_persons')
      .select(['person_id', 'relation', 'person_class', 'stage', 'outcome', 'basis'])
      .where('case_id', '=', caseId)
      .orderBy('position')
      .execute(),
    counts: (
      await tx
        .selectFrom('event_payloads')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('case_id', '=', caseId)
        .execute()
    )[0],
  }))
  const folds = [await house.fold(caseId, 'requesting'), await house.fold(caseId, 'requested')]
  return { ...rows, folds }
}

async function sound(): Promise<void> {
  expect((await verifyAll(house.services)).faults).toEqual([])
  expect((await rebuildAll(house.services)).changed).toEqual([])
}

const order = (personId: string, more: Partial<Order> = {}): Order => ({ personId, basis: 'order', ...more })

describe('a whole family', () => {
  test('leaves no copy anywhere, and everything that is counted as it was', async () => {
    const filed = await journey()
    await arrive(filed)
    const held = await everything(house)
    // The marks do stand where they must be looked for, or finding none afterwards would prove nothing.
    const kinds = placesWith(held, mother, child, words).map((place) =>
      place.replace(/ [0-9a-f-]{36}.*? (?=\S+$)/, ' '),
    )
    for (const kind of [
      'table public.case_persons',
      'table public.case_names',
      'table public.desk',
      'table public.drafts',
      'table public.audit',
    ]) {
      expect(kinds).toContain(kind)
    }
    for (const part of ['person', 'health', 'danger', 'message', 'note', 'question', 'finding', 'returned', 'reply']) {
      expect(kinds.some((kind) => kind.startsWith(`payload ${part}:`))).toBe(true)
    }
    for (const part of ['stop', 'references', 'hand_over', 'attestation', 'needs']) {
      expect(kinds.some((kind) => kind.startsWith(`payload ${part}`))).toBe(true)
    }
    expect(kinds.filter((kind) => kind.startsWith('document '))).toHaveLength(4)

    const before = await facts(filed.caseId)
    const [erasure] = await erase(house.services, order(filed.principal, { family: true }))
    expect(placesWith(await everything(house), mother, child, words)).toEqual([])
    expect(await facts(filed.caseId)).toEqual(before)
    await sound()
    expect(erasure?.persons.map(({ personId }) => personId)).toEqual([filed.principal, filed.child])
    expect(erasure?.destroyed.documents).toHaveLength(4)

    for (const reader of [roles.desk, roles.central, roles.mission]) {
      const view = await viewCase(house.services, reader, filed.caseId)
      expect(view.persons.every((person) => person.erased)).toBe(true)
      expect(view.form).toBeNull()
      expect(view.evidence.flatMap((item) => item.documents)).toEqual([])
    }
    const ledger = readFileSync(join(house.services.config.dataDir, 'erasures.log'), 'utf8').trim().split('\n')
    expect(ledger.map((line) => JSON.parse(line).personId)).toEqual([filed.principal, filed.child])
    await expect(erase(house.services, order(filed.principal))).rejects.toMatchObject({ code: 'already_erased' })
  })
})

test('what was told of a case goes with its last person, and not before', async () => {
  const [filed, other] = [await journey(), await house.file({ principalOnly: true })]
  await arrive(filed)
  await tellInside(house.services)
  const told = ({ caseId }: Filed) =>
    withSystem(house.services.pools.system, (tx) =>
      tx.selectFrom('notices').select('notice_id').where('case_id', '=', caseId).execute(),
    )
  const [before, elsewhere] = [await told(filed), await told(other)]
  expect(before).not.toEqual([])
  expect(elsewhere).not.toEqual([])
  await erase(house.services, order(filed.child!))
  expect(await told(filed)).toEqual(before)
  await erase(house.services, order(filed.principal))
  expect(await told(filed)).toEqual([])
  expect(await told(other)).toEqual(elsewhere)
})

test('what had not been told when a case was erased is told no more; what its clocks and officials do afterwards is', async () => {
  const filed = await house.file({ principalOnly: true })
  await erase(house.services, order(filed.principal, { althoughOpen: true, reason: 'Order 8/2026' }))
  const told = async () => {
    await tellInside(house.services)
    return withSystem(house.services.pools.system, (tx) =>
      tx.selectFrom('notices').select('kind').where('case_id', '=', filed.caseId).execute(),
    )
  }
  expect(await told()).toEqual([])
  await house.act(roles.desk, filed.caseId, 'stop', { reason: 'other', text: 'At once.' })
  expect(new Set((await told()).map(({ kind }) => kind))).toEqual(new Set(['stopped']))
})

describe('one of a family', () => {
  test.each(['principal', 'child'] as const)(
    'the %s goes without a trace, and the other stays readable',
    async (who) => {
      const filed = await journey()
      await arrive(filed)
      const [gone, stays] = who === 'principal' ? [mother, child] : [child, mother]
      const personId = who === 'principal' ? filed.principal : filed.child!
      const before = await facts(filed.caseId)
      const [erasure] = await erase(house.services, order(personId))
      const held = await everything(house)
      expect(placesWith(held, gone, words)).toEqual([])
      expect(placesWith(held, stays).some((place) => place.includes(' person:'))).toBe(true)
      expect(placesWith(held, stays)).toContain('table public.case_names')
      expect(await facts(filed.caseId)).toEqual(before)
      expect(erasure?.destroyed.takenOut).toBe(who === 'child' ? 1 : 0)
      await sound()
      const view = await viewCase(house.services, roles.central, filed.caseId)
      expect(view.persons.map((person) => person.erased)).toEqual(who === 'principal' ? [true, false] : [false, true])
      await erase(house.services, order(filed.principal, { family: true }))
      expect(placesWith(await everything(house), stays)).toEqual([])
      await sound()
    },
  )
})

describe('what stands in the way', () => {
  test('a running case keeps its person, unless it is said and why; then its clocks go on', async () => {
    const { caseId, principal } = await house.file({ principalOnly: true, marks: { principal: mother, child } })
    await expect(erase(house.services, order(principal))).rejects.toMatchObject({ code: 'running' })
    const open = order(principal, { althoughOpen: true })
    await expect(erase(house.services, open)).rejects.toMatchObject({ code: 'reason_needed' })
    expect(placesWith(await everything(house), mother)).not.toEqual([])
    await erase(house.services, { ...open, reason: 'Order 7/2026' })
    expect(placesWith(await everything(house), mother)).toEqual([])
    const said = await withSystem(house.services.pools.system, (tx) =>
      tx.selectFrom('audit').select('details').where('case_id', '=', caseId).where('act', '=', 'erased').execute(),
    )
    expect(said).toEqual([
      { details: { personId: principal, basis: 'order', reason: 'Order 7/2026', althoughOpen: true } },
    ])
    const text = { text: 'About the person' }
    await expect(house.act(roles.central, caseId, 'send_message', text)).rejects.toMatchObject({
      code: 'person_erased',
    })
    await house.act(roles.desk, caseId, 'stop', { reason: 'other', text: 'At once.' })
    expect((await house.fold(caseId, 'requested')).stopped).toBe(true)
    await sound()
  })

  test('a dry run gives the same figures and changes nothing', async () => {
    const filed = await journey()
    await arrive(filed)
    const held = placesWith(await everything(house), mother)
    const [dry] = await erase(house.services, order(filed.principal, { dryRun: true }))
    expect(placesWith(await everything(house), mother)).toEqual(held)
    const [real] = await erase(house.services, order(filed.principal))
    expect(real?.destroyed).toEqual(dry?.destroyed)
  })

  test('nobody is erased who is not there', async () => {
    const nobody = order('0199a1b2-0000-7000-8000-00000000dead')
    await expect(erase(house.services, nobody)).rejects.toMatchObject({ code: 'unknown_person' })
  })

  test('where the ledger cannot be written, nothing is erased', async () => {
    const filed = await journey()
    await arrive(filed)
    const { services } = house
    const nowhere = { ...services, config: { ...services.config, dataDir: join(services.config.dataDir, 'nowhere') } }
    await expect(erase(nowhere, order(filed.principal))).rejects.toMatchObject({ code: 'ENOENT' })
    expect((await viewCase(services, roles.central, filed.caseId)).persons[0]?.erased).toBe(false)
  })
})

test('the certificate is signed, names the last date of backups, and says nothing of private streams', async () => {
  const filed = await journey()
  await arrive(filed)
  const [erasure] = await erase(house.services, order(filed.principal, { family: true }))
  const { jws, publicKey, certificate: shown } = withKey(house.services, erasure!.persons[0]!.certificate)
  const { payload } = await compactVerify(jws, await importJWK(publicKey, 'EdDSA'))
  expect(JSON.parse(Buffer.from(payload).toString())).toEqual(shown)
  expect(certificate.parse(shown)).toEqual(shown)
  expect(shown).toMatchObject({ finalOn: '2026-04-25', backupDays: 35, basis: 'order', requestingState: 'DE' })
  const { shared } = (await house.fold(filed.caseId, 'requested')).versions
  expect(shown.kept?.sharedEvents).toBe(shared)
  const sent = await withSystem(house.services.pools.system, (tx) =>
    tx
      .selectFrom('event_payloads')
      .select('part')
      .where('case_id', '=', filed.caseId)
      .where('stream', '=', 'shared')
      .execute(),
  )
  expect(shown.destroyed.payloads.count).toBe(sent.length)
  expect(JSON.stringify(shown)).not.toContain('note')
})

test('what a document is for stays in the audit, whatever it is for; what somebody typed does not', () => {
  for (const purpose of documentPurposes) expect(withoutWords({ purpose })).toEqual({ purpose })
  expect(withoutWords({ purpose: 'Because of Anar' })).toEqual({ purpose: null })
})
