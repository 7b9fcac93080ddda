import { aboutLanguage } from '../../../contract/i18n.ts'
import type { Speech } from '../i18n/catalogue.ts'

interface Words {
  title: string
  next: string
  /** Upon the way to ask once more. */
  again: string
  /** The address of a style, where one is sure to be answered. */
  style?: string
}

/** Shown instead of a page that cannot be: it needs no script, and no file but the style that is named. */
export function problemPage({ title, next, again, style }: Words, { language }: Speech): string {
  return `<!doctype html>
<html lang="${language}" dir="${aboutLanguage(language).direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>${style ? `\n<link rel="stylesheet" href="${escaped(style)}">` : ''}
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(next)}</p>
<p><a href="">${escaped(again)}</a></p>
</main>
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
