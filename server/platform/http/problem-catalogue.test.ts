import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { officialLanguages } from '../../../contract/i18n.ts'
import { stages } from '../../../domain/agreement/vocabulary.ts'
import { refusalCodes } from '../../../domain/case/refusal.ts'
import { projectRoot } from '../config/root.ts'
import { speech } from '../i18n/catalogue.ts'
import { problemBody } from './problem-body.ts'
import { notFound, refused } from './problems.ts'

/** What is wrong in a pack is told by sentences of its own (`pack.…`, server/features/agreements/fault-words.test.ts). */
const ofPacks = /^(agreement|scenario|features\/agreements)\//

const sources = ['domain', 'server', 'cli'].flatMap((area) =>
  readdirSync(join(projectRoot, area), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|testing/.test(path) && !ofPacks.test(path))
    .map((path) => readFileSync(join(projectRoot, area, path), 'utf8')),
)
const found = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
]

describe.each(officialLanguages)('in %s', (language) => {
  const words = speech(language)

  test.each(refusalCodes)('the refusal %s says what happened and what to do next', (code) => {
    for (const stage of stages) {
      const values = { stage, date: '2026-03-31', due: '2026-03-31' }
      const body = problemBody(refused({ code, values }), words, 'id')
      expect(body.title).not.toMatch(/[{}]|undefined/)
      expect(body.title).not.toBe(code)
      expect(body.detail?.length).toBeGreaterThan(15)
    }
  })

  test('every fault of a field that the code can name has a sentence', () => {
    const codes = found(/path(?:: [^,{}]+)?, code: (?:[^'\n]*\? )?'([a-z_]+)'(?!, messageId)/g)
    const invalid = found(/\binvalid\('[^']+', '([a-z_]+)'/g)
    const attestation = found(/return '(attestation_[a-z_]+)'/g)
    expect(codes).toContain('choose_one')
    expect(invalid).toContain('before_the_request')
    expect(attestation).toContain('attestation_minor')
    for (const code of [...codes, ...invalid, ...attestation]) {
      expect(words.has(`problems.field.${code}`), code).toBe(true)
    }
  })

  test('every problem that the code can name has its sentences', () => {
    const codes = found(/\bproblem\(\d{3}, '([a-z_]+)'/g)
    expect(codes).toContain('database_unavailable')
    for (const code of codes) {
      expect(words.has(`problems.${code}.title`) && words.has(`problems.${code}.next`), code).toBe(true)
    }
    expect(problemBody(notFound(), words, 'id')).toMatchObject({ status: 404, code: 'not_found', requestId: 'id' })
  })
})
