import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../server/platform/config/root.ts'

/** The table of ASVS 5.0: complete, counted rightly, and naming only files that are there. */

const file = join(projectRoot, 'docs', 'security', 'asvs-5.0-level-2.md')
const text = readFileSync(file, 'utf8')
const statuses = ['met', 'not applicable', 'open'] as const
const rows = text.split('\n').flatMap((line) => {
  const cells = line.split(' | ').map((cell) => cell.replace(/^\||\|$/g, '').trim())
  const [number = '', level = '', subject = '', status = '', where = ''] = cells
  return /^\d+\.\d+\.\d+$/.test(number) ? [{ number, level, subject, status, where }] : []
})

/** How many requirements of level 1 and of level 2 each chapter of ASVS 5.0.0 has. */
const chapters: readonly (readonly [number, number])[] = [
  [8, 19],
  [4, 7],
  [8, 11],
  [2, 8],
  [4, 5],
  [13, 22],
  [6, 12],
  [4, 3],
  [4, 3],
  [5, 24],
  [3, 11],
  [3, 6],
  [1, 12],
  [2, 7],
  [3, 10],
  [0, 16],
  [0, 7],
]

test('no requirement is missing, none stands twice, and each has a status and a reason', () => {
  const counts = chapters.map((_, index) =>
    ['L1', 'L2'].map(
      (level) => rows.filter((row) => row.level === level && row.number.startsWith(`${index + 1}.`)).length,
    ),
  )
  expect(counts).toEqual(chapters)
  expect(new Set(rows.map((row) => row.number)).size).toBe(253)
  for (const { number, status, subject, where } of rows) {
    expect(statuses, number).toContain(status)
    expect([number, subject, where].map((cell) => cell.length > 2)).toEqual([true, true, true])
  }
})

test('the counts at the top are those of the table', () => {
  for (const [name, levels] of [
    ['Level 1', ['L1']],
    ['Level 2', ['L2']],
    ['Both', ['L1', 'L2']],
  ] as const) {
    const of = rows.filter((row) => (levels as readonly string[]).includes(row.level))
    const counts = [...statuses.map((status) => of.filter((row) => row.status === status).length), of.length]
    expect(text).toContain(`| ${name} | ${counts.join(' | ')} |`)
  }
})

test('every file that the security documents name is there, and a requirement that is met names one', () => {
  for (const name of ['asvs-5.0-level-2.md', 'controls.md', 'threat-model.md', 'dependencies.md']) {
    const page = readFileSync(join(dirname(file), name), 'utf8')
    expect(pathsIn(page).filter((path) => !existsSync(join(projectRoot, path)))).toEqual([])
    expect(linksIn(page).filter((path) => !existsSync(join(dirname(file), path)))).toEqual([])
  }
  const silent = rows.filter(
    ({ status, where }) => status === 'met' && !pathsIn(where).length && !linksIn(where).length,
  )
  expect(silent.map((row) => row.number)).toEqual([])
})

/** What stands in backticks and looks like a place in the project. */
function pathsIn(page: string): string[] {
  const quoted = [...page.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '')
  return quoted.filter((one) =>
    /^(agreements|cli|contract|deploy|docs|domain|e2e|scripts|server|web)\/[\w./-]*$|^[\w.-]+\.json$/.test(one),
  )
}

function linksIn(page: string): string[] {
  const targets = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => (match[1] ?? '').split('#')[0] ?? '')
  return targets.filter((one) => one !== '' && !one.includes(':'))
}
