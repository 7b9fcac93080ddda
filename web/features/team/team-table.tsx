import { Link } from '@tanstack/react-router'
import type { Load, Team, TeamMember } from '../../../contract/team.ts'
import { toDay } from '../../../domain/time/plain-date.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { absenceText } from './absence.ts'
import { AgeBar } from './age-bar.tsx'
import styles from './team.module.css'

interface Row {
  id: string
  member: TeamMember | null
  load: Load
}

type Props = { team: Team; onGive: (userId: string) => void }

export function TeamTable({ team, onGive }: Props) {
  const { t, format } = useSpoken()
  const { person } = useSession()
  const rows: Row[] = [
    { id: 'nobody', member: null, load: team.nobody },
    ...team.members.map((member) => ({ id: member.userId, member, load: member.load })),
  ]
  const most = Math.max(1, ...rows.map(({ load }) => load.open))
  const columns: Column<Row>[] = [
    {
      id: 'who',
      header: t('team.head.colleague'),
      names: true,
      cell: ({ member }) => (
        <span className={styles.cell}>
          {member ? (
            <bdi translate="no">{member.userId === person.id ? t('team.me', { name: member.name }) : member.name}</bdi>
          ) : (
            t('team.nobody.row')
          )}
          {member && <Standing member={member} />}
        </span>
      ),
    },
    {
      id: 'open',
      header: t('team.head.open'),
      align: 'end',
      cell: ({ id, load }) => <HeldCases holder={id} count={load.open} waiting={load.myTurn === 0} />,
    },
    {
      id: 'turn',
      header: t('team.head.turn'),
      align: 'end',
      cell: ({ id, load }) => <HeldCases holder={id} count={load.myTurn} waiting={false} />,
    },
    {
      id: 'due',
      header: t('team.head.due'),
      cell: ({ load }) => (
        <span className={styles.cell}>
          {load.nextDueOn ? (
            <time dateTime={load.nextDueOn}>{format.shortDate(load.nextDueOn)}</time>
          ) : (
            t('team.no-date')
          )}
          {load.overdue > 0 && <span className={styles.overdue}>{t('team.overdue', { count: load.overdue })}</span>}
          {load.dueSoon > 0 && <span className={styles.soon}>{t('team.due-soon', { count: load.dueSoon })}</span>}
        </span>
      ),
    },
    {
      id: 'age',
      header: t('team.head.age'),
      cell: ({ load }) => (
        <span className={styles.cell}>
          {load.open > 0 ? <AgeBar ages={load.ages} most={most} /> : '–'}
          {load.oldestOn && (
            <span className={styles.quiet}>
              {t('team.oldest', { count: toDay(team.today) - toDay(load.oldestOn) })}
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'give',
      header: t('team.head.give'),
      cell: ({ member, load }) =>
        member && load.open > 0 ? (
          <PlainButton small onClick={() => onGive(member.userId)}>
            {t('team.give-all')}
            <span className="visually-hidden">: {member.name}</span>
          </PlainButton>
        ) : (
          '–'
        ),
    },
  ]
  return (
    <DataTable
      caption={t('team.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      marked={({ member, load }) => load.open > 0 && (!member?.active || member.away !== null)}
    />
  )
}

function Standing({ member }: { member: TeamMember }) {
  const { t, format } = useSpoken()
  if (!member.active) return <span className={styles.overdue}>{t('team.inactive')}</span>
  const text = absenceText(t, format, member)
  return text ? <span className={member.away ? styles.soon : styles.quiet}>{text}</span> : null
}

/** Leads to the desk with what this colleague holds: where it is the own turn first, what others have in the next tab. */
function HeldCases({ holder, count, waiting }: { holder: string; count: number; waiting: boolean }) {
  const { t, format } = useSpoken()
  if (count === 0) return format.number(0)
  return (
    <Link
      to="/desk"
      search={{ assignee: holder, ...(waiting ? { view: 'waiting' as const } : {}) }}
      className={styles.number}
    >
      {format.number(count)} <span className="visually-hidden">{t('team.open-desk')}</span>
    </Link>
  )
}
