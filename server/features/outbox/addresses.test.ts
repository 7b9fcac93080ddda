import { expect, test } from 'vitest'
import { isInside } from './addresses.ts'
import { mayCall } from './send.ts'

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  'fe80::1',
  'fd00::1',
  'ff02::1',
  '2002:7f00:1::',
  'no address',
])('%s lies inside', (address) => expect(isInside(address)).toBe(true))

test.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '2606:4700::1', '::ffff:8.8.8.8'])('%s lies outside', (address) =>
  expect(isInside(address)).toBe(false),
)

test.each([
  ['https://system.example/hook', true, true],
  ['http://system.example/hook', false, true],
  ['https://127.0.0.1/hook', false, true],
  ['https://[::1]/hook', false, true],
  ['https://0x7f.1/hook', false, true],
  ['https://2130706433/hook', false, true],
  ['https://localhost/hook', false, true],
  ['https://name:word@system.example/', false, false],
  ['file:///etc/hosts', false, false],
  ['gopher://system.example/', false, false],
])('%s may be called: %s, inside: %s', (url, outside, inside) => {
  expect(mayCall(new URL(url), { webhooksInside: false })).toBe(outside)
  expect(mayCall(new URL(url), { webhooksInside: true })).toBe(inside)
})
