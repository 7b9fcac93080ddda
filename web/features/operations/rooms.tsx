import type { ReactNode } from 'react'
import type { Operations } from '../../../contract/operations.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { type Fact, Facts, fact } from '../../ui/facts/facts.tsx'
import styles from './operations.module.css'
import { useWords } from './use-words.ts'

/** The facts of the installation, by what they are about. */
export function Rooms({ found }: { found: Operations }) {
  const t = useT()
  const format = useFormat()
  const { bytes } = useWords()
  const { program, database, pools, disk, verification, round, backup, signIns, outbox, queue } = found
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  const of = (part: string, whole: string) => t('operations.of', { part, whole })
  return (
    <div className={styles.rooms}>
      <Room
        title={t('operations.program')}
        facts={[
          fact(t('operations.version'), program.version),
          fact(t('operations.mode'), t(`operations.mode.${program.mode}`)),
          fact(t('operations.started'), format.dateTime(program.startedAt)),
          fact(t('operations.memory'), bytes(program.memoryBytes)),
          fact(t('operations.disk'), of(bytes(disk.freeBytes), bytes(disk.totalBytes))),
        ]}
      />
      <Room
        title={t('operations.database')}
        facts={[
          fact(t('operations.postgresql'), t(`operations.kind.${database.kind}`, { version: database.version })),
          fact(t('operations.size'), bytes(database.sizeBytes)),
          fact(
            t('operations.connections'),
            <Two first={of(format.number(database.connections), format.number(database.mostConnections))}>
              {t('operations.connections.pools', {
                open: sum(pools.map(({ open }) => open)),
                waiting: sum(pools.map(({ waiting }) => waiting)),
              })}
            </Two>,
          ),
          fact(
            t('operations.transaction'),
            database.oldestTransactionAt
              ? format.dateTime(database.oldestTransactionAt)
              : t('operations.transaction.none'),
          ),
          fact(t('operations.migration'), <span className={styles.code}>{database.migration}</span>),
        ]}
      />
      {found.registers.length > 0 && (
        <Room
          title={t('operations.registers')}
          facts={found.registers.map((one) =>
            fact(
              `${one.source} (${one.register})`,
              <Two first={t(`operations.registers.${one.state}`)}>
                {t('operations.registers.counts', {
                  waiting: one.waiting,
                  failing: one.failing,
                  givenUp: one.givenUp,
                })}
                {one.answeredAt && ` ${t('operations.registers.answered', { time: format.dateTime(one.answeredAt) })}`}
                {one.asOf && ` ${t('operations.registers.as-of', { date: format.date(one.asOf) })}`}
                {one.expiresOn && ` ${t('operations.registers.expires', { date: format.date(one.expiresOn) })}`}
                {one.fault && <span className={styles.code}> {one.fault}</span>}
              </Two>,
            ),
          )}
        />
      )}
      <Room
        title={t('operations.safety')}
        facts={[
          fact(
            t('operations.proof'),
            verification ? (
              <Two first={format.dateTime(verification.finishedAt)}>
                {t('operations.proof.found', {
                  cases: verification.cases,
                  events: format.number(verification.events),
                  faults: verification.faults,
                })}
              </Two>
            ) : (
              t('operations.never')
            ),
          ),
          fact(
            t('operations.round'),
            round ? t('operations.round.found', { cases: round.cases, at: format.dateTime(round.beganAt) }) : null,
          ),
          fact(
            t('operations.backup'),
            backup ? (
              <Two first={format.dateTime(backup.at)}>
                {t('operations.backup.found', { size: bytes(backup.bytes), program: backup.program })}
              </Two>
            ) : (
              t('operations.never')
            ),
          ),
          fact(t('operations.keys'), <Keys keys={found.keys} />),
        ]}
      />
      <Room
        title={t('operations.people')}
        facts={[
          fact(t('operations.sessions'), format.number(signIns.sessions)),
          fact(t('operations.failures'), format.number(signIns.failures)),
          fact(t('operations.passwords'), format.number(signIns.passwordsWaiting)),
          fact(t('operations.outbox'), t('operations.waiting', { count: outbox.waiting })),
          fact(t('operations.deliveries'), t('operations.waiting', { count: outbox.deliveriesWaiting })),
          fact(
            t('operations.queue'),
            t('operations.queue.found', {
              waiting: queue.waiting,
              active: queue.active,
              failed: queue.failed,
            }),
          ),
        ]}
      />
    </div>
  )
}

function Room({ title, facts }: { title: string; facts: readonly Fact[] }) {
  return (
    <section className={styles.room}>
      <h2 className={styles.title}>{title}</h2>
      <Facts look="columns" facts={facts} />
    </section>
  )
}

function Two({ first, children }: { first: string; children: ReactNode }) {
  return (
    <>
      {first}
      <span className={styles.small}>{children}</span>
    </>
  )
}

function Keys({ keys }: { keys: Operations['keys'] }) {
  const t = useT()
  const format = useFormat()
  return keys
    .map(({ epoch, current, present, destroyedAt }) => {
      const state = current ? 'current' : destroyedAt ? 'destroyed' : present ? 'other' : 'missing'
      return t('operations.key', { epoch, state, at: destroyedAt ? format.dateTime(destroyedAt) : '' })
    })
    .join(' · ')
}
