import { aboutLanguage } from '../../../../contract/i18n.ts'
import { textIn } from '../../../../domain/agreement/localized.ts'
import type { Measure } from '../../../../domain/statistics/measures.ts'
import type { Speech } from '../../../platform/i18n/catalogue.ts'
import { barsOf } from './bars.ts'
import { shownValue, unitWord } from './say.ts'
import type { ToldYear, YearlyTable } from './yearly.ts'

/** In which the page is written; others read English. */
export const publicLanguages = ['en', 'az'] as const
const names = { en: 'English', az: 'Azərbaycanca' } as const

/** Told large above the table, for the newest year. */
const first = ['received', 'persons_received', 'reply_days_in_time', 'arrived']

export interface PageFacts {
  tables: readonly YearlyTable[]
  /** The day on which they were counted. */
  on: string
  threshold: number
  practice: boolean
}

/** Figures for everybody, with their definitions: one page that needs no script and nobody signed in. */
export function publicPage({ tables, on, threshold, practice }: PageFacts, speech: Speech): string {
  const { t, language, format } = speech
  const said = (id: string, values?: Record<string, string | number>) => escaped(t(`figures.public.${id}`, values))
  const languages = publicLanguages.map((one) =>
    one === language
      ? `<span lang="${one}" aria-current="true">${names[one]}</span>`
      : `<a href="?language=${one}" hreflang="${one}" lang="${one}">${names[one]}</a>`,
  )
  return `<!doctype html>
<html lang="${language}" dir="${aboutLanguage(language).direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${said('lead')}">
<title>${said('title')}</title>
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/public/statistics.css">
</head>
<body>
<header>
<p class="program">OpenRCMS</p>
<nav aria-label="${said('language')}">${languages.join('')}</nav>
</header>
<main>
<h1>${said('title')}</h1>
${practice ? `<p class="practice"><strong>${said('practice')}</strong></p>` : ''}
<p class="lead">${said('lead')}</p>
<p class="ways"><a href="#protected">${said('protected')}</a>${
    tables.length === 0 ? '' : `<a href="/public/statistics.csv?language=${language}" download>${said('save')}</a>`
  }</p>
${tables.length === 0 ? `<p>${said('none')}</p>` : tables.map((table, index) => tableOf(table, index, speech)).join('\n')}
<section class="note" id="protected" aria-labelledby="protected-title">
<h2 id="protected-title">${said('protected')}</h2>
<ul>
${['small', 'altered', 'totals', 'same'].map((one) => `<li>${said(`protected.${one}`, { threshold, below: threshold - 1 })}</li>`).join('\n')}
</ul>
</section>
</main>
<footer>
<p>${said('counted-on', { date: format.date(on) })} ${said('late')}</p>
</footer>
</body>
</html>
`
}

function tableOf({ pack, years, groups }: YearlyTable, index: number, speech: Speech): string {
  const { t, language, format } = speech
  const title = escaped(textIn(pack.title, language))
  const short = escaped(textIn(pack.short, language))
  const rows = groups.flatMap((group) => group.rows)
  const inForce = escaped(t('figures.public.in-force', { date: format.date(pack.instrument.inForceFrom) }))
  const head = years.map((year) => `<th scope="col">${year}</th>`).join('')
  const bodies = groups.map(
    (group) => `<tbody>
<tr><th scope="rowgroup" colspan="${years.length + 2}">${escaped(t(`figures.public.group.${group.id}`))}</th></tr>
${group.rows.map((row) => lineOf(row, speech)).join('\n')}
</tbody>`,
  )
  return `<section aria-labelledby="agreement-${index}">
<h2 id="agreement-${index}">${title}</h2>
<p class="quiet">${inForce}</p>
${keyFigures(years, rows, speech)}
<div class="table" role="region" tabindex="0" aria-label="${short}">
<table>
<caption>${escaped(t('figures.public.by-year'))}</caption>
<thead><tr><th scope="col">${escaped(t('figures.public.figure'))}</th>${head}<td class="bars"></td></tr></thead>
${bodies.join('\n')}
</table>
</div>
<details open>
<summary><h3>${escaped(t('figures.public.counts'))}</h3></summary>
<dl>
${rows.map(({ measure }) => meaningOf(measure, speech)).join('\n')}
</dl>
</details>
</section>`
}

interface Row {
  measure: Measure
  told: ToldYear[]
}

/** The newest year in large, with the year before it. */
function keyFigures(years: readonly string[], rows: readonly Row[], speech: Speech): string {
  const { t } = speech
  const newest = years.length - 1
  const tiles = rows
    .filter(({ measure }) => first.includes(measure.code))
    .map(({ measure, told }) => {
      const now = shownValue(told[newest] ?? null, measure, speech)
      const before = newest > 0 ? shownValue(told[newest - 1] ?? null, measure, speech) : null
      const beside = before === null ? '' : `<dd class="quiet">${years[newest - 1]}: ${escaped(before)}</dd>`
      return `<div><dt>${escaped(t(`statistics.${measure.code}.title`))}</dt><dd class="large">${escaped(now)}</dd>${beside}</div>`
    })
  return `<p class="year" aria-hidden="true">${years[newest]}</p>
<dl class="key" aria-label="${years[newest]}">${tiles.join('')}</dl>`
}

function lineOf({ measure, told }: Row, speech: Speech): string {
  const { t } = speech
  const cells = told.map((one) => {
    const hidden = one?.hidden ? ' class="hidden"' : ''
    return `<td${hidden}>${escaped(shownValue(one, measure, speech))}</td>`
  })
  const [name, unit] = [t(`statistics.${measure.code}.title`), unitWord(measure, speech)].map(escaped)
  const values = told.map((one) => (one === null ? (measure.formula === 'count' ? 0 : null) : one.value))
  return `<tr><th scope="row">${name} <small>${unit}</small></th>${cells.join('')}<td class="bars">${barsOf(values)}</td></tr>`
}

function meaningOf({ code }: Measure, { t }: Speech): string {
  const [name, definition, not] = ['title', 'definition', 'not'].map((part) => escaped(t(`statistics.${code}.${part}`)))
  return `<div><dt>${name}</dt><dd>${definition}</dd><dd class="quiet">${not}</dd></div>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
