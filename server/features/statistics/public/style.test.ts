import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../platform/config/root.ts'
import { publicStyle } from './style.ts'

test('the colours of the public page are those of the program, in light and in dark', () => {
  const ofProgram = readFileSync(join(projectRoot, 'web/ui/tokens.css'), 'utf8')
  const colours = (css: string) =>
    Object.fromEntries([...css.matchAll(/(--[\w-]+): (#\w{6});/g)].map(([, name, value]) => [name, value]))
  const parts = (css: string, dark: string) => {
    const at = css.indexOf(dark)
    return [colours(css.slice(0, at)), colours(css.slice(at, css.indexOf('}', at)))]
  }
  const known = parts(ofProgram, ':root[data-mantine-color-scheme="dark"]')
  const [light, dark] = parts(publicStyle, '@media (prefers-color-scheme: dark)')
  expect(Object.keys(light!).length).toBeGreaterThan(10)
  expect(Object.keys(dark!)).toEqual(Object.keys(light!))
  expect(known[0]).toMatchObject(light!)
  expect(known[1]).toMatchObject(dark!)
})
