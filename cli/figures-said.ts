import type { AgreementPack } from '../domain/agreement/schema.ts'
import { impossibleIn } from '../domain/statistics/impossible.ts'
import type { Measure } from '../domain/statistics/measures.ts'
import type { Period } from '../domain/statistics/period.ts'
import type { Figure, Question } from '../domain/statistics/tally.ts'
import { unknownValue } from '../server/features/statistics/asked.ts'
import { tellWaiting, waitingToBeTold } from '../server/features/statistics/kept/tell.ts'
import { withSystem } from '../server/platform/database/transaction.ts'
import type { Services } from '../server/platform/services.ts'
import type { Io, Options } from './command.ts'

/** The agreement of that name; where there is none it is said, with the names that there are. */
export function agreementNamed(
  agreement: string,
  { agreements: { current } }: Pick<Services, 'agreements'>,
  { words: { t }, err }: Io,
): AgreementPack | null {
  const found = current.get(agreement)
  if (found) return found.pack
  err(t('statistics.said.no-agreement', { agreement, agreements: [...current.keys()].join(' ') }))
  return null
}

/** What `--only` narrows to, by dimension. Where one of them names no dimension or no value it is said. */
export function readOnly(options: Options, { words: { t }, err }: Io): Record<string, string[]> | null {
  const only = new Map<string, string[]>()
  for (const pair of (options.only ?? []) as unknown as string[]) {
    // At the first sign alone: a value with another one in it is no value, and is told so.
    const [dimension = '', ...rest] = pair.split('=')
    const value = rest.join('=')
    if (!dimension || !value) {
      err(t('statistics.said.only'))
      return null
    }
    only.set(dimension, [...(only.get(dimension) ?? []), value])
  }
  return Object.fromEntries(only)
}

/** How much was counted; of what is guarded it is not said that there is nothing. */
export function countedIn({ guarded }: Pick<Measure, 'guarded'>, figures: readonly Pick<Figure, 'count'>[]): number {
  return guarded ? 1 : figures.reduce((sum, { count }) => sum + count, 0)
}

/** Of a period that was over before the agreement was in force, or has not begun, there are no figures: which it is, is said. */
export function isOutside(
  period: Period,
  { instrument: { inForceFrom } }: { instrument: Pick<AgreementPack['instrument'], 'inForceFrom'> },
  services: Pick<Services, 'clock'>,
  io: Io,
): boolean {
  if (period.to >= inForceFrom) return isToCome(period, services, io)
  io.err(io.words.t('statistics.said.before-agreement', { from: inForceFrom }))
  return true
}

/** Of a period that has not begun there are no figures: said as the pages say it. */
export function isToCome({ from }: Period, { clock }: Pick<Services, 'clock'>, { words: { t }, err }: Io): boolean {
  if (from <= clock().toISOString().slice(0, 10)) return false
  err(t('figures.fault.to_come'))
  return true
}

/** Tells what waits to be told, so that figures from the kept facts lack nothing; what another program has in hand is said. */
export async function tellAll(services: Services, { words: { t }, err }: Io): Promise<void> {
  const failed = await tellWaiting(services).then(
    () => null,
    (error: unknown) => error,
  )
  if (failed !== null && !(failed instanceof AggregateError)) throw failed
  const count = await withSystem(services.pools.system, waitingToBeTold, { readOnly: true })
  if (count > 0) err(t('statistics.said.waiting', { count }))
}

/** What must be known beside figures, for programs and in words. */
export interface Said {
  code: 'value_unknown' | 'outside_period' | 'outside_measure' | 'nothing_counted' | 'begins_before_agreement'
  values: Record<string, string>
  text: string
}

/** Why nothing, or so little, was counted: days before the agreement, a value that it does not know, or nothing that happened. */
export function remarksOn(
  { measure, only = {}, period }: Pick<Question, 'only' | 'period'> & { measure: Question['measure'] | undefined },
  pack: AgreementPack,
  { counted, nothing }: { counted: number; nothing: string },
  { words: { t, format } }: Io,
): Said[] {
  const unknown = unknownValue({ only }, pack)
  const impossible = measure ? impossibleIn({ measure, period, only }) : null
  const { inForceFrom: from } = pack.instrument
  return [
    ...(period.from < from
      ? [
          {
            code: 'begins_before_agreement' as const,
            values: { from },
            text: t('figures.remark.begins_before_agreement', { from: format.date(from) }),
          },
        ]
      : []),
    ...(unknown
      ? [
          {
            code: 'value_unknown' as const,
            values: { ...unknown },
            text: t('figures.remark.value_unknown', { ...unknown }),
          },
        ]
      : []),
    ...(impossible ? [{ code: impossible, values: {}, text: t(`figures.remark.${impossible}`) }] : []),
    ...(counted === 0 && !impossible ? [{ code: 'nothing_counted' as const, values: {}, text: nothing }] : []),
  ]
}
