import { expect, it } from 'vitest'
import { authorityKinds, roles } from '../agreement/vocabulary.ts'
import { countsFigures, seesAllBehind } from './figures.ts'

it('is for those who count, who handle files, and who oversee', () => {
  const asked = ['case_officer', 'central_desk', 'approver', 'analyst', 'oversight']
  expect(roles.filter((role) => countsFigures([role]))).toEqual(asked)
})

it('gives figures as they are to a central authority that has every case and reads it, and to nobody else', () => {
  const sees = authorityKinds.filter((kind) => seesAllBehind({ kind, readsThere: true, alone: true }))
  expect(sees).toEqual(['central'])
  expect(seesAllBehind({ kind: 'central', readsThere: false, alone: true })).toBe(false)
  expect(seesAllBehind({ kind: 'central', readsThere: true, alone: false })).toBe(false)
})
