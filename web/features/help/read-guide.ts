import { marked, type Token, type Tokens } from 'marked'
import type { Block, Guide, Inline } from './guide-blocks.ts'

/**
 * Reads a page of docs/guide; run when the program is built, so that no page needs a reader of Markdown.
 * Only what a guide needs is understood: headings, paragraphs, lists, tables, pictures, emphasis, links to other guides.
 *
 * @throws Error naming what else stands in the text, raw HTML above all
 */
export function readGuide(markdown: string): Omit<Guide, 'pictures'> & { sources: string[] } {
  const tokens = marked.lexer(markdown)
  const first = tokens.find((token) => token.type !== 'space')
  if (first?.type !== 'heading' || first.depth !== 1) throw new Error('A guide begins with its title.')
  const blocks = tokens.filter((token) => token !== first).flatMap(blockOf)
  return { title: first.text, blocks, sources: sourcesOf(blocks) }
}

function blockOf(token: Token): Block[] {
  switch (token.type) {
    case 'space':
      return []
    case 'heading':
      return [{ kind: 'heading', level: token.depth === 2 ? 2 : 3, parts: inlines(token.tokens) }]
    case 'paragraph':
    case 'text':
      return paragraphs(token.tokens ?? [])
    case 'list':
      return [
        {
          kind: 'list',
          ordered: token.ordered,
          start: token.start || 1,
          items: (token as Tokens.List).items.map((item) => item.tokens.flatMap(blockOf)),
        },
      ]
    case 'table': {
      const { header, rows } = token as Tokens.Table
      return [
        {
          kind: 'table',
          head: header.map((cell) => inlines(cell.tokens)),
          rows: rows.map((row) => row.map((cell) => inlines(cell.tokens))),
        },
      ]
    }
    default:
      throw new Error(`A guide cannot hold this: ${token.raw.trim()}`)
  }
}

/** A picture stands alone on its line. */
function paragraphs(tokens: Token[]): Block[] {
  const [only] = tokens
  if (tokens.length === 1 && only?.type === 'image') return [{ kind: 'picture', source: only.href, alt: only.text }]
  return [{ kind: 'paragraph', parts: inlines(tokens) }]
}

function inlines(tokens: readonly Token[] = []): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    switch (token.type) {
      case 'text':
        return token.tokens ? inlines(token.tokens) : [{ kind: 'text', text: plain(token.text) }]
      case 'escape':
        return [{ kind: 'text', text: plain(token.text) }]
      case 'codespan':
        return [{ kind: 'code', text: plain(token.text) }]
      case 'strong':
      case 'em':
        return [{ kind: token.type, parts: inlines(token.tokens) }]
      case 'link': {
        const guide = /^([a-z-]+)\.md(#.*)?$/.exec(token.href)?.[1]
        const parts = inlines(token.tokens)
        // What lies outside the program is named, not linked: the page must also work where there is no other net.
        return guide ? [{ kind: 'guide', guide, parts }] : parts
      }
      case 'br':
        return [{ kind: 'text', text: ' ' }]
      default:
        throw new Error(`A guide cannot hold this: ${token.raw.trim()}`)
    }
  })
}

/** The text as typed, with the line breaks of the source as spaces; React escapes what must be. */
function plain(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, '’')
    .replace(/&amp;/g, '&')
}

function sourcesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'picture') return [block.source]
    return block.kind === 'list' ? block.items.flatMap(sourcesOf) : []
  })
}
