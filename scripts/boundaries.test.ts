import { expect, it } from 'vitest'
import { findOffences } from './boundaries.ts'

const packages = {
  dependencies: { zod: '1', pg: '1', '@fastify/cookie': '1' },
  devDependencies: { vitest: '1', react: '1' },
}
const check = (files: Record<string, string>) => findOffences(new Map(Object.entries(files)), packages)

it.each([
  ['domain/case/a.ts', `import type { B } from '../../server/b.ts'`],
  ['domain/case/a.ts', `export * from '../../contract/b.ts'`],
  ['domain/case/a.ts', `import { readFileSync } from 'node:fs'`],
  ['domain/case/a.ts', `import fs from 'fs'`],
  ['domain/case/a.ts', `import pg from 'pg'`],
  ['domain/case/a.test.ts', `import { b } from '../../server/b.ts'`],
  ['contract/a.ts', `import { b } from '../server/b.ts'`],
  ['contract/a.ts', `import 'node:path'`],
  ['web/a.tsx', `import { b } from '../server/b.ts'; export const A = () => <p>import it</p>`],
  ['web/a.ts', `const b = await import('../server/b.ts')`],
  ['web/a.ts', `type B = import('../server/b.ts').B`],
  ['server/a.ts', `export { b } from '../web/b.ts'`],
  ['server/a.ts', `import { b } from '../cli/b.ts'`],
  ['server/a.ts', `import { b } from './testing/b.ts'`],
  ['server/a.ts', `import { vi } from 'vitest'`],
  ['server/a.ts', `import cookie from '@fastify/helmet'`],
  ['server/platform/a.ts', `import { b } from '../features/cases/b.ts'`],
  ['web/ui/a.ts', `import { b } from '../features/cases/b.ts'`],
  ['server/features/desk/a.ts', `import type { B } from '../cases/b.ts'`],
])('finds in %s: %s', (file, source) => {
  const offences = check({ [file]: source, 'server/features/cases/b.ts': 'export const b = 1' })
  expect(offences).toHaveLength(1)
  expect(offences[0]).toContain(file)
})

it.each([
  ['domain/case/a.ts', `import { z } from 'zod'; import { b } from '../time/b.ts'`],
  ['domain/case/a.test.ts', `import { readFileSync } from 'node:fs'; import { it } from 'vitest'`],
  ['server/a.ts', `import { b } from '../contract/b.ts'; import { c } from '../domain/c.ts'`],
  ['server/a.ts', `import cookie from '@fastify/cookie'; import pg from 'pg'; import 'node:fs'`],
  ['server/main.ts', `import { b } from './features/cases/b.ts'`],
  ['server/platform/a.ts', `import type { B } from '../features/cases/b.ts'`],
  ['server/features/cases/a.ts', `import { b } from './b.ts'`],
  ['server/features/desk/a.test.ts', `import { b } from '../cases/b.ts'; import { t } from '../../testing/t.ts'`],
  ['cli/a.ts', `import { b } from '../server/b.ts'`],
  ['web/a.tsx', `import React from 'react'; import { b } from '../contract/b.ts'`],
  ['e2e/a.test.ts', `import { b } from '../server/b.ts'`],
])('has nothing against %s: %s', (file, source) => {
  expect(check({ [file]: source })).toEqual([])
})

it('lets a feature use what another offers on purpose, and asks for the reason', () => {
  const user = { 'server/features/desk/a.ts': `import { b } from '../cases/b.ts'` }
  const with_ = (first: string) => check({ ...user, 'server/features/cases/b.ts': `${first}\nexport const b = 1` })
  expect(with_('// Offered to other features: the desk lists cases')).toEqual([])
  expect(with_('// Offered to other features:')).toHaveLength(1)
  expect(with_('')).toEqual([expect.stringContaining('not offered by server/features/cases')])
})
