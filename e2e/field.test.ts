import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { comeIn, secondTab, type Visitor } from './house/browser.ts'
import { confirm, startsWith } from './house/hand.ts'
import { type House, openHouse } from './house/house.ts'
import { people } from './house/people.ts'
import { accepted, createTeller, ready, type Teller, type Told } from './house/teller.ts'
import { violations } from './house/violations.ts'
import { isInside } from './house/way-in.ts'

// What comes over a thin line, what comes by itself, and what is left when there is no line.

let house: House
let teller: Teller
let flown: Told

beforeAll(async () => {
  house = await openHouse('2026-03-19T09:00:00Z')
  teller = await createTeller(house.server)
  flown = await teller.file({ steps: [...ready, ['notify', 0, 0]] })
})
afterAll(() => house?.close())

/** Milliseconds; a page that nobody tells asks by itself, after twenty seconds at the earliest. */
const soon = { timeout: 15_000 }

describe('a page that is open', () => {
  test('is told what the other side did, and does not move', async () => {
    const [berlin, baku] = [await house.as('germanDesk'), await house.as('bakuDesk')]
    const open = await teller.file({ steps: [] })
    await teller.file({ steps: [] })
    await baku.page.goto(`/cases/${open.caseId}`)
    await baku.page.getByRole('region', { name: baku.t('case.now') }).waitFor()
    const desk = await secondTab(baku)
    await desk.page.goto('/desk')
    await desk.page.getByRole('list', { name: baku.t('desk.tab.my_turn') }).waitFor()
    // Somebody reads the list: the focus is in it.
    await desk.page.getByRole('link', { name: /./ }).last().waitFor()
    await desk.page
      .getByRole('list', { name: baku.t('desk.tab.my_turn') })
      .getByRole('link')
      .first()
      .focus()
    await listens(baku)

    const { caseId } = open
    const text = 'The original can be shown to the mission.'
    const key = `field-${Date.now()}`
    const answer = await berlin.page.request.post(`/api/v1/cases/${caseId}/actions/send_message`, {
      headers: { 'idempotency-key': key, origin: house.server.url },
      data: { input: { text } },
    })
    expect(answer.status()).toBe(200)
    const line = baku.page.getByRole('button', { name: baku.t('case.updated.show') })
    await line.waitFor(soon)
    expect(await baku.page.getByRole('main').getByText(text).count()).toBe(0)
    await line.click()
    await baku.page.getByRole('main').getByText(text).first().waitFor()

    // What was first on the list waits for the other side now.
    await open.goOn(accepted)
    await desk.page.getByRole('button', { name: startsWith(baku.t('desk.changed')) }).waitFor(soon)
    expect(await violations(desk.page)).toEqual([])
    await desk.page.close()
  })

  test('shares one stream with the other tabs of its browser, and another tab goes on when that one closes', async () => {
    const { context, page } = await comeIn(house.browser, house.server.url, people.frenchDesk, {
      moment: house.server.services.clock(),
    })
    await page.goto('about:blank')
    let asked = 0
    context.on('request', (request) => {
      if (request.url().includes('/api/v1/live')) asked++
    })
    await page.goto('/desk')
    await expect.poll(() => asked).toBe(1)
    const others = await Promise.all([1, 2, 3].map(() => context.newPage()))
    for (const other of others) await other.goto('/desk')
    for (const other of others) await isInside(other)
    expect(asked).toBe(1)
    await page.close()
    await expect.poll(() => asked).toBe(2)
    await context.close()
  })
})

/** This browser has asked for its stream; whatever was done while it came is told in it. */
async function listens({ page }: Pick<Visitor, 'page'>): Promise<void> {
  await expect
    .poll(async () => ((await page.evaluate('navigator.locks.query()')) as { held: unknown[] }).held.length)
    .toBeGreaterThan(0)
}

