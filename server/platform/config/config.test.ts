import { isAbsolute } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

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

  it.each(['80a', '-1', '1.5', '0x50', ' 80'])('refuses the port %j', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(/PORT/)
  })
})
