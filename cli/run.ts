import { parseArgs } from 'node:util'
import type { Command, Io, Options } from './command.ts'
import { commands, findCommand } from './commands.ts'
import { failureLines } from './failure.ts'
import { commandHelp, groupHelp, overview } from './help.ts'

/** Runs one command line and gives its exit code. */
export async function runCommand(words: readonly string[], io: Io): Promise<number> {
  const { t } = io.words
  // `rcms help lab start` asks for the same as `rcms lab start --help`.
  if (words[0] === 'help' && words[1] !== undefined && !words[1].startsWith('-'))
    return runCommand([...words.slice(1), '--help'], io)
  const found = findCommand(words)
  if (!found) return withoutCommand(words, io)
  const { name, rest } = found
  const command = await commands[name]!()
  const options = readOptions(command, rest)
  if (typeof options === 'string')
    return notUnderstood(io, t('cli.wrong-option', { reason: options }), `${name} --help`)
  if (options.help) {
    io.out(commandHelp(name, command, io.words))
    return 0
  }
  const missing = command.required.find((option) => !options[option])
  if (missing) {
    const word = command.operands?.includes(missing)
    const sentence = word
      ? t('cli.missing-word', { word: missing.toUpperCase() })
      : t('cli.missing-option', { option: missing })
    return notUnderstood(io, sentence, `${name} --help`)
  }
  try {
    return await command.run(options, io)
  } catch (error) {
    for (const line of failureLines(error, io.words)) io.err(line)
    return 1
  }
}

function withoutCommand(words: readonly string[], io: Io): number {
  const asked = words.find((word) => !word.startsWith('-'))
  const understood = words.length === 0 || asked === 'help' || (asked === undefined && words.includes('--help'))
  if (understood) {
    io.out(overview(io.words))
    return 0
  }
  const [group = '', next = '-'] = words
  const ofGroup = next.startsWith('-') ? groupHelp(group, io.words) : null
  if (ofGroup) {
    io.out(ofGroup)
    return 0
  }
  const command = words.slice(0, next.startsWith('-') ? 1 : 2).join(' ')
  const usage = groupHelp(group, io.words) ? `${group} --help` : 'help'
  return notUnderstood(io, io.words.t('cli.unknown-command', { command }), usage)
}

function notUnderstood(io: Io, sentence: string, usage: string): number {
  io.err(sentence)
  io.err(io.words.t('cli.see', { usage }))
  return 2
}

function readOptions({ options, operands = [] }: Command, args: string[]): Options | string {
  try {
    const common = { help: { type: 'boolean', short: 'h' }, language: { type: 'string' } } as const
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, ...common },
      strict: true,
      allowPositionals: operands.length > 0,
    })
    if (positionals.length > operands.length) return positionals.slice(operands.length).join(' ')
    const given = Object.fromEntries(positionals.map((word, index) => [operands[index]!, word]))
    return { ...values, ...given } as Options
  } catch (error) {
    return (error as Error).message
  }
}
