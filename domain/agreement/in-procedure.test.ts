import { expect, it } from 'vitest'
import { testPack } from '../case/testing/pack.ts'
import { inProcedure } from './in-procedure.ts'
import type { AgreementPack } from './schema.ts'

const [ours] = testPack.personClasses
const [section] = testPack.form.sections

/** Two classes, one of them in the procedure without application alone, with a section that is asked of it alone. */
const pack: AgreementPack = {
  ...testPack,
  personClasses: [ours!, { ...ours!, id: 'others', procedures: ['notification'] }],
  form: {
    ...testPack.form,
    sections: [...testPack.form.sections, { ...section!, id: 'of_others', personClasses: ['others'] }],
  },
}
const sectionsIn = (procedure: string) => inProcedure(pack, procedure).form.sections.map(({ id }) => id)

it('leaves out the sections of classes that the procedure does not know', () => {
  expect(sectionsIn('normal')).toEqual(testPack.form.sections.map(({ id }) => id))
  expect(sectionsIn('notification')).toContain('of_others')
})
