import { expect, test } from 'vitest'
import type { CaseView, PersonView } from '../../../../contract/cases.ts'
import { offeredFields, requestsOf, startChoice } from './register-choice.ts'

const label = { en: 'x', az: 'y' }
const field = (id: string, value: string | null) => ({ id, number: null, label, value, notAvailable: null })
const person = (personId: string, fields: ReturnType<typeof field>[], photographId: string | null = null) =>
  ({ personId, photographId, sections: [{ id: 's', letter: 'A', title: label, fields }] }) as unknown as PersonView

const first = person('p1', [field('family_name', 'A'), field('height', '170'), field('maiden_name', null)], 'photo')
const second = person('p2', [field('family_name', 'B')])
const view = {
  evidence: [{ personId: 'p1', documents: [{ documentId: 'd1' }] }],
} as unknown as CaseView

test('only what was answered is offered, and only who the person is is chosen at first', () => {
  const offered = offeredFields([first, second], label)
  expect(offered.map((one) => one.id)).toEqual(['photograph', 'family_name', 'height'])
  expect(startChoice('ministry', 'passports', offered).fields).toEqual(['family_name'])
})

test('each person is asked about with their own fields and documents, and no others', () => {
  const choice = {
    authority: 'ministry',
    register: 'passports',
    fields: ['photograph', 'family_name', 'height'],
    documentIds: ['d1'],
    question: ' Known? ',
    wantedBy: '',
  }
  expect(requestsOf([choice], [first, second], view)).toEqual([
    {
      personId: 'p1',
      authority: 'ministry',
      register: 'passports',
      fields: ['photograph', 'family_name', 'height'],
      documentIds: ['d1'],
      question: 'Known?',
    },
    {
      personId: 'p2',
      authority: 'ministry',
      register: 'passports',
      fields: ['family_name'],
      documentIds: [],
      question: 'Known?',
    },
  ])
})
