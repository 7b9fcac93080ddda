import type { Element, Said, TextTask, TextTruth, Verdict } from '../exercise.ts'
import { readNumber } from './number.ts'

interface Given {
  text: string
  ticked: readonly string[]
}

/** Looks for what must stand in a text, and whether its writer has judged what no program can. */
export function checkText(task: TextTask, { text, ticked }: Given, truth: TextTruth): Verdict {
  if (text.trim() === '') return { state: 'unreadable', share: 0, says: [{ own: false, code: 'nothing_written' }] }
  const missing = task.elements.filter((id) => !stands(truth.elements[id]!, text))
  const open = task.checks.filter((id) => !ticked.includes(id)).length
  const says: Said[] = missing.map((id) => ({ own: true, code: `missing.${id}` }))
  if (open > 0) says.push({ own: false, code: 'unticked', values: { count: open } })
  if (says.length === 0) return { state: 'right', share: 1, says: [{ own: false, code: 'right' }] }
  const wanted = task.elements.length + task.checks.length
  const share = (wanted - missing.length - open) / wanted
  return { state: share >= 0.5 ? 'partly' : 'wrong', share, says }
}

/** What an address says is not said in a sentence. */
const address = /https?:\/\/\S+|\S*[?&]\w+=\S*/g

function stands(element: Element, text: string): boolean {
  switch (element.kind) {
    case 'figures': {
      // Numbers of the page, and not of the laboratory: two figures may have one value, and one number is one figure.
      const found = [...new Set(numbersIn(text))].filter((one) =>
        element.of.some(({ value, tolerance }) => Math.abs(one - value) <= tolerance + 1e-9),
      )
      return found.length >= element.atLeast
    }
    case 'words': {
      const whole = ` ${lower(text)}`
      const prose = whole.replace(address, ' ')
      const found = element.of.filter((group) =>
        group.some((word) =>
          new RegExp(`(?<!\\p{L})${escaped(lower(word))}`, 'u').test(word.includes('=') ? whole : prose),
        ),
      )
      return found.length >= element.atLeast
    }
    case 'length': {
      const words = text.trim().split(/\s+/).length
      return words >= element.from && words <= element.to
    }
  }
}

/** Every number of a text, with groups of thousands read as one and, where a point or comma could be either, as both. */
export function numbersIn(text: string): number[] {
  const found = text.match(/\d{1,3}(?:[ \u00a0\u202f.,’']\d{3})+(?!\d)|\d+(?:[.,]\d+)?/g) ?? []
  return found.flatMap((one) => [readNumber(one, true), readNumber(one, false)].filter((value) => value !== null))
}

function lower(text: string): string {
  return text.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase().replaceAll('ı', 'i')
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
