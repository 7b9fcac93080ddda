import { aboutLanguage } from '../../../contract/i18n.ts'
import type { Speech } from '../i18n/catalogue.ts'

/** Shown instead of the pages while the database is away. It needs no file and no script. */
export function unavailablePage({ t, language }: Speech): string {
  const [title, next, again] = ['title', 'next', 'again'].map((part) =>
    escaped(t(`problems.database_unavailable.${part}`)),
  )
  return `<!doctype html>
<html lang="${language}" dir="${aboutLanguage(language).direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${next}</p>
<p><a href="">${again}</a></p>
</main>
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
