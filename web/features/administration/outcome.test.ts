import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noAnswer } from '../../../contract/no-answer.ts'
import { outcomeInWords } from './outcome.ts'

test.each(['en', 'az'])(
  'what came of a message has words in %s: a status by its number, and each reason of silence',
  (language) => {
    const words = JSON.parse(readFileSync(`contract/locales/${language}/administration.json`, 'utf8'))
    const t = (id: string, values: object = {}) => `${words[id]} ${Object.values(values)}`
    expect(outcomeInWords('503', t)).toMatch(/^\S.*503$/)
    const reasons = noAnswer.map((reason) => outcomeInWords(reason, t))
    expect(new Set(reasons).size).toBe(noAnswer.length)
    expect(reasons.filter((one) => one.includes('undefined'))).toEqual([])
  },
)
