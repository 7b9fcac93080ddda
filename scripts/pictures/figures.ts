import { setTimeout as sleep } from 'node:timers/promises'
import type { ExportJob } from '../../contract/exports.ts'
import type { MeasuresAnswer } from '../../contract/statistics.ts'
import type { Api, Picture } from './picture.ts'

/** Pictures of figures, files, reports, and the quality of records. */
export const figures: readonly Picture[] = [
  { name: 'insights-day', who: 'baku', page: '/insights/day' },
  { name: 'insights-month', who: 'baku', page: '/insights/month' },
  { name: 'insights-month-analyst', who: 'analyst', page: '/insights/month', language: 'en' },
  { name: 'insights-year', who: 'baku', page: '/insights/year?period=2026' },
  { name: 'insights-explore', who: 'baku', page: '/insights/explore' },
  {
    name: 'insights-shares',
    who: 'baku',
    page: '/insights/explore?measure=persons_answered&by=requesting_state,outcome&chart=shares',
  },
  { name: 'insights-grounds', who: 'baku', page: '/insights/explore?measure=refused&by=ground' },
  { name: 'insights-waiting', who: 'baku', page: '/insights/explore?measure=persons_pending&by=waiting,turn' },
  { name: 'insights-days', who: 'baku', page: '/insights/explore?measure=reply_days_median&by=requesting_state' },
  {
    name: 'insights-panels',
    who: 'baku',
    page: '/insights/explore?measure=persons_received&by=requesting_state,sex,age',
  },
  {
    name: 'insights-analyst',
    who: 'analyst',
    page: '/insights/explore?measure=persons_received&by=requesting_state,sex',
  },
  { name: 'insights-before', who: 'baku', page: '/insights/explore?measure=received&period=2010' },
  { name: 'insights-print', who: 'baku', page: '/insights/explore', print: true },
  { name: 'insights-cases', who: 'baku', page: '/insights/cases?measure=persons_received' },
  { name: 'insights-phone', who: 'baku', page: '/insights/explore?measure=refused&by=ground', phone: true },
  { name: 'insights-year-phone', who: 'baku', page: '/insights/year?period=2026', phone: true, language: 'az' },
  {
    name: 'insights-dark-az',
    who: 'baku',
    page: '/insights/explore?measure=persons_received&by=month,sex',
    language: 'az',
    dark: true,
  },
  {
    name: 'insights-hidden',
    who: 'analyst',
    page: '/insights/explore?measure=persons_received&period=2026-10&by=requesting_state,sex',
  },
  {
    name: 'insights-mirrored',
    who: 'baku',
    page: '/insights/explore?measure=persons_received&by=requesting_state,sex',
    language: 'ur',
  },
  {
    name: 'insights-lines-mirrored',
    who: 'baku',
    page: '/insights/explore?measure=persons_received&by=month,sex',
    language: 'ur',
  },
  { name: 'exports-empty', who: 'analyst', page: '/insights/exports' },
  { name: 'exports', who: 'baku', page: exportsMade },
  { name: 'exports-az', who: 'baku', page: exportsMade, language: 'az' },
  { name: 'exports-dark', who: 'baku', page: exportsMade, dark: true },
  { name: 'exports-phone', who: 'baku', page: exportsMade, phone: true, language: 'az' },
  {
    name: 'insights-refused',
    who: 'analyst',
    page: '/insights/explore?measure=received&period=2026-10-03..2026-10-09',
  },
  { name: 'insights-year-before', who: 'baku', page: '/insights/year?period=2010' },
  { name: 'insights-fails', who: 'baku', page: '/insights/explore', answers: 'fails' },
  { name: 'reports', who: 'baku', page: '/insights/report' },
  { name: 'quality', who: 'centralDesk', page: '/quality' },
  { name: 'quality-phone-az-dark', who: 'centralDesk', page: '/quality', language: 'az', dark: true, phone: true },
  { name: 'quality-rules', who: 'centralDesk', page: '/quality?view=rules' },
  { name: 'quality-scores', who: 'baku', page: '/quality?view=scores' },
]

/** Some files of the official, made. */
async function exportsMade(api: Api): Promise<string> {
  const { items } = await api.get<{ items: ExportJob[] }>('/exports')
  if (items.length > 0) return '/insights/exports'
  const { agreements } = await api.get<MeasuresAnswer>('/statistics/measures')
  const agreement = agreements[0]!.agreementId
  await api.post('/exports', { agreement, shape: 'visa_code', format: 'csv', period: '2026' })
  await api.post('/exports', { agreement, shape: 'frontex', format: 'xlsx', period: '2026-10' })
  await api.post('/exports', { agreement, shape: 'facts', format: 'csv', period: '2026' })
  const measured = { shape: 'figures', measure: 'persons_received', by: ['sex'], period: '2026' }
  await api.post('/exports', { agreement, ...measured, format: 'sdmx-csv' })
  await sleep(3_000)
  return '/insights/exports'
}
