import type { Language } from '../../../contract/i18n.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { withoutDirectionMarks } from '../../platform/http/direction-marks.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { readTeamPlan } from './teams.ts'

/**
 * The plan of a visiting team as lines of text, its headings first, in the words of the language. The export is recorded.
 * @throws ProblemError 403 for those who plan no interviews; 404 for the team of another State
 */
export async function planTable(
  services: Services,
  official: Official,
  teamId: string,
  language: Language,
): Promise<string[][]> {
  const { team, entries } = await readTeamPlan(services, official, teamId)
  const { t } = speech(language)
  const columns = [
    'date',
    'time',
    'minutes',
    'interviewer',
    'reference',
    'family',
    'given',
    'own',
    'born',
    'language',
    'due',
    'state',
  ]
  const rows = entries.map(({ person, ...one }) => [
    ...[one.date, one.time, String(one.minutes), one.interviewer, one.reference, person.familyName ?? ''],
    ...[person.givenNames ?? '', person.ownScript ?? '', person.birthDate ?? '', one.language, one.replyDue ?? ''],
    one.outcome ? t(`interviews.outcome.${one.outcome}`) : t(`interviews.entry.${one.state}`),
  ])
  await withOfficial(services, official, (tx) =>
    writeAudit(tx, services, official, 'interviews_exported', null, services.clock().toISOString(), {
      ...{ from: team.firstOn, until: team.lastOn, rows: rows.length },
    }),
  )
  const head = columns.map((column) => t(`interviews.column.${column}`))
  return withoutDirectionMarks([head, ...rows]) as string[][]
}
