import type { Browser } from 'playwright-core'
import { afterEach, expect } from 'vitest'
import type { AgreementPack } from '../../domain/agreement/schema.ts'
import { comeIn, openBrowser, type Visitor } from './browser.ts'
import { people, type Someone } from './people.ts'
import { openServer, type TestServer } from './server.ts'

export interface House {
  server: TestServer
  browser: Browser
  pack(): AgreementPack
  /** The session of this person, each in a browser of their own; let in at first use, and kept. With an address, at that page. */
  as(someone: Someone, at?: string): Promise<Visitor>
  /** Another day: sessions have ended by then, so everybody signs in anew. */
  laterOn(moment: string): Promise<void>
  /** What pages complained about since it was asked last, in the words of the console. */
  complaints(): string[]
  /** What stands on every open page, as a screen reader meets it. */
  describe(): Promise<string>
  close(): Promise<void>
}

const phone = { width: 390, height: 844 }

/** The server and the browser of one journey. */
export async function openHouse(moment: string): Promise<House> {
  const [server, browser] = await Promise.all([openServer(moment), openBrowser()])
  const inside = new Map<Someone, Visitor>()
  const everybodyOut = async () => {
    for (const { context } of inside.values()) await context.close()
    inside.clear()
  }
  return {
    server,
    browser,
    pack: () => {
      const found = server.services.agreements.current.get('eu-azerbaijan')
      if (!found) throw new Error('The agreement is not installed.')
      return found.pack
    },
    as: async (someone, at) => {
      const known = inside.get(someone)
      if (known && at) await known.page.goto(at)
      if (known) return known
      const look = { ...(someone.startsWith('border') ? phone : {}), ...(at ? { at } : {}) }
      const visitor = await comeIn(browser, server.url, people[someone], { ...look, moment: server.services.clock() })
      inside.set(someone, visitor)
      return visitor
    },
    laterOn: async (at) => {
      await everybodyOut()
      await server.liveUntil(at)
      server.setClock(at)
    },
    complaints: () => [...inside.values()].flatMap(({ complaints }) => complaints.splice(0)),
    describe: async () => {
      const pages = [...inside].flatMap(([who, { context }]) => context.pages().map((page) => ({ who, page })))
      const told = pages.map(async ({ who, page }) => `${who} at ${page.url()}\n${await page.ariaSnapshot()}`)
      return (await Promise.all(told)).join('\n\n')
    },
    close: async () => {
      await everybodyOut()
      await browser.close()
      await server.stop()
    },
  }
}

/** After every step: no page has complained; and where the step failed, what everybody was looking at. */
export function watch(house: () => House): void {
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.log(await house().describe())
    expect(house().complaints()).toEqual([])
  })
}
