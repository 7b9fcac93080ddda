import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { Language } from '../../../contract/i18n.ts'
import type { TextImported } from '../../../contract/texts.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { FileChooser } from '../../ui/file/file-chooser.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { fieldMessage } from '../account/field-message.ts'
import { useAttempt } from '../account/use-attempt.ts'
import { afterChange } from './queries.ts'
import styles from './texts.module.css'

/** The texts as a table for those who work with spreadsheets, and back: what it would change is shown first. */
export function TableFile({ language }: { language: Language }) {
  const { t } = useSpoken()
  const [brought, setBrought] = useState<{ file: string; judged: TextImported } | null>(null)
  const send = useAttempt(async (file: string, apply: boolean) => {
    const path = { language }
    const judged = await api('POST /api/v1/translation/{language}/file', { path, body: { file, apply } })
    setBrought({ file, judged })
    if (!apply) return
    await afterChange(language)
    await queryClient.invalidateQueries({ queryKey: ['translation', language] })
  })
  const refused = fieldMessage(send.error, 'file')
  return (
    <details className={styles.file}>
      <summary>{t('texts.file')}</summary>
      <p>{t('texts.file.text')}</p>
      <div className={styles.acts}>
        <Button
          component="a"
          href={`/api/v1/translation/${language}/file`}
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
        >
          {t('texts.file.export')}
        </Button>
      </div>
      <FileChooser
        label={t('texts.file.choose')}
        accept=".csv,text/csv"
        disabled={send.busy}
        onChoose={async ([chosen]) => {
          const text = await chosen?.text()
          setBrought(null)
          if (text) await send.run(text, false)
        }}
      />
      {refused && <FieldError id="texts-file-error" message={refused} />}
      {send.error && !refused ? <ProblemNotice error={send.error} /> : null}
      {brought && (
        <Judged
          language={language}
          judged={brought.judged}
          busy={send.busy}
          onApply={() => void send.run(brought.file, true)}
          onAway={() => setBrought(null)}
        />
      )}
    </details>
  )
}

type JudgedProps = {
  language: Language
  judged: TextImported
  busy: boolean
  onApply: () => void
  onAway: () => void
}

function Judged({ language, judged, busy, onApply, onAway }: JudgedProps) {
  const { t } = useSpoken()
  const { counts, refused, changed, applied } = judged
  return (
    <div className={styles.judged}>
      <p role="status">{t(applied ? 'texts.file.applied' : 'texts.file.changed', { count: counts.changed })}</p>
      {counts.refused > 0 && <p>{t('texts.file.refused', { count: counts.refused })}</p>}
      <ul>
        {refused.map(({ line, id, reason }) => (
          <li key={`${line} ${id}`}>
            {t('texts.file.line', { line })}: <bdi translate="no">{id}</bdi> – {reason}
          </li>
        ))}
      </ul>
      {!applied && (
        <ul>
          {changed.map(({ id, before, after }) => (
            <li key={id}>
              <bdi translate="no" className={styles.id}>
                {id}
              </bdi>{' '}
              {before && (
                <del lang={language} dir="auto">
                  {before}
                </del>
              )}{' '}
              <ins lang={language} dir="auto">
                {after}
              </ins>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.acts}>
        {!applied && counts.changed > 0 && (
          <Button loading={busy} onClick={onApply}>
            {t('texts.file.apply', { count: counts.changed })}
          </Button>
        )}
        <Button variant="default" onClick={onAway}>
          {t('texts.file.away')}
        </Button>
      </div>
    </div>
  )
}
