/** Writes docs/glossary.md from contract/glossary/terms.json: `node scripts/glossary.ts`. A test holds the two equal. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GlossaryPart } from '../contract/glossary/glossary.ts'

const root = join(import.meta.dirname, '..')
export const glossaryPath = join(root, 'docs', 'glossary.md')

interface Source {
  id: string
  title: string
  url: string
}

const head = `# Glossary

The words of the field, in English and Azerbaijani, as the program uses them. *In the code* names the word a reader of the source will meet.

**?** after an Azerbaijani term: we have seen it in no official text. A lawyer of the State Migration Service should decide. *Seen in* gives the number of the public text, listed at the end, in which we met the word; a term with neither is a word of this program.

Made by \`node scripts/glossary.ts\` from [terms.json](../contract/glossary/terms.json), which also holds each meaning in Azerbaijani; the program shows both under *Help*.
`

export function glossaryPage(): string {
  const read = (name: string) => JSON.parse(readFileSync(join(root, 'contract', 'glossary', name), 'utf8'))
  const parts = read('terms.json') as GlossaryPart[]
  const sources = read('sources.json') as Source[]
  const numberOf = (seen: string | undefined) => (seen ? `${sources.findIndex(({ id }) => id === seen) + 1}` : '')
  const tables = parts.map(({ title, terms }) => {
    const rows = terms.map((term) =>
      `| ${term.en} | ${term.az}${term.unsure ? ' ?' : ''} | ${numberOf(term.seen)} | ${term.meaning.en} | ${term.code} |`.replaceAll(
        '|  |',
        '| |',
      ),
    )
    return [
      `## ${title.en}`,
      '',
      '| English | Azərbaycanca | Seen in | Meaning | In the code |',
      '|---|---|---|---|---|',
      ...rows,
    ].join('\n')
  })
  const seen = sources.map(({ title, url }, place) => `${place + 1}. [${title}](${url})`)
  return `${head}\n${[...tables, ['## Seen in', '', ...seen].join('\n')].join('\n\n')}\n`
}

if (process.argv[1] === import.meta.filename) writeFileSync(glossaryPath, glossaryPage())
