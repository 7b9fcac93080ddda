import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../cli/run.ts'
import { isReference } from '../domain/case/reference.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { type Account, comeIn, openBrowser, type Visitor } from './house/browser.ts'
import { fillSection } from './house/form.ts'
import { type Block, blocksOf, commandsOf, writeBlock } from './house/guide.ts'
import { attest, begin, choose, confirm, follow, press, receiptOf, startsWith, textOf, typed } from './house/hand.ts'
import { people } from './house/people.ts'
import { type Ground, newGround, openServer, type TestServer } from './house/server.ts'

// Follows docs/guide/new-agreement.md to the letter in a folder of its own, then takes a case from application to arrival
// under the agreement that the guide made. Where guide and program drift apart, a step here fails.

const guide = readFileSync(join(projectRoot, 'docs/guide/new-agreement.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'rcms-guide-'))
const before = process.cwd()
const id = 'meridia-germany'
const sunday = '2027-03-07T06:00:00Z'
const evening = '2027-03-11T12:30:00Z'

let ground: Ground
let server: TestServer
let browser: Awaited<ReturnType<typeof openBrowser>>
let reference = ''
const accounts = new Map<string, Account>()
const inside = new Map<string, Visitor>()

beforeAll(async () => {
  ground = await newGround()
})
afterAll(async () => {
  process.chdir(before)
  for (const { context } of inside.values()) await context.close()
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true })
})

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [who, { page }] of inside) console.log(`${who} at ${page.url()}\n${await page.ariaSnapshot()}`)
})

async function as(email: string): Promise<Visitor> {
  const known = inside.get(email)
  if (known) return known
  const account = accounts.get(email)
  const moment = server.services.clock()
  const visitor = await comeIn(browser, server.url, email, { moment, ...(account ? { account } : {}) })
  inside.set(email, visitor)
  return visitor
}

async function start(): Promise<void> {
  ;[server, browser] = await Promise.all([openServer(sunday, {}, ground), openBrowser()])
}

async function type(block: Block): Promise<void> {
  for (const { words, answer } of commandsOf(block)) {
    if (words[0] === 'start') {
      await start()
      continue
    }
    const said: string[] = []
    const tell = (line: string) => said.push(line)
    const env = { RCMS_DATA: ground.dataDir, DATABASE_URL: ground.database.ownerUrl, PORT: '0' }
    await runCommand(words, { out: tell, err: tell, words: speech('en'), env })
    expect(said.map((line) => `${line}\n`).join('')).toMatch(answer)
    noteAccount(words, said.join(' '))
  }
}

/** The password of a new account is shown once, as in life. */
function noteAccount(words: readonly string[], said: string): void {
  const after = (option: string) => words[words.indexOf(option) + 1] ?? ''
  const [, password] = /shown only now: (\S+)$/.exec(said) ?? []
  if (words[0] === 'user' && password)
    accounts.set(after('--email'), { name: after('--name'), password, language: 'en' })
}

async function enter(block: Block & { kind: 'page' }): Promise<void> {
  const { page } = await as(block.as)
  await page.goto(block.path)
  for (const line of block.lines) {
    const [label = '', value = ''] = line.split(': ')
    if (label === 'press') await press(page, value)
    else await give(page, label, value)
  }
  await page.waitForURL((url) => url.pathname !== block.path)
}

async function give(page: Page, label: string, value: string): Promise<void> {
  const group = page.getByRole('group', { name: label, exact: true })
  const field = page.getByRole('textbox', { name: label, exact: true })
  const list = page.getByRole('combobox', { name: label, exact: true })
  await field.or(list).or(group).first().waitFor()
  if (await field.count()) return field.fill(value)
  if (await list.count()) return void (await list.selectOption(value))
  return choose(page, label, value)
}

test('every block of the guide does what the guide says', { timeout: 180_000 }, async () => {
  process.chdir(folder)
  const blocks = blocksOf(guide)
  expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['commands', 'file', 'part', 'below', 'page']))
  for (const block of blocks) {
    if (block.kind === 'commands') await type(block)
    else if (block.kind === 'page') await enter(block)
    else writeBlock(folder, block)
  }
})

function packOf() {
  return server.services.agreements.current.get(id)!.pack
}

