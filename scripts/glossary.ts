/** Writes docs/glossary.md from contract/glossary/terms.json: `node scripts/glossary.ts`. A test holds the two equal. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GlossaryPart } from '../contract/glossary/glossary.ts'

const root = join(import.meta.dirname, '..')
export const glossaryPath = join(root, 'docs', 'glossary.md')

const head = `# Glossary

The words of the field, in English and Azerbaijani, as the program uses them. *In the code* names the word a reader of the source will meet.

**?** after an Azerbaijani term: not confirmed by an official text, or the program itself uses two words for it. A lawyer of the State Migration Service should decide.

Made by \`node scripts/glossary.ts\` from [terms.json](../contract/glossary/terms.json), which also holds each meaning in Azerbaijani; the program shows both under *Help*.
`

export function glossaryPage(): string {
  const parts = JSON.parse(readFileSync(join(root, 'contract', 'glossary', 'terms.json'), 'utf8')) as GlossaryPart[]
  const tables = parts.map(({ title, terms }) => {
    const rows = terms.map((term) =>
      `| ${term.en} | ${term.az}${term.unsure ? ' ?' : ''} | ${term.meaning.en} | ${term.code} |`.replace(
        '|  |',
        '| |',
      ),
    )
    return [
      `## ${title.en}`,
      '',
      '| English | Azərbaycanca | Meaning | In the code |',
      '|---|---|---|---|',
      ...rows,
    ].join('\n')
  })
  return `${head}\n${tables.join('\n\n')}\n`
}

if (process.argv[1] === import.meta.filename) writeFileSync(glossaryPath, glossaryPage())
