import type { Locator, Page } from 'playwright-core'
import { patience } from './browser.ts'

/** What somebody does who has a keyboard and no mouse, and looks where the focus is. */

/** What the focus lies on, and whether an eye can see it. */
interface Stop {
  name: string
  lost: boolean
  visible: boolean
}

/** Runs in the page. A ring on the part itself, or on what frames it; a frame with a document has rings of its own. */
const readStop = `(() => {
  const at = document.activeElement
  if (!at || at === document.body || at === document.documentElement) return { name: 'nothing', lost: true, visible: false }
  const ring = (element, pseudo) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, pseudo)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
  }
  const box = at.getBoundingClientRect()
  const inWindow = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0
  // A bar that stays in sight may lie on a part of it, not on the whole.
  const points = [0.1, 0.5, 0.9].map((part) => [box.left + box.width / 2, box.top + box.height * part])
  const covered = points.every(([x, y]) => {
    const on = document.elementFromPoint(x, y)
    return on !== null && !at.contains(on) && !on.contains(at) && !(at.labels && [...at.labels].some((label) => label.contains(on)))
  })
  const name = at.tagName.toLowerCase() + ' ' + (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 60)
  return { name, lost: false, visible: at.tagName === 'IFRAME' || (inWindow && !covered && (ring(at) || ring(at, '::after'))) }
})()`

function stopOf(page: Page): Promise<Stop> {
  return page.evaluate<Stop>(readStop)
}

export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.matches(':focus'))
}

/**
 * Goes on with Tab until the part has the focus. At each stop on the way the focus must be somewhere, and visible.
 *
 * @param within how many keys somebody will spend on this way
 * @returns how many it took
 */
export async function tabTo(page: Page, target: Locator, within: number, key = 'Tab'): Promise<number> {
  await target.waitFor()
  const way: string[] = []
  for (let pressed = 0; ; pressed++) {
    if (await hasFocus(target)) return pressed
    if (pressed === within) throw new Error(`${target} is not reached in ${within} keys:\n${way.join('\n')}`)
    await page.keyboard.press(key)
    const { name, lost, visible } = await stopOf(page)
    if (lost) throw new Error(`The focus is lost on the way to ${target}:\n${way.join('\n')}`)
    if (!visible) throw new Error(`The focus cannot be seen on “${name}”.`)
    way.push(name)
  }
}

/** Comes to the part and presses the key on it. @returns how many keys the way took */
export async function strike(page: Page, target: Locator, within: number, key = 'Enter'): Promise<number> {
  const pressed = await tabTo(page, target, within)
  await page.keyboard.press(key)
  return pressed
}

/** Waits until the focus is where the page should have put it by itself. */
export async function focusComesTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  const until = performance.now() + patience
  while (performance.now() < until) {
    if (await hasFocus(target)) return
    await page.waitForTimeout(50)
  }
  throw new Error(`The focus is on “${(await stopOf(page)).name}”, not on ${target}.`)
}
