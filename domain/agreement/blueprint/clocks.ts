import type { ClockRule } from '../schema.ts'
import type { Block } from './document.ts'
import { factsOf, type PackWords, rule } from './words.ts'

type Profile = PackWords['pack']['counting'][string]['profile']

/** Every period with its article, its counting and what follows when it passes. */
export function clocks(words: PackWords): Block[] {
  const { pack, t, text } = words
  return pack.clocks.flatMap((clock) => {
    const { extension, suspension, provenance } = clock
    const longer = [
      extension &&
        rule(words, `${text(clock.title)}: ${t('agreement.clock.extension')}`, {
          lines: [extensionLine(words, extension)],
          provenance: extension.provenance,
        }),
      suspension &&
        rule(words, `${text(clock.title)}: ${t('agreement.clock.suspension')}`, {
          lines: [suspensionLine(words, suspension)],
          provenance: suspension.provenance,
        }),
    ].filter((one) => one !== undefined)
    return [rule(words, text(clock.title), { facts: clockFacts(words, clock), provenance }), ...longer]
  })
}

/** A clock of the agreement, or what a protocol writes of one; an entry that is not written says nothing. */
type Written = { [K in keyof ClockRule]?: ClockRule[K] | undefined }

/** What a clock says, entry by entry. */
export function clockFacts(words: PackWords, clock: Written) {
  const { t, period, side, procedures } = words
  return factsOf([
    [t('blueprint.period'), clock.period !== undefined && period(clock.period)],
    [t('agreement.clock.starts'), clock.starts && t(`history.anchor.${clock.starts}`)],
    [t('agreement.clock.stops'), (clock.stops ?? []).map((anchor) => t(`history.anchor.${anchor}`)).join(', ')],
    [t('agreement.clock.calendar'), clock.calendar && side(clock.calendar)],
    [t('agreement.clock.counting'), clock.counting && counted(words, clock.counting)],
    [t('agreement.clock.procedures'), clock.procedures && procedures(clock.procedures)],
    [t('agreement.clock.effect'), clock.effect && t(`agreements.effect.${clock.effect}`)],
  ])
}

export function extensionLine(
  { t, side, period }: PackWords,
  { by, times, upTo }: NonNullable<ClockRule['extension']>,
): string {
  return t('agreement.clock.extension.text', { side: side(by), times, period: period(upTo) })
}

export function suspensionLine({ t, side }: PackWords, { by, mode }: NonNullable<ClockRule['suspension']>): string {
  return t(`agreement.clock.suspension.${mode}`, { side: side(by) })
}

/** How a period is counted, in both readings where there are two. */
export function counted(words: PackWords, id: string): string {
  const counting = words.pack.counting[id]
  if (!counting) return id
  const { profile, alternative } = counting
  const second = alternative && `${words.t('agreement.second-reading')} ${profileLine(words, alternative)}`
  return [profileLine(words, profile), second].filter(Boolean).join(' ')
}

function profileLine({ t }: PackWords, profile: Profile): string {
  return [
    t(profile.countEventDay ? 'agreement.count.event-day' : 'agreement.count.event-day-not'),
    t(profile.rollToWorkingDay ? 'agreement.count.roll' : 'agreement.count.roll-not'),
    ...(profile.receiptOutsideHours === 'next_working_day' ? [t('agreement.count.office-hours')] : []),
    ...(profile.minimumTwoWorkingDays ? [t('agreement.count.two-days')] : []),
  ].join(' ')
}

/** Where each way of counting was read; several periods share one. */
export function counting(words: PackWords): Block[] {
  return Object.entries(words.pack.counting).map(([id, { provenance }]) =>
    rule(words, countingTitle(words, id), { lines: [counted(words, id)], provenance }),
  )
}

export function countingTitle({ pack, t, text }: PackWords, id: string): string {
  const counts = [...pack.clocks, ...pack.filing].filter((one) => one.counting === id)
  const titles = counts.map((one) => text(one.title))
  return t('agreement.counted-for', { clocks: titles.join(' · ') })
}
