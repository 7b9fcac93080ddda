import { expect, it } from 'vitest'
import { maySee, visibleSections } from '../access/sections.ts'
import { roles } from '../agreement/vocabulary.ts'
import { always, eventsOf } from '../case/testing/histories.ts'
import { officialNames, officials } from '../case/testing/officials.ts'
import { type NoticeKind, noticeKinds, noticeRules } from './kinds.ts'
import { type Colleague, type Readers, recipientsOf } from './recipients.ts'
import { isDealtWith } from './settle.ts'
import { tellingsOf } from './tell.ts'

/** Everybody of the two States who meets cases, with a colleague each; a third State; and roles that read nothing. */
const everybody: Colleague[] = [
  ...officialNames.map((name) => officials[name]),
  ...officialNames.map((name) => ({ ...officials[name], userId: `${officials[name].userId}-2` })),
  ...roles.map((role) => ({ userId: `stranger-${role}`, authorityId: 'c-central', roles: [role] })),
  ...(['analyst', 'administrator'] as const).map((role) => ({ userId: role, authorityId: 'b-central', roles: [role] })),
].map(({ userId, authorityId, roles: held }) => ({ userId, authorityId, roles: held, standsInFor: [] }))

const audience = [
  { authorityId: 'a-central', side: 'requesting' },
  { authorityId: 'a-local', side: 'requesting' },
  { authorityId: 'b-central', side: 'requested' },
  { authorityId: 'b-mission', side: 'requested' },
] as const

const sideOfAuthority = (authorityId: string) => (authorityId.startsWith('a-') ? 'requesting' : 'requested')

function readersOf(pack: Readers['pack'], holders: Record<string, string> = {}): Readers {
  return { pack, audience, holders: new Map(Object.entries(holders)), borderAt: () => 'b-border' }
}

/** What registers are told of the questions put to them, and the border of transfers, though neither reads the file. */
const outsideTheFile: readonly NoticeKind[] = [
  'verification_asked',
  'verification_recalled',
  'verification_reminded',
  'transfer_notified',
  'transfer_failed',
  'stopped',
]

it('tells nobody who did it, no stranger, and nobody of what their roles may not read', () => {
  always(({ story }) => {
    const pack = story.rules.agreement
    const history = eventsOf(story.recorded)
    for (const event of history) {
      for (const telling of tellingsOf(event, history, pack)) {
        for (const section of [null, 'identity', 'attestation', 'verification', 'transfer'] as const) {
          for (const one of recipientsOf(telling, section, readersOf(pack), everybody, event.actor.userId)) {
            expect(one.userId).not.toBe(event.actor.userId)
            expect(one.authorityId).not.toBe('c-central')
            expect(sideOfAuthority(one.authorityId)).toBe(telling.side)
            const reader = { relation: telling.side, roles: one.roles }
            if (audience.some(({ authorityId }) => authorityId === one.authorityId)) {
              expect(section ? maySee(pack, reader, section) : visibleSections(pack, reader).length > 0).toBe(true)
            } else expect(outsideTheFile).toContain(telling.kind)
          }
        }
      }
    }
  }, 25)
})

it('tells what is private to a side on that side alone, and settles there alone', () => {
  always(({ story }) => {
    const history = eventsOf(story.recorded)
    for (const event of history.filter(({ stream }) => stream !== 'shared')) {
      for (const { side } of tellingsOf(event, history, story.rules.agreement)) expect(side).toBe(event.stream)
      const other = event.stream === 'requesting' ? 'requested' : 'requesting'
      for (const kind of noticeKinds) {
        for (const authorityId of ['a-central', 'b-central']) {
          expect(isDealtWith({ kind, side: other, authorityId, subject: null }, event, history)).toBe(false)
        }
      }
    }
  }, 25)
})

it('tells the other State the same of a stop and of a withdrawal', () => {
  always(({ story }) => {
    const history = eventsOf(story.recorded)
    const told = history.flatMap((event) => tellingsOf(event, history, story.rules.agreement))
    expect(told.some(({ kind, side }) => kind === 'withdrawn' && side === 'requested')).toBe(false)
  }, 25)
})

it('tells the holder alone at an authority where the holder is meant, and all who are meant otherwise', () => {
  always(({ story }) => {
    const pack = story.rules.agreement
    const history = eventsOf(story.recorded)
    const holder = officials.desk.userId
    for (const event of history) {
      for (const telling of tellingsOf(event, history, pack)) {
        const all = recipientsOf(telling, null, readersOf(pack), everybody, event.actor.userId)
        const held = recipientsOf(
          telling,
          null,
          readersOf(pack, { 'b-central': holder }),
          everybody,
          event.actor.userId,
        )
        const meant = all.some(({ userId }) => userId === holder)
        const expected = meant ? all.filter((one) => one.authorityId !== 'b-central' || one.userId === holder) : all
        expect(held).toEqual(expected)
      }
    }
  }, 25)
})

it('settles what asks for something, and keeps what only tells', () => {
  always(({ story }) => {
    const history = eventsOf(story.recorded)
    for (const kind of ['person_arrived', 'stop_lifted', 'withdrawn', 'proposal_approved'] as const) {
      for (const event of history) {
        expect(isDealtWith({ kind, side: 'requested', authorityId: 'b-central', subject: null }, event, history)).toBe(
          false,
        )
      }
    }
    expect(noticeRules.person_arrived.legal).toBe(true)
  }, 25)
})
