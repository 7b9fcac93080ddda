import { describe, expect, test } from 'vitest'
import { child, family, mark, principal } from '../testing/application.ts'
import { correct, hold, uploads } from '../testing/commands.ts'
import { accepted, days, only } from '../testing/journeys.ts'
import { testPack } from '../testing/pack.ts'
import { begin } from '../testing/story.ts'
import type { Command } from './registry.ts'

const changed = (change: (input: Extract<Command, { action: 'correct_application' }>['input']) => void): Command => {
  const command = structuredClone(correct('principal', principal, true))
  if (command.action === 'correct_application') change(command.input)
  return command
}

describe('a corrigendum', () => {
  test('is numbered, names persons and files in its header, and keeps every word in its payload', () => {
    const story = begin({ persons: family })
    const [first] = story.does('centre', correct('principal', principal, true), days.proposed)
    const [second] = story.does('centre', correct('child', child), days.replied)
    expect(only([first!], 'application_corrected')).toMatchObject({
      ...{ number: 1, personIds: [principal], newInformation: [], sealed: [] },
      files: [{ documentId: 'evidence-scan', digest: uploads[1]!.digest }],
      evidence: [{ personId: principal, category: 'passport', documentIds: ['evidence-scan'], copy: true }],
    })
    expect(only([second!], 'application_corrected')).toMatchObject({ number: 2, personIds: [child], files: [] })
    expect(second!.parts.map(({ part, personId, section }) => [part, personId, section])).toEqual([
      [`corrected:${child}`, child, 'file'],
      ['reason', principal, 'file'],
    ])
    expect(second!.parts[0]!.content).toEqual({
      answers: { child: { family_name: { value: `${mark} corrected` } } },
      evidence: [],
    })
  })

  test('of a sealed section stays sealed', () => {
    const story = begin()
    const command = changed((input) => {
      input.evidence = []
      input.answers[0] = { sectionId: 'health', key: principal, field: 'statement', answer: { value: 'zqx lift' } }
    })
    const [event] = story.does('centre', command, days.proposed)
    expect(only([event!], 'application_corrected').sealed).toEqual([{ personId: principal, section: 'health' }])
    const sealed = event!.parts.find(({ section }) => section === 'health')
    expect(sealed).toMatchObject({
      part: `health:${principal}`,
      content: { health: { statement: { value: 'zqx lift' } } },
    })
    const open = event!.parts.filter(({ section }) => section === 'file')
    expect(JSON.stringify(open)).not.toContain('lift')
  })

  test('about who an accepted person is, is new information for the other State', () => {
    const story = accepted()
    const recorded = story.does('centre', correct('principal', principal), days.requested)
    expect(only(recorded, 'application_corrected').newInformation).toEqual([principal])
  })

  test('changes a period only where the pack says so', () => {
    const still = begin()
    still.does('centre', correct('principal', principal), days.replied)
    expect(still.file.replyFrom).toBe('2026-03-13')
    const corrigendum = { replyClock: 'anew' as const, provenance: testPack.receipt.provenance }
    const anew = begin({ agreement: { ...testPack, corrigendum } })
    anew.does('centre', correct('principal', principal), days.replied)
    expect(anew.file.replyFrom).toBe('2026-03-18')
    for (const certainty of ['assumed', 'unknown'] as const) {
      const unsure = { ...corrigendum, provenance: { certainty, source: 'invented' } }
      const idle = begin({ agreement: { ...testPack, corrigendum: unsure }, unconfirmedRulesApply: false })
      idle.does('centre', correct('principal', principal), days.replied)
      expect(idle.file.replyFrom).toBe('2026-03-13')
    }
  })

  test('is refused at what is wrong in it', () => {
    const faults = (change: Parameters<typeof changed>[0]) =>
      begin()
        .refused('centre', changed(change), days.proposed)
        .fields!.map(({ path, code }) => `${path} ${code}`)
    expect(faults((input) => Object.assign(input, { answers: [], evidence: [] }))).toEqual([
      'answers nothing_corrected',
    ])
    expect(faults((input) => (input.answers[0]!.field = 'guardian'))).toEqual(['answers.0.field choose_one'])
    expect(faults((input) => (input.answers[0]!.key = 'case'))).toEqual(['answers.0.field choose_one'])
    expect(faults((input) => input.answers.push(input.answers[0]!))).toEqual(['answers.1.field given_twice'])
    expect(faults((input) => (input.answers[0]!.answer = { value: ' ' }))).toEqual([
      'answers.0.answer answer_or_reason',
    ])
    expect(faults((input) => (input.answers[0]!.answer = { notAvailable: 'whim' }))).toEqual([
      'answers.0.answer choose_one',
    ])
    expect(faults((input) => (input.evidence[0]!.category = 'horoscope'))).toEqual(['evidence.0.category choose_one'])
    expect(faults((input) => (input.evidence[0]!.documentIds = ['paper_reply-scan']))).toEqual([
      'evidence.0.documentIds scan_needed',
    ])
  })

  test('crosses neither while a case is stopped nor after it is over', () => {
    const story = begin()
    story.does('officer', hold('stop'), days.proposed)
    expect(story.refused('centre', correct('principal', principal), days.replied).code).toBe('stopped')
  })
})
