import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { aboutLanguage, type Language } from '../../../contract/i18n.ts'
import { faultOfMessage, longestMessage } from '../../../contract/i18n-check.ts'
import { api } from '../../data/api.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { AreaControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { fieldMessage } from '../account/field-message.ts'
import { useAttempt } from '../account/use-attempt.ts'
import { afterChange, type TranslatedText, wordedMeanwhile } from './queries.ts'
import { samplesOf } from './samples.ts'
import { TextPast } from './text-past.tsx'
import styles from './texts.module.css'

type Props = {
  language: Language
  text: TranslatedText
  /** What was typed and not saved, by language and text: it outlives the list that is shown. */
  unsaved: Map<string, string>
}

/** One text: what English says, what is said, and the field in which it is worded. */
export function TextItem({ language, text: first, unsaved }: Props) {
  const { t, format } = useSpoken()
  const id = useId()
  const [text, setText] = useState(first)
  const key = `${language} ${first.id}`
  const [typed, setTyped] = useState(unsaved.get(key) ?? null)
  const [saved, setSaved] = useState(false)
  const { direction } = aboutLanguage(language)
  const wording = typed ?? text.message ?? ''
  const touched = typed !== null && typed !== (text.message ?? '')
  const fault = touched ? faultOfMessage(language, text.english, wording) : null
  const save = useAttempt(async (message: string | null, reviewed: boolean) => {
    setSaved(false)
    const body = { message, reviewed, number: text.number }
    try {
      setText(await api('PUT /api/v1/translation/{language}/{textId}', { path: { language, textId: text.id }, body }))
    } catch (error) {
      // The new wording is shown, and what was typed stays: saved again, it goes over that one.
      const meanwhile = wordedMeanwhile(error)
      if (meanwhile) setText(meanwhile)
      throw error
    }
    setTyped(null)
    unsaved.delete(key)
    setSaved(true)
    await afterChange(language)
  })
  const refused = fieldMessage(save.error, 'message')
  const error = fault ? t(`texts.fault.${fault.code}`, { name: fault.name }) : refused
  return (
    <li className={styles.text} aria-labelledby={`${id}-id`}>
      <p className={styles.head}>
        <bdi id={`${id}-id`} dir="ltr" translate="no" className={styles.id}>
          {text.id}
        </bdi>
        <span className={styles.state} data-state={text.state}>
          {t(`texts.state.${text.state}`)}
        </span>
        {text.changed && (
          <span className={styles.quiet}>
            {t('texts.changed', { by: text.changed.by, when: format.dateTime(text.changed.at) })}
          </span>
        )}
      </p>
      <div className={styles.sides}>
        <div>
          <p className={styles.label}>{t('texts.english')}</p>
          <p lang="en" dir="ltr" className={styles.english}>
            {text.english}
          </p>
        </div>
        <FieldFrame
          label={t('texts.wording')}
          {...(/[{[]/.test(text.english) ? { hint: t('texts.wording.hint') } : {})}
          error={error}
        >
          {(field) => (
            <AreaControl
              {...field}
              lang={language}
              dir={direction}
              rows={Math.min(8, Math.max(2, Math.ceil(text.english.length / 60)))}
              maxLength={longestMessage}
              value={wording}
              onChange={(event) => {
                setTyped(event.currentTarget.value)
                unsaved.set(key, event.currentTarget.value)
              }}
            />
          )}
        </FieldFrame>
      </div>
      {touched && !fault && (
        <div lang={language} dir={direction} className={styles.preview}>
          <span className={styles.label}>{t('texts.preview')}</span>
          {samplesOf(language, wording).map((sample) => (
            <p key={sample}>{sample}</p>
          ))}
        </div>
      )}
      {save.error && !refused ? <ProblemNotice error={save.error} /> : null}
      {touched && wordedMeanwhile(save.error) && (
        <p lang={language} dir={direction} className={styles.preview}>
          {text.message}
        </p>
      )}
      <div className={styles.acts}>
        {touched && (
          <Button
            variant="default"
            disabled={fault !== null}
            loading={save.busy}
            onClick={() => void save.run(wording, false)}
          >
            {t('texts.save')}
          </Button>
        )}
        {wording !== '' && (touched || text.state !== 'reviewed') && (
          <Button disabled={fault !== null} loading={save.busy} onClick={() => void save.run(wording, true)}>
            {t(touched ? 'texts.save-reviewed' : 'texts.review')}
          </Button>
        )}
        {text.number > 0 && text.message !== text.shipped && (
          <Button variant="subtle" loading={save.busy} onClick={() => void save.run(null, false)}>
            {t('texts.ship')}
          </Button>
        )}
        <span role="status" className={styles.quiet}>
          {saved && t('texts.saved')}
        </span>
      </div>
      {text.number > 0 && <TextPast key={text.number} language={language} textId={text.id} />}
    </li>
  )
}
