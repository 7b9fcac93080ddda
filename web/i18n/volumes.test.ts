import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type HelpPage, helpedRoutes, helpOf, helpPages } from '../../contract/help/pages.ts'
import { languages } from '../../contract/i18n.ts'
import { notInVolumes, type Volume, volumes } from './volumes.ts'

// No page ever shows an id: everything that a route imports says only what stands in the core or in what the route brings.

const web = join(import.meta.dirname, '..')
const locales = join(web, '..', 'contract', 'locales')
const rooms = readdirSync(join(locales, 'en')).map((name) => name.replace('.json', ''))
const messages = rooms.flatMap((room) =>
  Object.keys(JSON.parse(readFileSync(join(locales, 'en', `${room}.json`), 'utf8'))),
)

/** What looks like a message and is none; the help of a page, of which each route reads its own (below); the words of it, which come apart. */
const saysNothing = [
  join(web, 'features/administration/topics.ts'),
  join(web, '../contract/help/pages.ts'),
  join(web, 'ui/help/page-words.tsx'),
]

const sources = new Map<string, { imports: string[]; rooms: Set<string> }>()

function read(file: string): { imports: string[]; rooms: Set<string> } {
  const known = sources.get(file)
  if (known) return known
  const text = readFileSync(file, 'utf8')
  const found = {
    imports: [
      ...text.matchAll(/^(?:import|export|\}) (?!type\b)(?:[^'"]*\bfrom )?'(\.[^']+\.tsx?)'/gm),
      // The form of an act comes when it is opened, and says what the page of acts brought.
      ...text.matchAll(/\bimport\('(\.\.\/acts\/[^']+\.tsx)'\)/g),
    ].map(([, path]) => join(dirname(file), path ?? '')),
    rooms: new Set(saysNothing.includes(file) ? [] : idsIn(text).map((id) => id.split('.')[0] ?? '')),
  }
  sources.set(file, found)
  return found
}

/** The literals of a module that are a message, or begin one. */
function idsIn(text: string): string[] {
  const literals = [...text.matchAll(/['"`]([a-z][a-z-]*\.[\w.-]*)(['"`$])/g)]
  return literals.flatMap(([, id = '', end]) =>
    messages.some((message) => (end === '$' ? message.startsWith(id) : message === id)) ? [id] : [],
  )
}

function roomsFrom(entry: string): Map<string, string> {
  const said = new Map<string, string>()
  const seen = new Set<string>()
  const waiting = [entry]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const { imports, rooms } = read(file)
    for (const room of rooms) said.set(room, file)
    waiting.push(...imports)
  }
  return said
}

interface Route {
  page: string
  volumes: Volume[]
}

const routes: Route[] = [
  'routes.tsx',
  'root-routes.tsx',
  'administration-routes.tsx',
  'calendar-routes.tsx',
  'lists-routes.tsx',
  'laboratory-routes.tsx',
  'statistics-routes.tsx',
  'help-routes.ts',
].flatMap((file) =>
  [
    ...readFileSync(join(web, file), 'utf8').matchAll(
      /lazyRouteComponent\(\s*(?:withTexts\(\s*\[([^\]]*)\],)?\s*\(\) => import\('\.\/([^']+)'\)/g,
    ),
  ].map(([, needed = '', page = '']) => ({
    page,
    volumes: [...needed.matchAll(/'([^']+)'/g)].map(([, volume]) => volume as Volume),
  })),
)

const core: readonly string[] = volumes.core

test('every page of the program is looked at', () => {
  const inRoutes = [
    'routes.tsx',
    'root-routes.tsx',
    'administration-routes.tsx',
    'calendar-routes.tsx',
    'lists-routes.tsx',
    'laboratory-routes.tsx',
    'statistics-routes.tsx',
    'help-routes.ts',
  ]
    .map((file) => readFileSync(join(web, file), 'utf8').match(/import\('/g)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0)
  expect(routes.length).toBe(inRoutes)
  expect(routes.length).toBeGreaterThan(35)
})

test('what everything starts with says only what stands in the core', () => {
  const said = [...roomsFrom(join(web, 'main.tsx'))]
  expect(said.length).toBeGreaterThan(3)
  expect(said.filter(([room]) => !core.includes(room))).toEqual([])
})

test.each(routes)('$page says only what stands in the core and in $volumes', ({ page, volumes: brought }) => {
  const there = new Set([...core, ...brought.flatMap((volume) => volumes[volume] as readonly string[])])
  expect([...roomsFrom(join(web, page))].filter(([room]) => !there.has(room))).toEqual([])
})

describe('the help of a page is headed by words of that page, and names only those', () => {
  const words: Record<string, string> = JSON.parse(readFileSync(join(locales, 'en', 'help-pages.json'), 'utf8'))
  const named = (page: HelpPage) => [
    page.title,
    ...Object.entries(words).flatMap(([id, text]) =>
      id.split('.')[1] === page.id ? [...text.matchAll(/\[\[([^\]]+)\]\]/g)].map(([, name = '']) => name) : [],
    ),
  ]
  const placed = (id: string) =>
    (Object.keys(volumes) as Volume[]).find((one) =>
      (volumes[one] as readonly string[]).includes(id.split('.')[0] ?? ''),
    )

  test.each([...helpPages.values()])('$id', (page) => {
    const paths = helpedRoutes.filter((path) => helpOf(path)?.id === page.id)
    // Acts stand on a page of the case, parts of an application on one of the application.
    if (paths.length === 0) paths.push(page.id.startsWith('act') ? '/cases' : '/applications')
    for (const path of paths) {
      expect(named(page).filter((id) => placed(id) !== 'core' && placed(id) !== volumeOf(path))).toEqual([])
    }
  })
})

/** What the route of an address brings: the first word of the address names the noun. */
function volumeOf(path: string): Volume | undefined {
  const noun = path.split('/')[1] ?? ''
  if (path.includes('/persons/')) return 'persons'
  if (path.startsWith('/insights/report')) return 'committee'
  const byNoun: Record<string, Volume> = {
    ...{ cases: 'case', applications: 'application', arrivals: 'arrivals', verifications: 'verification' },
    ...{
      agreements: 'agreement',
      texts: 'texts',
      oversight: 'oversight',
      administration: 'administration',
      calendars: 'calendar',
      lists: 'lists',
      quality: 'quality',
      laboratory: 'laboratory',
      interviews: 'interviews',
      insights: 'insights',
    },
  }
  return byNoun[noun]
}

describe('the texts', () => {
  test('of every room are in one volume, or never said by a page', () => {
    const placed = [...Object.values(volumes).flat(), ...notInVolumes]
    expect(placed.toSorted()).toEqual(rooms.toSorted())
  })

  test.each(languages.flatMap((language) => (Object.keys(volumes) as Volume[]).map((volume) => [language, volume])))(
    'of %s %s are those of its rooms',
    async (language, volume) => {
      const file = (await import(`./texts/${language}/${volume}.ts`)) as { default: Record<string, unknown> }
      const held = Object.keys(file.default).map((path) => path.replace(/^.*\/locales\//, ''))
      // Of a language that is still being translated, those that are there.
      const there = readdirSync(join(locales, language as string))
      const wanted = volumes[volume as Volume].map((room) => `${room}.json`).filter((file) => there.includes(file))
      expect(held.toSorted()).toEqual(wanted.map((file) => `${language}/${file}`).toSorted())
    },
  )
})
