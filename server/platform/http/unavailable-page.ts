import type { Speech } from '../i18n/catalogue.ts'

/** Shown instead of the pages while the database is away. It needs no file and no script, and asks again by itself. */
export function unavailablePage({ t, language }: Speech): string {
  const [title, next] = [t('problems.database_unavailable.title'), t('problems.database_unavailable.next')].map(escaped)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="10">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${next}</p>
</main>
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
