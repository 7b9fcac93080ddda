import { checkFolder } from '../server/features/agreements/check-folder.ts'
import { faultLine, faultSentence } from '../server/features/agreements/fault.ts'
import { type Command, json, textOption } from './command.ts'

/**
 * Reads the folder of a pack and tells every fault with file, line, column and a sentence, and remarks on what is sound and
 * worth a look; no database.
 */
export const agreementCheck: Command = {
  options: { folder: { type: 'string' }, ...json },
  required: ['folder'],
  operands: ['folder'],
  example: 'rcms agreement check agreements/eu-azerbaijan',
  run: async (options, io) => {
    const { faults, loaded } = checkFolder(textOption(options, 'folder'))
    const { t, language } = io.words
    if (options.json) {
      const told = faults.map((fault) => ({ ...fault, sentence: faultSentence(fault, io.words) }))
      const remarks = (loaded?.remarks ?? []).map((one) => ({ ...one, sentence: faultSentence(one, io.words) }))
      const answer = { sound: faults.length === 0, digest: loaded?.digest ?? null, faults: told, remarks }
      io.out(JSON.stringify(answer, null, 2))
    } else {
      for (const fault of faults) io.out(faultLine(fault, io.words))
      if (faults.length > 0) io.out(t('cli.agreement.faults', { count: faults.length }))
      for (const one of loaded?.remarks ?? []) io.out(t('cli.agreement.remark', { remark: faultLine(one, io.words) }))
      if (loaded && faults.length === 0) {
        const { short, version, stages, clocks, form } = loaded.pack
        const counts = { stages: stages.length, clocks: clocks.length, sections: form.sections.length }
        io.out(t('cli.agreement.sound', { title: short[language] ?? short.en, version, ...counts }))
      }
    }
    return faults.length === 0 ? 0 : 1
  },
}