describe('arrivals on a phone', () => {
  const phone = { width: 390, height: 844 }
  let border: Visitor
  beforeAll(async () => {
    border = await comeIn(house.browser, house.server.url, people.borderBaku, {
      ...phone,
      moment: house.server.services.clock(),
    })
  })
  afterAll(() => border?.context.close())
  const party = (page: Visitor['page']) => page.getByRole('region', { name: flown.reference })
  /** The paths of everything that the browser keeps. */
  const kept = ({ page }: Visitor) =>
    page.evaluate<string[]>(`caches.keys().then((names) => Promise.all(names.map(async (name) =>
      (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).then((all) => all.flat())`)

  test('show the first person with the act within the first screen, everything large enough for a glove', async () => {
    const { page, t } = border
    const act = party(page)
      .getByRole('button', { name: startsWith(t('arrivals.arrived')) })
      .first()
    await act.waitFor()
    const box = (await act.boundingBox())!
    expect(box.y + box.height).toBeLessThanOrEqual(phone.height)
    for (const button of await page.getByRole('main').getByRole('button').all()) {
      const { height = 0 } = (await button.boundingBox()) ?? {}
      expect(height, (await button.textContent()) ?? '').toBeGreaterThanOrEqual(48)
    }
    expect(await violations(page)).toEqual([])
  })

  test('can be installed, in the language of the pages', async () => {
    const { page } = border
    const href = await page.locator('link[rel=manifest]').getAttribute('href')
    expect(href).toBe('/manifest-az.webmanifest')
    const manifest = await (await page.request.get(href!)).json()
    expect(manifest).toMatchObject({ lang: 'az', name: 'OpenRCMS', display: 'standalone', start_url: '/', scope: '/' })
    for (const { src, sizes, type } of manifest.icons) {
      const icon = await page.request.get(src)
      expect(icon.headers()['content-type']).toBe(type)
      const bytes = await icon.body()
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes)
    }
    const session = await page.context().newCDPSession(page)
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
    // A browser without a window of its own installs nothing; that is all it may say.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
  })

  test('open from nothing without a line, with names and photographs, and take a report that is sent later', async () => {
    const { context, t } = border
    await expect.poll(() => kept(border)).toContain('/')
    await expect.poll(async () => (await kept(border)).some((path) => path.includes('/documents/'))).toBe(true)
    expect((await kept(border)).filter((path) => path.startsWith('/api/') && !path.includes('/documents/'))).toEqual([])
    await border.page.close()

    await context.setOffline(true)
    const page = await context.newPage()
    border = { ...border, page }
    await page.goto('/')
    await page
      .getByText(/—|əlaqə yoxdur/)
      .first()
      .waitFor()
    await party(page).getByRole('heading', { level: 4 }).first().waitFor()
    await expect
      .poll(() => page.evaluate<number>(`document.querySelector('main article img').naturalWidth`))
      .toBeGreaterThan(0)
    expect(await violations(page)).toEqual([])

    await party(page)
      .getByRole('button', { name: startsWith(t('arrivals.arrived')) })
      .first()
      .click()
    await confirm(border, t('arrivals.arrived'))
    await party(page).getByText(t('arrivals.waiting.confirm_arrival')).waitFor()
    // The phone goes dark, and somebody opens the page anew: what was reported is still there.
    await page.close()
    const again = await context.newPage()
    border = { ...border, page: again }
    await again.goto('/arrivals')
    await party(again).getByText(t('arrivals.waiting.confirm_arrival')).waitFor()

    await context.setOffline(false)
    await party(again)
      .getByText(/^Gəlib, .*təsdiqlənib/)
      .first()
      .waitFor()
    const { rows } = await house.server.services.pools.system.pg.query(
      `select count(*)::int as n from events where case_id = $1 and type = 'person_arrived'`,
      [flown.caseId],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  test('leave nothing on the device after signing out, and nothing of one official to another', async () => {
    await expect.poll(() => kept(border)).toContain('/kept/arrivals')
    const { page, t } = border
    await page
      .getByRole('banner')
      .getByRole('button', { name: t('shell.account') })
      .click()
    await page.getByRole('menuitem', { name: t('shell.sign-out') }).click()
    await page.getByLabel(t('signin.email')).waitFor()
    await expect.poll(() => kept(border)).toEqual([])
    const workers = 'navigator.serviceWorker.getRegistrations().then((all) => all.length)'
    await expect.poll(() => page.evaluate(workers)).toBe(0)
  })
})
