import { expect, test } from 'vitest'
import { testPack } from '../../../domain/case/testing/pack.ts'
import type { Draft } from './draft-query.ts'
import { calledOf, stepsOf } from './steps.ts'

const t = (id: string, values = {}) => [id.replace('application.relation.', ''), ...Object.values(values)].join(' ')

function draftOf(relations: readonly string[], names: Readonly<Record<string, string>> = {}): Draft {
  const persons = relations.map((relation, index) => ({ personId: `p${index}`, relation, personClass: 'national' }))
  const child = Object.fromEntries(Object.entries(names).map(([id, value]) => [id, { given_names: { value } }]))
  return { content: { persons, answers: { child } } } as unknown as Draft
}

function called(draft: Draft): string[] {
  return draft.content.persons.map((person) => calledOf(t, testPack, draft, person))
}

test('children without a name have a number, and keep it when another is named', () => {
  const relations = ['principal', 'child', 'child', 'child']
  expect(called(draftOf(relations))).toEqual(['principal', 'numbered child 1', 'numbered child 2', 'numbered child 3'])
  expect(called(draftOf(relations, { p2: 'Aysel' }))).toEqual([
    'principal',
    'numbered child 1',
    'Aysel',
    'numbered child 3',
  ])
})

test('an only child needs none', () => expect(called(draftOf(['principal', 'spouse', 'child']))[2]).toBe('child'))

test('a section asked of some classes of persons is a page for those alone', () => {
  const [first, ...others] = testPack.form.sections
  const pack = {
    ...testPack,
    form: { ...testPack.form, sections: [{ ...first!, personClasses: ['other'] }, ...others] },
  }
  const draft = { ...draftOf(['principal']), sections: [] } as unknown as Draft
  const pages = (asked: typeof testPack) => stepsOf(asked, draft).map(({ section }) => section)
  expect(pages(testPack)).toContain(first!.id)
  expect(pages(pack)).toEqual(pages(testPack).filter((id) => id !== first!.id))
})
