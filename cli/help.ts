import type { Speech } from '../server/platform/i18n/catalogue.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { columns } from './table.ts'

const settings = { PORT: 'port', HOST: 'host', RCMS_DATA: 'data', DATABASE_URL: 'database', RCMS_MODE: 'mode' }

/** What `rcms help` shows. */
export function overview({ t }: Speech): string {
  const list = [...Object.keys(commands), 'help'].map((name) => [name, t(`cli.${idOf(name)}.summary`)])
  const environment = Object.entries(settings).map(([name, id]) => [name, t(`cli.setting.${id}`)])
  return [
    t('cli.about'),
    t('cli.usage', { usage: '<command> [--option …]' }),
    '',
    `${t('cli.commands')}:`,
    ...indented(list),
    '',
    `${t('cli.settings')}:`,
    ...indented(environment),
    '',
    t('cli.more', { command: 'deadline' }),
  ].join('\n')
}

/** What `rcms <group>` shows, with or without `--help`; null where no command begins with the word. */
export function groupHelp(group: string, { t }: Speech): string | null {
  const names = namesUnder(group)
  if (names.length === 0) return null
  return [
    t('cli.usage', { usage: `${group} <command> [--option …]` }),
    '',
    `${t('cli.commands')}:`,
    ...indented(names.map((name) => [name, t(`cli.${idOf(name)}.summary`)])),
    '',
    t('cli.more', { command: names[0]! }),
  ].join('\n')
}

/** What `rcms <command> --help` shows. */
export function commandHelp(name: string, command: Command, { t, has }: Speech): string {
  const isOperand = (option: string) => command.operands?.includes(option) === true
  const needed = command.required.map((option) => (isOperand(option) ? option.toUpperCase() : `--${option} …`))
  const list = Object.entries(command.options).map(([option, { type }]) => [
    isOperand(option) ? option.toUpperCase() : type === 'boolean' ? `--${option}` : `--${option} …`,
    // An option may mean something of its own in one command.
    t(has(`cli.option.${idOf(name)}.${option}`) ? `cli.option.${idOf(name)}.${option}` : `cli.option.${option}`),
  ])
  const common = [
    ['--language …', t('cli.option.language')],
    ['--help', t('cli.option.help')],
  ]
  return [
    t(`cli.${idOf(name)}.summary`),
    t('cli.usage', { usage: [name, ...needed, '[…]'].join(' ') }),
    '',
    `${t('cli.options')}:`,
    ...indented([...list, ...common]),
    ...under(name, t),
    '',
    `${t('cli.example')}:`,
    `  ${command.example}`,
  ].join('\n')
}

/** Commands that begin with a command, as `backup check` with `backup`. */
function under(name: string, t: Speech['t']): string[] {
  const further = namesUnder(name).map((one) => [one, t(`cli.${idOf(one)}.summary`)])
  return further.length > 0 ? ['', `${t('cli.commands')}:`, ...indented(further)] : []
}

function namesUnder(name: string): string[] {
  return Object.keys(commands).filter((one) => one.startsWith(`${name} `))
}

function idOf(name: string): string {
  return name.replace(' ', '-')
}

function indented(rows: string[][]): string[] {
  return columns(rows).map((line) => `  ${line}`)
}
