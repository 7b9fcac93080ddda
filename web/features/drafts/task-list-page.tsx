import { Link } from '@tanstack/react-router'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { Page } from '../../ui/page/page.tsx'
import { StateMark } from '../../ui/state-mark/state-mark.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { DraftFindings } from '../quality/draft-findings.tsx'
import { Conflicts } from './conflicts.tsx'
import type { Draft } from './draft-query.ts'
import styles from './drafts.module.css'
import { NewVersion } from './new-version.tsx'
import { NextStep } from './next-step.tsx'
import { nameOf, stepPath, stepsOf } from './steps.ts'
import { TaskList } from './task-list.tsx'
import { WithDraft } from './with-draft.tsx'

export function TaskListPage() {
  return <WithDraft>{(draft, pack) => <Tasks draft={draft} pack={pack} />}</WithDraft>
}

function Tasks({ draft, pack }: { draft: Draft; pack: AgreementPack }) {
  const { t, language } = useSpoken()
  const { authority } = useSession()
  const principal = draft.content.persons.find((person) => person.relation === 'principal')
  const name = principal ? nameOf(pack, draft, principal) : ''
  const { requestedState } = draft.content.setup
  const pathOf = (section: string, personId: string | null) => {
    const steps = stepsOf(pack, draft).filter(
      (one) => one.section === section || (section === 'evidence' && one.form?.kind === 'evidence'),
    )
    const step = steps.find((one) => one.personId === personId) ?? steps[0]
    return step ? stepPath(draft.caseId, step) : null
  }
  return (
    <Page
      windowTitle={t('application.title')}
      title={name || t('application.no-name')}
      eyebrow={
        <>
          <Link to="/desk" search={{ view: 'drafts' }}>
            {t('application.drafts')}
          </Link>{' '}
          · {localText(pack.short, language)}
        </>
      }
      lead={
        <span>
          <StateMark state={authority.state} />{' '}
          <span aria-hidden="true" className="points">
            →
          </span>{' '}
          <StateMark state={requestedState} /> {t('application.lead', { state: stateName(t, requestedState) })}
        </span>
      }
    >
      <NewVersion draft={draft} pack={pack} />
      <Conflicts draft={draft} pack={pack} />
      <div className={styles.columns}>
        <TaskList draft={draft} pack={pack} steps={stepsOf(pack, draft)} />
        <NextStep draft={draft} pack={pack}>
          <DraftFindings draft={draft} pathOf={pathOf} />
        </NextStep>
      </div>
    </Page>
  )
}
