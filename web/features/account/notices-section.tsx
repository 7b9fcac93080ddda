import { Button } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { NoticeChoices } from '../../../contract/notices.ts'
import { type NoticeChannel, noticeChannels } from '../../../domain/notices/kinds.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import { useT } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { TickField } from '../../ui/field/tick-field.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import styles from './account.module.css'
import own from './notices-section.module.css'
import { useAttempt } from './use-attempt.ts'

const choicesQuery = queryOptions({
  queryKey: ['notice-choices'],
  queryFn: ({ signal }) => api('GET /api/v1/notices/choices', { signal }),
})
const keep = (choices: NoticeChoices) => queryClient.setQueryData(choicesQuery.queryKey, choices)

/** How one hears of what happens: each choice is kept as soon as it is made. */
export function NoticesSection() {
  const t = useT()
  const { data, error, refetch } = useQuery(choicesQuery)
  const [saved, setSaved] = useState(false)
  const [resetting, setResetting] = useState(false)
  const choose = useAttempt(async (body: { digest?: boolean; channels?: Record<string, NoticeChannel> }) => {
    setSaved(false)
    keep(await api('PUT /api/v1/notices/choices', { body }))
    setSaved(true)
  })
  const known = data !== undefined
  // Whoever was led here by a mail or the list of notices finds it once it is there.
  useEffect(() => {
    if (known && window.location.hash === '#notices') document.getElementById('notices')?.scrollIntoView()
  }, [known])
  if (!data) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null
  if (data.items.length === 0) return null
  const changed = data.items.some(({ channel, usual }) => channel !== usual)
  return (
    <div id="notices" className={own.anchor}>
      <Section
        title={t('notices.choices.title')}
        aside={
          <span role="status" className={own.saved}>
            {saved ? t('notices.choices.saved') : ''}
          </span>
        }
      >
        <div className={styles.stack}>
          <p>{t('notices.choices.text')}</p>
          {data.mail !== 'sent' && (
            <p className={styles.quiet}>
              {t(`notices.choices.${data.mail === 'practice' ? 'practice' : 'no-server'}`)}
            </p>
          )}
          {choose.error ? <ProblemNotice error={choose.error} /> : null}
          <TickField
            label={t('notices.choices.daily')}
            hint={t('notices.choices.daily-text', { zone: data.timeZone })}
            checked={data.digest}
            onChange={(digest) => void choose.run({ digest })}
          />
          <Kinds
            title={t('notices.choices.legal')}
            text={t('notices.choices.legal-text')}
            items={data.items.filter(({ legal }) => legal)}
            onChoose={(kind, channel) => void choose.run({ channels: { [kind]: channel } })}
          />
          <Kinds
            title={t('notices.choices.work')}
            items={data.items.filter(({ legal }) => !legal)}
            onChoose={(kind, channel) => void choose.run({ channels: { [kind]: channel } })}
          />
          {changed && (
            <div className={styles.buttons}>
              <Button variant="default" onClick={() => setResetting(true)}>
                {t('notices.choices.reset')}
              </Button>
            </div>
          )}
        </div>
      </Section>
      <ConfirmAction
        open={resetting}
        title={t('notices.choices.reset')}
        confirm={t('notices.choices.reset')}
        onConfirm={async () => {
          keep(await api('DELETE /api/v1/notices/choices'))
        }}
        onClose={() => setResetting(false)}
      >
        <p>{t('notices.choices.reset-text')}</p>
      </ConfirmAction>
    </div>
  )
}

type Item = NoticeChoices['items'][number]

function Kinds(props: {
  title: string
  text?: string
  items: readonly Item[]
  onChoose: (kind: Item['kind'], channel: NoticeChannel) => void
}) {
  const t = useT()
  if (props.items.length === 0) return null
  return (
    <section className={own.group}>
      <h3>{props.title}</h3>
      {props.text && <p className={styles.quiet}>{props.text}</p>}
      <ul className={own.kinds}>
        {props.items.map(({ kind, legal, channel }) => (
          <li key={kind}>
            <label htmlFor={`notice-${kind}`}>{t(`notices.kind.${kind}`)}</label>
            <select
              id={`notice-${kind}`}
              value={channel}
              onChange={(event) => props.onChoose(kind, event.currentTarget.value as NoticeChannel)}
            >
              {noticeChannels
                .filter((each) => !(legal && each === 'off'))
                .map((each) => (
                  <option key={each} value={each}>
                    {t(`notices.choices.${each}`)}
                  </option>
                ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  )
}
