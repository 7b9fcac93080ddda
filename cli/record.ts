import { writeFile } from 'node:fs/promises'
import { casesOf, makeRecordAsOperator } from '../server/features/record/make.ts'
import { type Command, json, textOption } from './command.ts'
import { isIdentifier } from './identifier.ts'
import { canBeMade } from './new-file.ts'
import { withServices } from './services.ts'

export const record: Command = {
  options: { person: { type: 'string' }, case: { type: 'string' }, out: { type: 'string' }, ...json },
  required: ['person', 'out'],
  example: 'rcms record --person 0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b --out record.zip',
  run: (options, io) =>
    withServices(io, async (services) => {
      const { t } = io.words
      const [personId, file] = [textOption(options, 'person'), textOption(options, 'out')]
      const wanted = textOption(options, 'case')
      if (!canBeMade(file, io)) return 1
      const cases = (isIdentifier(personId) ? await casesOf(services, personId) : []).filter(
        (id) => wanted === '' || id === wanted,
      )
      const [caseId, another] = cases
      if (!caseId || another) {
        io.err(t(caseId ? 'cli.record.several' : 'cli.record.nobody'))
        for (const id of cases) io.err(`  ${id}`)
        return 1
      }
      const made = await makeRecordAsOperator(services, caseId, personId)
      if (!made) throw new Error('the person left the case')
      // Never over another file, and for nobody else's eyes on this machine.
      await writeFile(file, made.archive, { flag: 'wx', mode: 0o600 })
      io.out(
        options.json
          ? JSON.stringify({ file, caseId, reference: made.reference, bytes: made.archive.length })
          : t('cli.record.done', { file, reference: made.reference }),
      )
      return 0
    }),
}
