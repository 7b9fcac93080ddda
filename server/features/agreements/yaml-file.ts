import {
  type Document,
  type ErrorCode,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import { PackFault } from './fault.ts'

type Path = readonly (string | number)[]

/** Where something stands in a file; both from 1. */
export interface Place {
  line: number
  column: number
}

/** A YAML file that could be read, with the place of everything in it. */
export interface YamlFile {
  name: string
  data: unknown
  /** The place of an entry, or of the nearest entry around it that is written down. */
  placeOf(path: Path): Place
}

/** Reads YAML, with anchors and merged entries. @throws PackFault naming the line that cannot be read */
export function readYaml(name: string, text: string): YamlFile {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, merge: true })
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  // What follows the first sign that cannot be read is only its consequence.
  const broken = [...document.errors, ...document.warnings].sort((one, other) => one.pos[0] - other.pos[0])[0]
  if (broken) {
    const { pos, code } = broken
    throw new PackFault([{ file: name, ...place(pos[0]), ...syntaxFault(code) }])
  }
  // In the order of the file, as an anchor must stand before what names it; asking each alias would walk the file anew.
  const anchors = new Set<string>()
  visit(document, (_key, node) => {
    if (isAlias(node)) {
      if (anchors.has(node.source)) return
      const fault = { code: 'yaml_alias_unknown', values: { name: node.source } }
      throw new PackFault([{ file: name, ...place(node.range?.[0] ?? 0), ...fault }])
    }
    if ((isScalar(node) || isCollection(node)) && node.anchor) anchors.add(node.anchor)
  })
  return { name, data: document.toJS(), placeOf: (path) => place(offsetOf(document, path)) }
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const key of path) {
    const found = step(document, node, key)
    if (!found) return offset
    offset = found.offset
    node = found.node
  }
  return offset
}

type Found = { node: unknown; offset: number }

function step(document: Document, from: unknown, key: string | number): Found | null {
  const node = isAlias(from) ? from.resolve(document) : from
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key]
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : null
  }
  if (!isMap(node)) return null
  for (const pair of node.items) {
    if (!isScalar(pair.key)) continue
    if (pair.key.value === key || pair.key.source === String(key)) {
      return { node: pair.value, offset: pair.key.range?.[0] ?? 0 }
    }
  }
  const merged = node.items.find((pair) => isScalar(pair.key) && (pair.key.source === '<<' || pair.key.value === '<<'))
  return merged ? step(document, merged.value, key) : null
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && 'range' in value
}

const said: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'yaml_indent',
  TAB_AS_INDENT: 'yaml_tab',
  DUPLICATE_KEY: 'yaml_twice',
  MISSING_CHAR: 'yaml_sign_missing',
  BAD_ALIAS: 'yaml_alias',
  MULTIPLE_DOCS: 'yaml_documents',
  BLOCK_AS_IMPLICIT_KEY: 'yaml_colon',
  MULTILINE_IMPLICIT_KEY: 'yaml_colon',
  BLOCK_IN_FLOW: 'yaml_colon_in_brackets',
}

function syntaxFault(error: ErrorCode): { code: string; values?: Record<string, string> } {
  const code = said[error]
  return code ? { code } : { code: 'yaml_unreadable', values: { error } }
}
