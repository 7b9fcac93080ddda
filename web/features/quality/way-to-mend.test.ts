import { expect, test } from 'vitest'
import { shareOf, trendOf, withoutEchoes } from './trend.ts'
import { wayToMend } from './way-to-mend.ts'

const finding = {
  ...{ caseId: 'c1', personId: 'p1', act: 'correct_application' as const, rule: 'digits_in_name' },
  field: { name: 'person.family_name', label: '' },
}

test('a finding leads the central desk to the act with its field, and others to the field', () => {
  expect(wayToMend(finding, ['central_desk'])).toMatchObject({
    ...{ to: '/cases/c1/correct_application', search: { mend: 'person.p1.family_name' } },
  })
  expect(wayToMend(finding, ['case_officer'])).toMatchObject({ to: '/cases/c1', hash: 'application', opens: 'case' })
  const evidence = { ...finding, field: { name: 'evidence.number', label: '' } }
  expect(wayToMend(evidence, ['central_desk'])).toMatchObject({ search: {} })
  expect(wayToMend(evidence, ['case_officer'])).toMatchObject({ hash: 'evidence' })
})

test('what is no answer leads to its act, to the other record, or to the case', () => {
  expect(wayToMend({ ...finding, act: 'confirm_receipt', field: null }, []).to).toBe('/cases/c1/confirm_receipt')
  expect(wayToMend({ ...finding, act: null, rule: 'likely_in_own_case' }, []).to).toBe('/cases/c1/persons/p1')
  expect(wayToMend({ ...finding, act: null }, []).to).toBe('/cases/c1')
})

test('the trend counts each application once, and leaves out what is not told', () => {
  const line = (of: 'state' | 'authority', month: string, applications: number | null, withoutMend: number | null) =>
    ({ of, month, applications, withoutMend, own: true, id: of, side: 'requesting' }) as never
  const items = [
    line('state', '2026-02', 10, 5),
    line('authority', '2026-02', 10, 5),
    line('state', '2026-01', null, null),
    { ...(line('state', '2026-02', 90, 90) as object), own: false } as never,
  ]
  expect(trendOf(items)).toEqual([
    { month: '2026-01', share: null, withoutMend: 0, applications: 0 },
    { month: '2026-02', share: 0.5, withoutMend: 5, applications: 10 },
  ])
  expect(trendOf(items, 'others')).toMatchObject([{ month: '2026-02', share: 1, applications: 90 }])
  // What is left out because it is small is not told as nothing.
  expect(trendOf([line('state', '2026-03', 10, null)])).toMatchObject([{ share: null }])
  expect(shareOf(0, 0)).toBeNull()
  expect(withoutEchoes(items.slice(0, 2)).map(({ of }) => of)).toEqual(['authority'])
})
