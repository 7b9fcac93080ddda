/**
 * Holds the direction of the imports; run by `npm test`, and alone by `node scripts/boundaries.ts`.
 *
 * 1. domain ← contract ← server, web, cli; cli may also use server. web and server never meet. Nobody imports e2e and
 *    bench; scripts are read by e2e alone, which walks through the pages that pictures are taken of.
 * 2. domain is pure: beside itself only zod, canonicalize, any-ascii and temporal-polyfill; nothing of Node.
 *    contract and web run in the browser: nothing of Node either.
 * 3. server/platform and web/ui lie below the features: they may name a feature's types, and import no more of it.
 * 4. A feature reaches another only through files that the other offers on purpose: a file is offered by the line
 *    "// Offered to other features: …" with the reason, among its first lines.
 * 5. Packages are declared: in "dependencies" for what runs in production, also in "devDependencies" for the rest.
 *
 * Tests (*.test.ts, folders named testing, e2e, bench) may import anything but web from server and server from web; in
 * domain they stay within domain, contract stays within contract and domain.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, posix } from 'node:path'
import { parseSync } from 'vite'

export interface Packages {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

interface Import {
  readonly target: string
  readonly typeOnly: boolean
}

const reach: Record<string, readonly string[]> = {
  domain: ['domain'],
  contract: ['contract', 'domain'],
  server: ['server', 'contract', 'domain'],
  web: ['web', 'contract', 'domain'],
  cli: ['cli', 'server', 'contract', 'domain'],
  e2e: ['e2e', 'scripts', 'cli', 'server', 'contract', 'domain'],
  bench: ['bench', 'cli', 'server', 'contract', 'domain'],
  scripts: ['scripts', 'contract', 'domain', 'server'],
}
const pure = ['zod', 'canonicalize', 'any-ascii', 'temporal-polyfill']
const offered = /^(\/\/|\/\*\*| \*) Offered to other features: \S/m

/** The offences, each a sentence with the file and the import. `files`: source texts by path from the root. */
export function findOffences(files: ReadonlyMap<string, string>, packages: Packages): string[] {
  const offences = new Set<string>()
  for (const [file, source] of files) {
    for (const found of importsOf(file, source)) {
      const fault = faultOf(file, found, files, packages)
      if (fault) offences.add(`${file} imports ${found.target}: ${fault}`)
    }
  }
  return [...offences]
}

function faultOf(file: string, found: Import, files: ReadonlyMap<string, string>, packages: Packages): string | null {
  if (!found.target.startsWith('.')) return packageFault(file, found.target, packages)
  const target = posix.join(posix.dirname(file), found.target)
  const from = top(file)
  if (!(reach[from] ?? []).includes(top(target))) return `${from} may not import ${top(target)}.`
  if (isTest(file)) return null
  if (isTest(target)) return 'tests are imported by tests only.'
  const [own, other] = [featureOf(file), featureOf(target)]
  if (!other || own === other) return null
  if (/^(server\/platform|web\/ui)\//.test(file)) {
    return found.typeOnly ? null : `${posix.dirname(other)} lies above; only its types may be named here.`
  }
  const isOffered = offered.test((files.get(target) ?? '').split('\n').slice(0, 15).join('\n'))
  return own && !isOffered
    ? `the file is not offered by ${other} (it needs "// Offered to other features: why").`
    : null
}

function packageFault(file: string, target: string, packages: Packages): string | null {
  const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/')
  const isNode = target.startsWith('node:') || builtinModules.includes(name)
  if (isTest(file) || file.endsWith('.config.ts')) return isNode ? null : declared(name, packages, true)
  const area = top(file)
  if (area === 'domain' && !pure.includes(name)) return `domain may use only ${pure.join(', ')}.`
  if (isNode) return area === 'contract' || area === 'web' ? `${area} also runs in the browser.` : null
  return declared(name, packages, area === 'web' || area === 'scripts')
}

function declared(name: string, packages: Packages, development: boolean): string | null {
  if (name in packages.dependencies || (development && name in packages.devDependencies)) return null
  return `${name} is not declared in ${development ? 'package.json' : 'the dependencies of package.json'}.`
}

function importsOf(file: string, source: string): Import[] {
  const { module, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`)
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    target: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }))
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ target: moduleRequest.value, typeOnly: isType }] : [],
    ),
  )
  // import('…') as a value and as a type
  const dynamic = [...source.matchAll(/\bimport\(\s*(['"])([\w@./-]+)\1\s*[,)]/g)].map(([, , target]) => ({
    target: target ?? '',
    typeOnly: false,
  }))
  return [...imports, ...exports, ...dynamic]
}

const top = (path: string) => path.split('/')[0] ?? ''
const featureOf = (path: string) => /^(?:server|web)\/features\/[^/]+/.exec(path)?.[0] ?? null
const isTest = (path: string) => /\.test\.tsx?$|\/testing\/|^(e2e|bench)\//.test(path)

function readSources(root: string): Map<string, string> {
  const areas = Object.keys(reach).filter((area) => existsSync(join(root, area)))
  const paths = areas.flatMap((area) =>
    readdirSync(join(root, area), { recursive: true, encoding: 'utf8' }).map((path) =>
      posix.join(area, path.replaceAll('\\', '/')),
    ),
  )
  const sources = paths.filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules/'))
  return new Map(sources.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

if (process.argv[1] === import.meta.filename) {
  const root = dirname(import.meta.dirname)
  const files = readSources(root)
  const offences = findOffences(files, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  for (const offence of offences) console.error(offence)
  console.log(`${files.size} files, ${offences.length} imports out of bounds`)
  if (offences.length > 0) process.exitCode = 1
}
