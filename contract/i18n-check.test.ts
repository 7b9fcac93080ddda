import { expect, test } from 'vitest'
import { faultOfMessage } from './i18n-check.ts'

const english = 'Due {count, plural, one {in # day} other {in # days}} by {state}; see [[shell.nav.desk]]'
const of = (message: string) => faultOfMessage('de', english, message)

test('a translation that says the same in its own order is no fault', () => {
  expect(
    of('Siehe [[shell.nav.desk]]: {state} hat noch {count, plural, =0 {heute} one {# Tag} other {# Tage}}'),
  ).toBeNull()
  expect(faultOfMessage('ka', '{count, plural, one {# day} other {# days}}', '{count} დღე')).toBeNull()
  expect(faultOfMessage('en', 'a {x}', "{x}’s '{quoted}'")).toBeNull()
})

test.each([
  ['  ', 'empty', ''],
  ['{count, plural, one {# Tag}', 'unreadable', ''],
  ['{state} [[shell.nav.desk]]', 'argument_missing', 'count'],
  ['{state} {count} {date} [[shell.nav.desk]]', 'argument_unknown', 'date'],
  ['{count, plural, few {#} other {#}} {state} [[shell.nav.desk]]', 'plural_unknown', 'few'],
  ['{state} {count}', 'name_missing', 'shell.nav.desk'],
  ['{state} {count} [[shell.nav.desk]] [[x.y]]', 'name_unknown', 'x.y'],
  ['{state, date} {count} [[shell.nav.desk]]', 'argument_unknown', 'state, date'],
  ['{state, number, ::currency} {count} [[shell.nav.desk]]', 'argument_unknown', 'state, number'],
  ['{count, plural, one {# Tag}} {state} [[shell.nav.desk]]', 'argument_missing', 'other'],
  ['ä'.repeat(4001), 'too_long', '4000'],
])('%s is %s', (message, code, name) => {
  expect(of(message)).toEqual({ code, name })
})

test('what cannot be isolated is refused where lines run from right to left, because English would be said instead', () => {
  expect(faultOfMessage('ur', '{name}', "'{' {name}")).toEqual({ code: 'unreadable', name: '' })
  expect(faultOfMessage('de', '{name}', "'{' {name}")).toBeNull()
})

test('a choice has the branches of the English one, and no others', () => {
  const choice = '{side, select, requesting {we} other {they}}'
  expect(faultOfMessage('ur', choice, '{side, select, requesting {ہم} other {وہ}}')).toBeNull()
  expect(faultOfMessage('ur', choice, '{side, select, asking {ہم} other {وہ}}')).toEqual({
    code: 'choice_unknown',
    name: 'asking',
  })
})