test('Germany applies on the form of the agreement', async () => {
  const desk = await as(people.germanDesk)
  const { page, t } = desk
  await page.goto('/applications/new')
  await page.getByRole('radio', { name: startsWith(t('ui.state.other', { code: 'QM' })) }).check()
  await press(page, t('application.new.begin'))
  await follow(page, t('application.open.setup'))
  await onward(desk)
  const una = { family_name: 'Reefson', given_names: 'Una', birth_date: '1990-01-01', birth_place: 'Lighthouse' }
  await fillSection(desk, packOf(), 'person', { ...una, village_number: 'M00017', sex: 'female', nationality: 'QM' })
  await press(page, `${t('ui.field.not-available')} ${t('application.photograph')}`)
  const photograph = t('ui.field.not-available-reason', { label: t('application.photograph') })
  await page.getByLabel(photograph).selectOption('not_known')
  await onward(desk)
  await follow(page, t('application.overview'))
  await follow(page, t('application.review.open'))
  await attest(desk, 'Una')
  await page
    .frameLocator(`iframe[title="${t('application.form.title')}"]`)
    .locator(':root')
    .waitFor({ state: 'attached' })
  await page.getByLabel(t('application.review.seen')).check()
  await press(page, t('application.review.submit'))
  await confirm(desk, t('application.review.submit'))
  await page.getByText(t('application.receipt.reference')).waitFor()
  reference = /MEDE-DE-2027-\d{6}-\w/.exec(await textOf(desk))?.[0] ?? ''
  expect(isReference(reference)).toBe(true)
})

test('Meridia confirms receipt, and the reply is due as the worked case says', async () => {
  const { page } = await act('mira@moi.example', 'confirm_receipt')
  await page.getByRole('main').locator('time[datetime="2027-03-22"]').first().waitFor()
})

test('one official accepts alone, and the paper of the agreement is asked for and issued', async () => {
  await act('mira@moi.example', 'propose_reply', async ({ page, t }) => {
    await page
      .getByRole('group', { name: t('case.reply.outcome') })
      .getByRole('radio', { name: t('case.reply.accepted') })
      .check()
  })
  await act(people.germanDesk, 'request_travel_document', (desk) => attest(desk, 'Una'))
  const issue = async (visitor: Visitor) => {
    const { page, t, format } = visitor
    await page.getByLabel(t('case.issue.number', document())).fill('RP000001')
    await page.getByLabel(t('case.document.issued-on')).fill(typed('2027-03-07'))
    // Sixty calendar days after 7 March.
    await page.getByText(t('case.issue.valid-until', { date: format.date('2027-05-06') })).waitFor()
    await choose(page, t('case.identity-basis'), packOf().identityBases[0]!.title.en)
  }
  await act('mira@moi.example', 'issue_travel_document', issue, 'case.issue.submit')
})

test('the transfer is notified, and the border of Meridia confirms the arrival', async () => {
  await act(people.germanDesk, 'notify_transfer', async (desk) => {
    const { page, t } = desk
    await page.getByLabel(t('case.transfer.date')).fill(typed('2027-03-11'))
    await page.getByLabel(t('case.transfer.time')).fill('17:00')
    await page.getByLabel(t('case.transfer.means')).selectOption('scheduled_flight')
    await page.getByLabel(t('case.transfer.flight')).fill('QM 7')
    await page.getByLabel(t('case.transfer.departure')).fill('Frankfurt (FRA)')
    await page.getByLabel(t('case.transfer.crossing-point')).selectOption('LHT')
    await attest(desk, 'Una')
  })
  await server.liveUntil(evening)
  server.setClock(evening)
  // Nobody else is inside any more: sessions end in the meantime.
  const border = await as('tor@border.example')
  const { page, t } = border
  const party = page.getByRole('region', { name: reference })
  await party.getByText('Reefson').first().waitFor()
  await party.getByRole('button', { name: startsWith(t('arrivals.arrived')) }).click()
  await confirm(border, t('arrivals.arrived'))
  await party.getByText(new RegExp(t('arrivals.confirmed-at', { time: '' }).trim())).waitFor()
})

test('no page has complained', () => {
  expect([...inside.values()].flatMap(({ complaints }) => complaints)).toEqual([])
})

function onward({ page, t }: Visitor): Promise<void> {
  return press(page, t('application.continue'))
}

function document(): { document: string } {
  return { document: packOf().travelDocument.title.en }
}

/** One act upon the case, from the desk to its receipt. */
async function act(
  who: string,
  action: Parameters<typeof begin>[1],
  fill: (visitor: Visitor) => Promise<void> = async () => {},
  submit = `case.action.${action}`,
): Promise<Visitor> {
  const visitor = await as(who)
  const { page, t } = visitor
  await page.goto('/desk')
  await page.getByRole('listitem').filter({ hasText: reference }).getByRole('link').click()
  await begin(visitor, action, document())
  await fill(visitor)
  await press(page, t(submit, document()))
  await confirm(visitor, t(submit, document()))
  await receiptOf(visitor, action)
  return visitor
}
