import { compareNames, type NameLikeness } from '../../domain/identity/names/compare.ts'
import { type Command, json, textOption } from '../command.ts'
import { comparePairs, wholeName } from './pairs.ts'

/** Says how alike two names are, in whatever scripts, and by which rules; or adds that to a table of pairs. No database. */
export const names: Command = {
  options: {
    a: { type: 'string' },
    b: { type: 'string' },
    pairs: { type: 'string' },
    out: { type: 'string' },
    ...json,
  },
  required: [],
  operands: ['a', 'b'],
  example: 'rcms names "Əliyev Rauf Məmməd oğlu" "Алиев Рауф"',
  run: async (options, io) => {
    const [a, b, pairs] = [options.a, options.b, textOption(options, 'pairs')]
    if (pairs !== '' && a === undefined) {
      return comparePairs({ file: pairs, to: textOption(options, 'out'), asJson: options.json === true }, io)
    }
    if (pairs !== '' || typeof a !== 'string' || typeof b !== 'string') {
      io.err(io.words.t('cli.names.which'))
      return 2
    }
    const likeness = compareNames(wholeName(a), wholeName(b))
    if (options.json) io.out(JSON.stringify({ name1: a, name2: b, ...likeness }, null, 2))
    else for (const line of inWords(likeness, io.words.t)) io.out(line)
    return 0
  },
}

function inWords({ score, band, reasons }: NameLikeness, t: (id: string, values?: Record<string, string>) => string) {
  return [
    t(`names.band.${band}`, { score: score.toFixed(2) }),
    ...reasons.map(({ code, ...values }) => `  ${t(`names.reason.${code}`, values)}`),
    ...(reasons.some(({ code }) => code === 'empty') ? [] : [t('names.official-decides')]),
  ]
}
