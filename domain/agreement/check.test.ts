import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkAgreement } from './check.ts'
import type { Finding } from './finding.ts'
import { remarksOn } from './remarks.ts'
import { sound } from './testing/breaking.ts'
import { faultsOfClocks } from './testing/faults-of-clocks.ts'
import { faultsOfCourses } from './testing/faults-of-courses.ts'
import { faultsOfForm } from './testing/faults-of-form.ts'
import { faultsOfInterviews } from './testing/faults-of-interviews.ts'
import { faultsOfJourney } from './testing/faults-of-journey.ts'
import { faultsOfParties } from './testing/faults-of-parties.ts'
import { faultsOfReaders } from './testing/faults-of-readers.ts'

const english = JSON.parse(readFileSync(join(import.meta.dirname, '../../contract/locales/en/pack.json'), 'utf8'))

/** The sentence as the catalogue has it, its values filled in; a choice among words is left to the translator's tests. */
function sentenceOf({ code, values = {} }: Finding): string {
  const text: string = english[`pack.${code}`] ?? `no sentence for ${code}`
  return text.replace(/\{(\w+), select.*\}\}/s, '{$1}').replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))
}

const faults = [
  ...faultsOfCourses,
  ...faultsOfParties,
  ...faultsOfJourney,
  ...faultsOfClocks,
  ...faultsOfInterviews,
  ...faultsOfForm,
  ...faultsOfReaders,
]

describe('the checks of a pack', () => {
  it('have nothing against a sound pack', () => {
    expect(checkAgreement(sound())).toEqual([])
  })

  it.each(faults)('find %s', (_what, path, sentence, change) => {
    const pack = sound()
    change(pack)
    const found = checkAgreement(pack).filter((one) => sentence.test(sentenceOf(one)))
    expect(found.map((one) => one.path.join('.'))).toContain(path)
    for (const one of found) expect(sentenceOf(one)).toMatch(/^[A-Z“].*\.$/)
  })

  it('take a provenance for the number that the official form does not give', () => {
    const pack = sound()
    const field = pack.form.sections[5]!.fields[1]!
    delete field.number
    field.provenance = { certainty: 'assumed', source: 'Practice of the parties' }
    expect(checkAgreement(pack)).toEqual([])
  })

  it('let an unused section be without readers', () => {
    const pack = sound()
    pack.form.sections = pack.form.sections.filter((one) => one.section !== 'danger')
    pack.sections.danger = []
    expect(checkAgreement(pack)).toEqual([])
  })
})

describe('a remark', () => {
  it('names a way of counting by which nothing is counted, and hinders nothing', () => {
    const pack = sound()
    expect(remarksOn(pack)).toEqual([])
    pack.counting.by_moon = Object.values(pack.counting)[0]!
    expect(checkAgreement(pack)).toEqual([])
    expect(remarksOn(pack)).toEqual([
      { path: ['counting', 'by_moon'], code: 'counting_unused', values: { counting: 'by_moon' } },
    ])
  })
})
