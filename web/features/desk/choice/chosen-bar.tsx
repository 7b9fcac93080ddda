import { IconBell, IconFileSpreadsheet, IconPrinter, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { holdsCases } from '../../../../domain/access/team.ts'
import { useSession } from '../../../data/session.ts'
import { useT } from '../../../i18n/language.tsx'
import { GiveDialog } from '../../team/give-dialog.tsx'
import styles from './choice.module.css'
import { ExportDialog } from './export-dialog.tsx'
import { PrintDialog } from './print-dialog.tsx'
import { RemindDialog } from './remind-dialog.tsx'
import type { RowChoice } from './use-choice.ts'

type Step = 'give' | 'remind' | 'print' | 'export'

/**
 * What can be done with many rows at once: work is given, others are reminded, rows go onto paper or into a table. Nothing
 * is ever attested, decided or approved in bulk.
 */
export function ChosenBar({ choice }: { choice: RowChoice }) {
  const t = useT()
  const { roles } = useSession()
  const [step, setStep] = useState<Step | null>(null)
  const [said, setSaid] = useState('')
  const { chosen } = choice
  const works = holdsCases(roles)
  const steps = [
    ...(works
      ? ([
          ['give', IconUserPlus],
          ['remind', IconBell],
        ] as const)
      : []),
    ['print', IconPrinter] as const,
    ['export', IconFileSpreadsheet] as const,
  ]
  const close = () => setStep(null)
  return (
    <>
      <p role="status" className={said && chosen.length === 0 ? styles.said : 'visually-hidden'}>
        {chosen.length > 0 ? t('team.chosen', { count: chosen.length }) : said}
      </p>
      {chosen.length > 0 && (
        <section className={styles.bar} aria-label={t('team.bar')} data-print="never">
          <p className={styles.count}>{t('team.chosen', { count: chosen.length })}</p>
          <div className={styles.steps}>
            {steps.map(([id, Icon]) => (
              <button key={id} type="button" className={styles.step} onClick={() => setStep(id)}>
                <Icon size={18} aria-hidden="true" /> {t(`team.step.${id}`)}
              </button>
            ))}
          </div>
          <button type="button" className={styles.clear} onClick={choice.clear}>
            {t('team.clear')}
          </button>
        </section>
      )}
      {step === 'give' && (
        <GiveDialog
          title={t('team.give.title', { count: chosen.length })}
          cases={chosen.map(({ caseId, reference, side, assignee }) => ({
            ...{ caseId, reference, side },
            heldBy: assignee?.userId ?? null,
          }))}
          onClose={close}
          onGiven={(answers) => {
            const done = answers.filter((one) => one.done)
            const name = done[0]?.assignee?.name
            setSaid(name ? t('team.given', { count: done.length, name }) : t('team.laid-down', { count: done.length }))
            if (done.length === answers.length) choice.clear()
          }}
        />
      )}
      {step === 'remind' && <RemindDialog items={chosen} onClose={close} />}
      {step === 'print' && <PrintDialog items={chosen} onClose={close} />}
      {step === 'export' && <ExportDialog items={chosen} onClose={close} />}
    </>
  )
}
