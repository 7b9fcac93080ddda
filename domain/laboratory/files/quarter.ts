import { type Period, readPeriod } from '../../statistics/period.ts'
import type { LabSetting, SourceCase, Sources } from '../exercise.ts'

/**
 * The quarter of which participants get files, as `readPeriod` names it: long enough for every fault, short enough to read. The first,
 * because what was sent in the last hours of a year is received in it.
 */
export function quarterOfFiles({ year }: Pick<LabSetting, 'year'>): string {
  return `${year}-Q1`
}

export function periodOfFiles(setting: Pick<LabSetting, 'year'>): Period {
  return readPeriod(quarterOfFiles(setting))!
}

export function receivedInQuarter({ setting, cases }: Sources): SourceCase[] {
  const { from, to } = periodOfFiles(setting)
  return cases.filter(({ receivedOn }) => receivedOn >= from && receivedOn <= to)
}
