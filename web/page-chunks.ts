/** What the build tells of a module: what it imports at once, and what it loads when it is needed. */
interface Module {
  readonly importedIds: readonly string[]
  readonly dynamicallyImportedIds: readonly string[]
}
interface Graph {
  getModuleInfo(id: string): Module | null
}

const here = import.meta.dirname.replaceAll('\\', '/')
const at = (path: string) => `${here}/${path}`
/** In the order in which a day begins: what an earlier one holds, a later one has no more to bring. */
const beginnings: readonly (readonly [chunk: string, page: string])[] = [
  ['start', at('main.tsx')],
  ['frame', at('ui/shell/shell.tsx')],
  ['common', at('features/session/sign-in-page.tsx')],
  ['desk', at('features/desk/desk-page.tsx')],
  ['case', at('features/cases/room/case-page.tsx')],
]

/**
 * The comparison of names, as heavy as a page: what reaches it is a file of its own, so that it comes with the pages that weigh
 * evidence and not with every page that shares something with a case.
 */
const compared = `${here.slice(0, here.lastIndexOf('/'))}/domain/identity/names/compare.ts`

/**
 * In which file of the build a shared module stands. Left to itself the build makes a file of every set of pages that
 * share something, which are a hundred tiny ones that compress badly and each cost a request; so what a beginning of
 * the day shares with later pages is one file, and only what later pages share among themselves is left to the build.
 */
export function pageChunks() {
  let chunks: Map<string, string> | undefined
  return beginnings.map(([chunk], index) => ({
    name: (id: string, graph: Graph) => {
      chunks ??= assign(graph)
      return chunks.get(id) === chunk ? chunk : null
    },
    debugName: chunk,
    // A file takes along what its modules import, unless an earlier one has it already.
    priority: beginnings.length - index,
  }))
}

function assign(graph: Graph): Map<string, string> {
  const chunks = new Map<string, string>()
  const pages = pagesOf(graph)
  const uses = new Map<string, number>()
  for (const page of pages) for (const id of reachable(graph, page)) uses.set(id, (uses.get(id) ?? 0) + 1)
  const names = reachable(graph, compared)
  for (const [chunk, beginning] of beginnings) {
    for (const id of reachable(graph, beginning)) {
      // The page itself, and what is its own alone, stay together.
      if (pages.has(id) || (uses.get(id) ?? 0) < 2 || chunks.has(id)) continue
      if (names.has(id) || reachable(graph, id).has(compared)) continue
      chunks.set(id, chunk)
    }
  }
  return chunks
}

/** Everything that is loaded on its own: the start, and each thing that is loaded when it is needed. */
function pagesOf(graph: Graph): Set<string> {
  const start = at('main.tsx')
  const pages = new Set([start])
  const seen = new Set<string>()
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const module = graph.getModuleInfo(id)
    for (const later of module?.dynamicallyImportedIds ?? []) pages.add(later)
    waiting.push(...(module?.importedIds ?? []), ...(module?.dynamicallyImportedIds ?? []))
  }
  return pages
}

function reachable(graph: Graph, from: string): Set<string> {
  const seen = new Set<string>()
  const waiting = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  return seen
}
