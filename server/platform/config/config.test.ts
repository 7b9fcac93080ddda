import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfigError, readConfig, settingDefaults, settingNames } from './config.ts'
import { projectRoot } from './root.ts'

describe('readConfig', () => {
  it('needs nothing to be set', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', databaseUrl: null, mode: 'practice' })
    expect(isAbsolute(config.dataDir)).toBe(true)
    expect(config.dataDir.endsWith('.rcms')).toBe(true)
  })

  it('treats an empty value as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', RCMS_MODE: '' })).toEqual(readConfig({}))
  })

  it('takes what is set', () => {
    const url = 'postgresql://owner:secret@db.example:5432/rcms'
    const config = readConfig({
      PORT: '0',
      HOST: '::1',
      RCMS_DATA: '/srv/rcms',
      DATABASE_URL: url,
      RCMS_MODE: 'production',
    })
    expect(config).toMatchObject({ port: 0, host: '::1', dataDir: '/srv/rcms', databaseUrl: url, mode: 'production' })
  })

  it('names every fault at once and repeats no password', () => {
    const wrong = { PORT: '70000', DATABASE_URL: 'mysql://u:hidden@h/db', RCMS_MODE: 'demo' }
    expect(() => readConfig(wrong)).toThrow(ConfigError)
    try {
      readConfig(wrong)
    } catch (error) {
      const { faults, message } = error as ConfigError
      expect(faults).toHaveLength(3)
      expect(message).toMatch(/PORT.*70000/)
      expect(message).not.toContain('hidden')
    }
  })

  it('lets the threshold of figures be raised, and never lowered', () => {
    expect(readConfig({}).statisticsThreshold).toBe(5)
    expect(readConfig({ RCMS_STATISTICS_THRESHOLD: '10' }).statisticsThreshold).toBe(10)
    for (const RCMS_STATISTICS_THRESHOLD of ['4', '0', '-10', '1000', '7.5', 'ten']) {
      expect(() => readConfig({ RCMS_STATISTICS_THRESHOLD })).toThrow(/RCMS_STATISTICS_THRESHOLD.*from 5 to 999/)
    }
  })

  it.each(['80a', '-1', '1.5', '0x50', ' 80'])('refuses the port %j', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(/PORT/)
  })
})

describe('a file of settings and secrets', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rcms-config-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  it('is read with comments, quotes and empty lines, and gives way to the environment', () => {
    const RCMS_CONFIG = file(
      'openrcms.env',
      '# The desk of a ministry\n\nPORT=9000\nRCMS_MODE="production"  # real work\nRCMS_DATA=/srv/rcms\nRCMS_URL=\n',
    )
    const config = readConfig({ RCMS_CONFIG, PORT: '9001' })
    expect(config).toMatchObject({ port: 9001, mode: 'production', dataDir: '/srv/rcms', publicUrl: null })
  })

  it('that cannot be read, or names no setting, is refused', () => {
    expect(() => readConfig({ RCMS_CONFIG: join(folder, 'nowhere') })).toThrow(/nowhere of RCMS_CONFIG.*ENOENT/)
    const RCMS_CONFIG = file('wrong.env', 'RCMS_PORT=9000\n')
    expect(() => readConfig({ RCMS_CONFIG })).toThrow(/no setting RCMS_PORT.*RCMS_DATA/)
  })

  it.each([
    ['DATABASE_URL', 'databaseUrl', 'postgresql://owner:hidden@db.example/rcms'],
    ['RCMS_SMTP_URL', 'smtpUrl', 'smtps://openrcms:hidden@mail.example'],
    ['RCMS_METRICS_TOKEN', 'metricsToken', 'hidden-from-everybody'],
  ] as const)('%s is taken from a file of its own', (name, key, value) => {
    const path = file(name, `${value}\n`)
    expect(readConfig({ [`${name}_FILE`]: path })[key]).toBe(value)
    expect(() => readConfig({ [`${name}_FILE`]: path, [name]: value })).toThrow(/both set/)
    expect(() => readConfig({ [`${name}_FILE`]: join(folder, 'nowhere') })).toThrow(/_FILE cannot be read \(ENOENT\)/)
    expect(() => readConfig({ [`${name}_FILE`]: file('empty', '\n') })).toThrow(/is empty/)
    const wrong = file('odd', 'hidden odd')
    expect(() => readConfig({ [`${name}_FILE`]: wrong })).toThrow(new RegExp(`^${name} must [^\n]*$`))
    expect(() => readConfig({ [`${name}_FILE`]: wrong })).not.toThrow(/hidden/)
  })

  it('of the environment goes before what the file of settings says in the other way', () => {
    const url = 'postgresql://owner:a@db.example/rcms'
    const secret = file('url', url)
    const RCMS_CONFIG = file('both.env', `DATABASE_URL_FILE=${join(folder, 'nowhere')}\n`)
    expect(readConfig({ RCMS_CONFIG, DATABASE_URL: url }).databaseUrl).toBe(url)
    const plain = file('plain.env', 'DATABASE_URL=postgresql://owner:b@db.example/rcms\n')
    expect(readConfig({ RCMS_CONFIG: plain, DATABASE_URL_FILE: secret }).databaseUrl).toBe(url)
  })
})

describe('docs/deployment.md', () => {
  const cells = readFileSync(join(projectRoot, 'docs', 'deployment.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, name]) => /^`[A-Z_]+`$/.test(name ?? ''))
    .map(([, name, meaning, unset]) => ({ name: name!.replaceAll('`', ''), meaning, unset }))

  it('describes every setting there is, in this order, and no other', () => {
    expect(cells.filter(({ name }) => !name.endsWith('_FILE')).map(({ name }) => name)).toEqual(
      settingNames.filter((name) => !name.endsWith('_FILE')),
    )
    const files = settingNames.filter((name) => name.endsWith('_FILE'))
    for (const name of files)
      expect(cells.find((cell) => `${cell.name}_FILE` === name)?.meaning).toContain(`\`${name}\``)
  })

  it.each(settingDefaults.map(({ name, otherwise }) => [name, otherwise] as const))(
    'says what %s is when it is not set',
    (name, otherwise) => {
      const [practice, production] = [otherwise('practice'), otherwise('production')].map(written)
      const both = practice === production ? practice : `${practice} in practice, ${production} in production`
      expect(cells.find((cell) => cell.name === name)?.unset).toBe(both)
    },
  )

  function written(value: unknown): string {
    if (value === null) return '–'
    if (typeof value === 'boolean') return value ? '`yes`' : '`no`'
    return `\`${typeof value === 'string' && isAbsolute(value) ? relative(projectRoot, value) : value}\``
  }
})
