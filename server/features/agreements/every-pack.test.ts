import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inProcedure } from '../../../domain/agreement/in-procedure.ts'
import type { DraftPerson } from '../../../domain/case/application.ts'
import { projectRoot } from '../../platform/config/root.ts'
import { createFormRenderer, type FormRenderer } from '../../platform/pdf/form-renderer.ts'
import { content } from '../../testing/packs/case-under.ts'
import { fillForm } from '../drafts/fill-form.ts'
import { loadPack } from './load.ts'

/** What holds for every agreement that the program brings, whichever it is. */

const folder = join(projectRoot, 'agreements')
const packs = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())

let renderer: FormRenderer
beforeAll(() => {
  renderer = createFormRenderer({ formsRoot: folder })
})
afterAll(() => renderer.close())

describe.each(packs.map(({ name }) => name))('the pack %s', (name) => {
  const loaded = loadPack(join(folder, name))
  const { pack } = loaded

  it('is named as its folder, and no other has its prefix', () => {
    expect(pack.id).toBe(name)
    const prefixes = packs.map((one) => loadPack(join(folder, one.name)).pack.referencePrefix)
    expect(prefixes.filter((one) => one === pack.referencePrefix)).toHaveLength(1)
  })

  it.each(pack.procedures.filter(({ application }) => application).map(({ id }) => id))(
    'prints its application: %s',
    async (procedure) => {
      const asked = inProcedure(pack, procedure)
      const [one, other] = pack.sides.map((side) => side.states[0]!.state)
      const printed = (personClass: string) => {
        const personId = '00000000-0000-4000-8000-00000000cc01'
        const person: DraftPerson = { personId, relation: 'principal', personClass }
        const birthDates = { [personId]: '1990-05-17' }
        const data = fillForm({
          pack: asked,
          content: content({ loaded, requested: one!, procedure, persons: [person], birthDates }),
          caseId: `${pack.referencePrefix}-1`,
          practice: true,
          date: '2026-06-01',
          from: { name: 'Authority', place: 'Place', state: other! },
          to: { name: 'Authority', place: 'Place', state: one! },
          signature: { official: 'Official', position: 'Desk', authority: 'Authority' },
          digests: new Map(),
          photographs: new Map(),
          sealMarks: new Map(),
        })
        const of = asked.form.sections.filter(({ personClasses }) => personClasses?.includes(personClass) ?? true)
        expect(data.sections.map(({ title }) => title)).toEqual(of.map(({ title }) => title))
        return data
      }
      const classes = asked.personClasses.filter(({ relations }) => relations.includes('principal'))
      const [data] = classes.map(({ id }) => printed(id))
      const pdf = await renderer.render({ template: `${name}/${asked.form.template}`, data: data! })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(pdf.includes('pdfaid:part')).toBe(true)
    },
  )
})
