import type { Command } from './command.ts'

/** Every command, loaded only when it is asked for: `deadline` needs no database and should not wait for one. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).start,
  seed: async () => (await import('./seed.ts')).seed,
  verify: async () => (await import('./verify.ts')).verify,
  rebuild: async () => (await import('./rebuild.ts')).rebuild,
  erase: async () => (await import('./erase.ts')).erase,
  retention: async () => (await import('./retention.ts')).retention,
  record: async () => (await import('./record.ts')).record,
  'keys rotate': async () => (await import('./keys.ts')).keysRotate,
  'keys destroy': async () => (await import('./keys.ts')).keysDestroy,
  backup: async () => (await import('./backup.ts')).backup,
  'backup check': async () => (await import('./backup.ts')).backupCheck,
  restore: async () => (await import('./restore.ts')).restore,
  init: async () => (await import('./init.ts')).init,
  'user add': async () => (await import('./user-add.ts')).userAdd,
  'user link': async () => (await import('./user-link.ts')).userLink,
  'user disable': async () => (await import('./user-disable.ts')).userDisable,
  'agreement check': async () => (await import('./agreement-check.ts')).agreementCheck,
  'agreement list': async () => (await import('./agreement-list.ts')).agreementList,
  'agreement scenarios': async () => (await import('./agreement-scenarios.ts')).agreementScenarios,
  'agreement blueprint': async () => (await import('./agreement-blueprint.ts')).agreementBlueprint,
  'agreement diff': async () => (await import('./agreement-diff.ts')).agreementDiff,
  'agreement new': async () => (await import('./agreement-new.ts')).agreementNew,
  'agreement install': async () => (await import('./agreement-install.ts')).agreementInstall,
  deadline: async () => (await import('./deadline.ts')).deadline,
  mrz: async () => (await import('./mrz/mrz.ts')).mrz,
  names: async () => (await import('./names/names.ts')).names,
  'register load': async () => (await import('./register/load.ts')).registerLoad,
  match: async () => (await import('./match.ts')).match,
  stats: async () => (await import('./stats.ts')).stats,
  quality: async () => (await import('./quality.ts')).quality,
  export: async () => (await import('./export.ts')).exportCommand,
  'lab start': async () => (await import('./lab.ts')).labStart,
  'lab reset': async () => (await import('./lab.ts')).labReset,
  'lab handbook': async () => (await import('./lab-handbook.ts')).labHandbook,
  'lab stop': async () => (await import('./lab.ts')).labStop,
  report: async () => (await import('./report.ts')).report,
}

/** The command that the words begin with, and the words after it. */
export function findCommand(words: readonly string[]): { name: string; rest: string[] } | null {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    if (Object.hasOwn(commands, name)) return { name, rest: words.slice(length) }
  }
  return null
}
