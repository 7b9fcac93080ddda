import { expect, it } from 'vitest'
import { mark, principal } from '../testing/application.ts'
import { days } from '../testing/journeys.ts'
import { begin } from '../testing/story.ts'
import type { Command } from './registry.ts'
import { actionInputs } from './registry.ts'

const at = days.proposed
const to = (unit: string): Command => ({ action: 'hand_over', input: { unit, note: `${mark} open until Friday` } })

it('moves the case to another unit, with a note that no header tells', () => {
  const story = begin()
  const [written, ...more] = story.does('centre', to('a-south'), at)
  expect(more).toEqual([])
  expect(written?.event).toMatchObject({ stream: 'requesting', type: 'case_handed_over', data: { unit: 'a-south' } })
  expect(JSON.stringify(written?.event)).not.toContain(mark)
  expect(written?.parts).toMatchObject([{ personId: principal, section: 'file' }])
  expect(story.file.requestingUnit).toBe('a-south')
})

it('refuses the unit that has the case, and whoever is not the central desk', () => {
  const story = begin()
  expect(story.act('centre', to(story.file.requestingUnit), at)).toMatchObject({
    ok: false,
    refusal: { fields: [{ path: 'unit', code: 'choose_one' }] },
  })
  expect(story.act('officer', to('a-south'), at)).toMatchObject({ ok: false, refusal: { code: 'not_your_action' } })
  expect(story.act('desk', to('a-south'), at)).toMatchObject({ ok: false, refusal: { code: 'not_your_action' } })
})

it('asks for a note', () => {
  expect(actionInputs.hand_over.safeParse({ unit: 'a-south', note: ' ' }).success).toBe(false)
})
