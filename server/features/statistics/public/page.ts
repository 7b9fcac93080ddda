import { aboutLanguage } from '../../../../contract/i18n.ts'
import { textIn } from '../../../../domain/agreement/localized.ts'
import type { Measure } from '../../../../domain/statistics/measures.ts'
import type { Speech } from '../../../platform/i18n/catalogue.ts'
import type { YearlyTable } from './yearly.ts'

/** In which the page is written; others read English. */
export const publicLanguages = ['en', 'az'] as const
const names = { en: 'English', az: 'Azərbaycanca' } as const

/** Figures for everybody, with their definitions: one page that needs no script and nobody signed in. */
export interface PageFacts {
  tables: readonly YearlyTable[]
  /** The day on which they were counted. */
  on: string
  threshold: number
  practice: boolean
}

export function publicPage({ tables, on, threshold, practice }: PageFacts, speech: Speech): string {
  const { t, language, format } = speech
  const said = (id: string, values?: Record<string, string | number>) => escaped(t(`figures.public.${id}`, values))
  const others = publicLanguages
    .filter((one) => one !== language)
    .map((one) => `<a href="?language=${one}" hreflang="${one}" lang="${one}">${names[one]}</a>`)
  return `<!doctype html>
<html lang="${language}" dir="${aboutLanguage(language).direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${said('title')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/public/statistics.css">
</head>
<body>
<nav aria-label="${said('language')}">${others.join(' ')}</nav>
<main>
<h1>${said('title')}</h1>
${practice ? `<p class="practice"><strong>${said('practice')}</strong></p>` : ''}
<p>${said('lead')}</p>
<p>${said('control', { threshold })}</p>
${tables.length === 0 ? `<p>${said('none')}</p>` : tables.map((table) => tableOf(table, speech)).join('\n')}
<p>${said('counted-on', { date: format.date(on) })}</p>
</main>
</body>
</html>
`
}

function tableOf({ pack, years, rows }: YearlyTable, speech: Speech): string {
  const { t, language } = speech
  const title = escaped(textIn(pack.short, language))
  const head = years.map((year) => `<th scope="col">${year}</th>`).join('')
  const lines = rows.map(({ measure, told }) => {
    const cells = told.map((one) => `<td>${escaped(shown(one, measure, speech))}</td>`).join('')
    const [name, unit] = [t(`statistics.${measure.code}.title`), t(`statistics.unit.${measure.unit}`)].map(escaped)
    return `<tr><th scope="row">${name} <small>(${unit})</small></th>${cells}</tr>`
  })
  const meanings = rows.map(({ measure: { code } }) => {
    const [name, definition, not] = ['title', 'definition', 'not'].map((part) =>
      escaped(t(`statistics.${code}.${part}`)),
    )
    return `<dt>${name}</dt><dd>${definition}</dd><dd>${not}</dd>`
  })
  return `<section>
<h2>${title}</h2>
<div class="table" role="region" tabindex="0" aria-label="${title}">
<table>
<thead><tr><th scope="col">${escaped(t('figures.public.figure'))}</th>${head}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>
<h3>${escaped(t('figures.public.counts'))}</h3>
<dl>
${meanings.join('\n')}
</dl>
</section>`
}

function shown(told: YearlyTable['rows'][number]['told'][number], { formula }: Measure, { t, format }: Speech): string {
  if (told === null) return formula === 'count' ? '0' : '–'
  if (told.hidden) return t('figures.public.hidden')
  if (told.value === null) return '–'
  return formula === 'share_in_time'
    ? t('figures.public.percent', { value: format.number(Math.round(told.value * 100)) })
    : format.number(told.value)
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

/** Colours with contrast in light and in dark; nothing is loaded from elsewhere. */
export const publicStyle = `:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
body { margin-inline: auto; max-inline-size: 60rem; padding: 1rem; }
nav { text-align: end; }
h1, h2 { line-height: 1.25; }
h2 { margin-block-start: 2.5rem; }
.practice { border-inline-start: 0.25rem solid; padding-inline-start: 0.75rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { border-block-end: 1px solid; padding: 0.5rem; }
th { text-align: start; }
thead th:not(:first-child), td { font-variant-numeric: tabular-nums; text-align: end; }
dt { font-weight: 600; margin-block-start: 1rem; }
dd { margin-inline-start: 0; }
`
