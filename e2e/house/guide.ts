import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A guide as something to be done: its blocks in their order, each exactly as a reader would take it. */

export type Block = { line: number; lines: string[] } & (
  | { kind: 'commands' }
  | { kind: 'file'; file: string }
  | { kind: 'part'; file: string }
  | { kind: 'below'; file: string; below: string }
  | { kind: 'page'; path: string; as: string }
)

const fence = /^```(\S+)(?: (.+))?$/

/** @throws where a block does not say what is to be done with it: no reader would know either */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  const all = text.split('\n')
  for (let at = 0; at < all.length; at++) {
    const [, language = '', rest = ''] = fence.exec(all[at] ?? '') ?? []
    if (!language) continue
    const end = all.indexOf('```', at)
    if (end < 0) throw new Error(`The block in line ${at + 1} has no end.`)
    blocks.push({ line: at + 1, lines: all.slice(at + 1, end), ...meaningOf(language, rest, at + 1) })
    at = end
  }
  return blocks
}

function meaningOf(language: string, rest: string, line: number) {
  if (language === 'console') return { kind: 'commands' as const }
  const [first = '', how = '', ...words] = rest.split(' ')
  if (language === 'page' && how === 'as') return { kind: 'page' as const, path: first, as: words.join(' ') }
  if (first && how === 'part') return { kind: 'part' as const, file: first }
  if (first && how === 'below') return { kind: 'below' as const, file: first, below: words.join(' ') }
  if (first && !how) return { kind: 'file' as const, file: first }
  throw new Error(`What is to be done with the block in line ${line}?`)
}

/** Writes what a block says into the folder in which the reader works. */
export function writeBlock(folder: string, block: Block & { kind: 'file' | 'part' | 'below' }): void {
  const file = join(folder, block.file)
  if (block.kind === 'file') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${block.lines.join('\n')}\n`)
    return
  }
  if (!existsSync(file)) throw new Error(`Line ${block.line}: there is no file ${block.file}.`)
  const before = readFileSync(file, 'utf8').split('\n')
  const after = block.kind === 'part' ? partsReplaced(before, block) : linesBelow(before, block)
  writeFileSync(file, after.join('\n'))
}

const atMargin = /^([A-Za-z]\w*):/

/** Every entry at the margin goes where the entry of its name stands, with all that is indented below it. */
function partsReplaced(before: string[], { lines, line }: Block): string[] {
  let text = before
  const starts = lines.flatMap((one, index) => (atMargin.test(one) ? [index] : []))
  for (const [index, start] of starts.entries()) {
    const name = atMargin.exec(lines[start]!)?.[1] ?? ''
    const at = text.findIndex((one) => atMargin.exec(one)?.[1] === name)
    if (at < 0) throw new Error(`Line ${line + start + 1}: no entry “${name}” stands in the file.`)
    const rest = text.slice(at + 1)
    const length = rest.findIndex((one) => /^\S/.test(one))
    const after = length < 0 ? [] : rest.slice(length)
    text = [...text.slice(0, at), ...lines.slice(start, starts[index + 1]), ...after]
  }
  return text
}

function linesBelow(before: string[], block: Block & { kind: 'below' }): string[] {
  const at = before.findIndex((one) => one.includes(block.below))
  if (at < 0) throw new Error(`Line ${block.line}: “${block.below}” does not stand in the file.`)
  return [...before.slice(0, at + 1), ...block.lines, ...before.slice(at + 1)]
}

export interface Typed {
  words: string[]
  /** What the guide says is answered; a line “…” stands for any lines, “…” in a line for any words. */
  answer: RegExp
}

export function commandsOf({ lines }: Block): Typed[] {
  const typed: { command: string; answer: string[] }[] = []
  for (const line of lines) {
    if (line.startsWith('$ rcms ')) typed.push({ command: line.slice('$ rcms '.length), answer: [] })
    else typed.at(-1)?.answer.push(line)
  }
  return typed.map(({ command, answer }) => ({ words: wordsOf(command), answer: patternOf(answer) }))
}

function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

function patternOf(answer: readonly string[]): RegExp {
  const parts = answer.map((line) => {
    if (line === '…') return '(?:.*\\n)*?'
    return `${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.*')}\\n`
  })
  return new RegExp(`^${parts.join('')}$`)
}
