import { listed } from '../../../contract/listed.ts'
import { endOf, relianceOf, runningClocks } from '../../../domain/case/clocks.ts'
import { fold } from '../../../domain/case/evolve.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { listAuthorities } from '../authorities/list.ts'
import { writeAudit } from '../cases/audit.ts'
import { rulesOf } from '../cases/context.ts'
import { loadEvents } from '../cases/load.ts'
import { accessTo } from '../cases/read-access.ts'
import { explainClock } from '../cases/read-explanation.ts'
import { viewCase } from '../cases/view.ts'
import { lookOf } from './make.ts'
import { group, type PrintedPart, rowsOf } from './printed.ts'
import { inPages } from './render.ts'
import { copySpeech } from './speech.ts'

/**
 * Why a running period of a case ends when it does, on a page for a dispute: rule, article, source and certainty, calendar
 * with its version, each step of the count, and both readings. Recorded as a look.
 * @throws ProblemError 404 as `viewCase`, and where no such period runs (of this person, where one is named)
 */
export async function printDate(
  services: Services,
  official: Official,
  caseId: string,
  clockId: string,
  personId?: string,
): Promise<{ reference: string; pdf: Buffer }> {
  const view = await viewCase(services, official, caseId)
  const at = services.clock().toISOString()
  const { clock, sentences } = await withOfficial(services, official, async (tx) => {
    const access = await accessTo(tx, services, official, caseId)
    const file = access && fold(caseId, await loadEvents(tx, caseId, ['shared', access.side]))
    if (!file) throw notFound()
    const found = runningClocks(file, rulesOf(services, access.pack, file)).find(
      ({ rule, personIds }) => rule.id === clockId && (!personId || personIds.includes(personId)),
    )
    if (!found) throw notFound()
    await writeAudit(tx, services, official, 'date_printed', caseId, at, { clock: clockId })
    return { clock: found, sentences: explainClock(found, file, official.language) }
  })
  const pack = await services.agreements.version(view.agreement.digest)
  const words = copySpeech(official, view, pack, await listAuthorities(services, official))
  const { t, format, text, person, authority } = words
  const { rule, due, alternative, from, question, held } = clock
  const { calendar } = question
  const printed: PrintedPart = {
    ...lookOf(services, official, words, at),
    title: `${t('copy.date.title')} ${view.reference}`,
    lead: text(rule.title),
    mark: null,
    groups: [
      group(t('copy.cover.case'), {
        rows: rowsOf([
          [t('file.reference'), view.reference],
          [t('case.agreement'), `${text(view.agreement.short)}, ${view.agreement.version}`],
          [t('copy.silence.rules'), `SHA-256 ${view.agreement.digest}`],
          [t('case.party.requesting'), `${authority(view.requestingAuthority)} (${view.requestingState})`],
          [t('case.party.requested'), `${authority(view.requestedAuthority)} (${view.requestedState})`],
          [t('copy.part.persons'), listed(t, clock.personIds.map(person))],
        ]),
      }),
      group(t('copy.date.period'), {
        rows: rowsOf([
          [t('copy.silence.article'), rule.provenance.article],
          [t('copy.silence.source'), rule.provenance.source],
          [t('copy.silence.certainty'), t(`agreements.certainty.${rule.provenance.certainty}`)],
          [t('copy.silence.reliance'), t(`copy.silence.reliance.${relianceOf(clock).kind}`)],
          [t('copy.silence.from'), format.date(from)],
          [t('copy.silence.due'), format.dateWithWeekday(due)],
          [t('copy.silence.other'), alternative && format.dateWithWeekday(alternative)],
          [t('copy.silence.over'), format.dateTime(endOf(clock))],
          [t('copy.silence.calendar'), `${calendar.state} ${calendar.version}`],
        ]),
      }),
      group(t('copy.silence.computation'), {
        words: [
          ...sentences,
          ...(alternative ? [t('copy.silence.readings')] : []),
          ...(held?.outages ?? []).map((one) =>
            t('history.outage', { from: format.dateTime(one.from), until: format.dateTime(one.until) }),
          ),
        ],
      }),
      group(t('copy.cover.printed'), {
        rows: rowsOf([
          [t('copy.cover.by'), `${official.name}, ${authority(official.authority.id)}`],
          [t('copy.cover.at'), format.dateTime(at)],
        ]),
      }),
    ],
    contents: null,
  }
  const foot = `${view.reference} · ${t('copy.date.title')} · ${format.dateTime(at)}`
  return { reference: view.reference, pdf: await inPages(services, printed, foot, words) }
}
