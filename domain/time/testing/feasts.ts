import { toDay } from '../plain-date.ts'

// Feasts and moons reckoned from the sky and the old rules, independent of how the calendar files were made.

/** Easter of the Western churches as a day number, by Gauss's rule as completed by Lichtenberg. */
export function gregorianEaster(year: number): number {
  const century = Math.floor(year / 100)
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25)
  const sun = 2 - Math.floor((3 * century + 3) / 4)
  const epact = (19 * (year % 19) + moon) % 30
  const correction = Math.floor((epact + Math.floor((year % 19) / 11)) / 29)
  const full = 21 + epact - correction
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sun) % 7)
  return toDay(`${year}-03-01`) - 1 + full + 7 - ((full - firstSunday) % 7)
}

/** Easter of the Orthodox churches as a day number: Gauss's rule in the Julian calendar, 13 days behind until 2099. */
export function julianEaster(year: number): number {
  const moon = (19 * (year % 19) + 15) % 30
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 6) % 7
  return toDay(`${year}-03-22`) + moon + sunday + 13
}

const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180)

/**
 * The instants of new or full moon of these years, in days since 1970 (UTC): the mean phase and its greatest
 * corrections after Meeus, Astronomical Algorithms, chapter 49, good to a few minutes.
 */
export function moons(phase: 'new' | 'full', years: readonly number[]): number[] {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  const found: number[] = []
  for (let count = Math.floor((first - 2000) * 12.3685) - 1; ; count++) {
    const k = count + (phase === 'full' ? 0.5 : 0)
    const sun = 2.5534 + 29.1053567 * k
    const moon = 201.5643 + 385.81693528 * k
    const node = 160.7108 + 390.67050284 * k
    const [full, anomaly, solar, evection] =
      phase === 'full' ? [-0.40614, 0.17302, 0.01614, 0.01043] : [-0.4072, 0.17241, 0.01608, 0.01039]
    const instant =
      2451550.09766 +
      29.530588861 * k +
      full * sin(moon) +
      anomaly * sin(sun) +
      solar * sin(2 * moon) +
      evection * sin(2 * node) +
      0.00734 * sin(moon - sun) -
      0.00515 * sin(moon + sun) +
      0.00209 * sin(2 * sun)
    const day = instant - 2440587.5 - 70 / 86_400
    if (day >= toDay(`${last + 1}-01-01`)) return found
    if (day >= toDay(`${first}-01-01`)) found.push(day)
  }
}

const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  day: 'numeric',
  month: 'numeric',
  timeZone: 'UTC',
})

/** The day numbers of these years that bear this month and day in the Umm al-Qura calendar. */
export function ummAlQuraDays(month: number, day: number, years: readonly number[]): number[] {
  const [from, until] = [toDay(`${years[0]}-01-01`), toDay(`${(years.at(-1) ?? 0) + 1}-01-01`)]
  const found: number[] = []
  for (let candidate = from; candidate < until; candidate++) {
    const parts = ummAlQura.formatToParts(candidate * 86_400_000)
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
    if (part('month') === month && part('day') === day) found.push(candidate)
  }
  return found
}
