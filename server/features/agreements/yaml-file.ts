import {
  type Document,
  type ErrorCode,
  isAlias,
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

/** A YAML file that could be read, with the line of everything in it. */
export interface YamlFile {
  name: string
  data: unknown
  /** The line of an entry, or of the nearest entry around it that is written down. */
  lineOf(path: Path): number
}

/** Reads YAML, with anchors and merged entries. @throws PackFault naming the line that cannot be read */
export function readYaml(name: string, text: string): YamlFile {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, merge: true })
  const line = (offset: number) => Math.max(1, counter.linePos(offset).line)
  // What follows the first sign that cannot be read is only its consequence.
  const broken = [...document.errors, ...document.warnings].sort((one, other) => one.pos[0] - other.pos[0])[0]
  if (broken) {
    const { pos, code } = broken
    throw new PackFault([{ file: name, line: line(pos[0]), sentence: syntaxSentence(code) }])
  }
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document)) return
      const sentence = `“*${alias.source}” refers to “&${alias.source}”, which is not written above it.`
      throw new PackFault([{ file: name, line: line(alias.range?.[0] ?? 0), sentence }])
    },
  })
  return { name, data: document.toJS(), lineOf: (path) => line(offsetOf(document, path)) }
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

const sentences: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'The line is not indented like its neighbours.',
  TAB_AS_INDENT: 'Lines are indented with spaces, never with tabs.',
  DUPLICATE_KEY: 'This entry is written twice in the same place.',
  MISSING_CHAR: 'A sign is missing here: a colon, a comma, a bracket or a quotation mark.',
  BAD_ALIAS: 'A name after “*” or “&” is missing or cannot be used here.',
  MULTIPLE_DOCS: 'The file must hold one document only.',
  BLOCK_AS_IMPLICIT_KEY: 'The text holds a colon; put it in quotation marks.',
  MULTILINE_IMPLICIT_KEY: 'The text holds a colon; put it in quotation marks.',
  BLOCK_IN_FLOW: 'The text between brackets holds a colon; put it in quotation marks.',
}

function syntaxSentence(code: ErrorCode): string {
  return (
    sentences[code] ?? `The file cannot be read from here on; check brackets, colons and quotation marks (${code}).`
  )
}
