import type { Asked, LabSetting } from './exercise.ts'

/** The explorer at a figure: the same address an official keeps or sends to a colleague. */
export function explorer({ agreementId }: LabSetting, { measure, period, by, only }: Asked): string {
  const query = new URLSearchParams({ agreement: agreementId, measure, period })
  if (by?.length) query.set('by', by.join(','))
  for (const [dimension, values] of Object.entries(only ?? {}))
    for (const value of values) query.append('only', `${dimension}=${value}`)
  return `/statistics/explorer?${query}`
}

/** The same figure on the command line. */
export function statsCommand({ agreementId }: LabSetting, { measure, period, by, only }: Asked): string {
  const narrowed = Object.entries(only ?? {}).flatMap(([dimension, values]) =>
    values.map((value) => ` --only ${dimension}=${value}`),
  )
  const broken = by?.length ? ` --by ${by.join(',')}` : ''
  return `rcms stats --agreement ${agreementId} --measure ${measure} --period ${period}${broken}${narrowed.join('')}`
}
