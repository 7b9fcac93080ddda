import type { Page } from 'playwright-core'

/** A page as a reader of the screen walks through it, from Chromium's accessibility tree. */

export interface Heard {
  role: string
  name: string
  /** Of a heading. */
  level: number | null
}

const line = /^\s*- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?(?:.*\[level=(\d)\])?/

/** Everything with a role, in the order in which it is read. */
export async function heardOn(page: Page): Promise<Heard[]> {
  const tree = await page.ariaSnapshot()
  return tree.split('\n').flatMap((one) => {
    const found = line.exec(one)
    if (!found || found[1] === 'text') return []
    return [{ role: found[1] ?? '', name: found[2] ?? '', level: found[3] ? Number(found[3]) : null }]
  })
}

const parts = ['navigation', 'region', 'complementary', 'form']

/** What would lead a listener astray: no or two titles, a leap between headings, a part without a name, an order upside down. */
export function faultsOfReading(heard: readonly Heard[]): string[] {
  const faults: string[] = []
  const headings = heard.filter(({ level }) => level !== null)
  const titles = headings.filter(({ level }) => level === 1)
  if (titles.length !== 1) faults.push(`${titles.length} headings of the first level`)
  for (const [index, { name, level }] of headings.entries()) {
    const before = headings[index - 1]?.level ?? 0
    if ((level ?? 0) > before + 1) faults.push(`from level ${before} to ${level} at “${name}”`)
  }
  for (const { role, name } of heard) if (parts.includes(role) && name === '') faults.push(`a ${role} without a name`)
  const names = heard.filter(({ role }) => parts.includes(role)).map(({ role, name }) => `${role} “${name}”`)
  for (const name of new Set(names.filter((one, index) => names.indexOf(one) !== index))) faults.push(`two of ${name}`)
  const order = ['banner', 'navigation', 'main'].map((role) => heard.findIndex((one) => one.role === role))
  if (order.some((at, index) => at < 0 || at < (order[index - 1] ?? 0)))
    faults.push(`banner, navigation, main: ${order}`)
  const title = heard.findIndex(({ level }) => level === 1)
  if (title < (order[2] ?? 0)) faults.push('the title stands before the page')
  return faults
}

/** Whether the names are heard in this order, whatever stands between them. */
export function isHeardInOrder(heard: readonly Heard[], names: readonly (string | RegExp)[]): boolean {
  let at = -1
  return names.every((wanted) => {
    const next = heard.findIndex(
      ({ name }, index) => index > at && (typeof wanted === 'string' ? name === wanted : wanted.test(name)),
    )
    at = next
    return next >= 0
  })
}
