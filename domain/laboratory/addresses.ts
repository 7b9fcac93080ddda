import type { Asked, LabSetting } from './exercise.ts'

/** The explorer at a figure: the same address an official keeps or sends to a colleague. */
export function explorer({ agreementId }: LabSetting, { measure, period, by, only }: Asked): string {
  const narrowed = Object.entries(only ?? {}).flatMap(([dimension, values]) =>
    values.map((value) => `${dimension}:${value}`),
  )
  const parts = [`agreement=${agreementId}`, `measure=${measure}`, `period=${period}`]
  if (by?.length) parts.push(`by=${by.join(',')}`)
  if (narrowed.length > 0) parts.push(`only=${narrowed.join(';')}`)
  return `/insights/explore?${parts.join('&')}`
}
