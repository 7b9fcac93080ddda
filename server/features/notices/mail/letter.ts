import { aboutLanguage, type Language } from '../../../../contract/i18n.ts'

/** A block of a letter: a sentence, a heading, or a list of lines of which each may lead somewhere. */
export type Block = { text: string } | { heading: string } | { lines: readonly { text: string; link?: string }[] }

/** The same blocks as plain text, for those who read nothing else. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if ('text' in block) return block.text
      if ('heading' in block) return block.heading
      return block.lines.map(({ text, link }) => (link ? `- ${text}\n  ${link}` : `- ${text}`)).join('\n')
    })
    .join('\n\n')
}

/** The same blocks for programs that show HTML: no picture, no script, nothing that is loaded. */
export function simpleHtml(blocks: readonly Block[], language: Language, title: string): string {
  const body = blocks.map((block) => {
    if ('text' in block) return `<p>${escaped(block.text)}</p>`
    if ('heading' in block) return `<h2 style="font-size:1rem;margin:1.25em 0 0.4em">${escaped(block.heading)}</h2>`
    const lines = block.lines.map(({ text, link }) => {
      const shown = link ? `<a href="${escaped(link)}">${escaped(text)}</a>` : escaped(text)
      return `<li style="margin:0.25em 0">${shown}</li>`
    })
    return `<ul style="padding-inline-start:1.2em">${lines.join('')}</ul>`
  })
  return (
    `<!doctype html><html lang="${language}" dir="${aboutLanguage(language).direction}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>` +
    `<body style="font-family:sans-serif;line-height:1.5;max-width:40em">${body.join('')}</body></html>`
  )
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
