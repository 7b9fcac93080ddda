import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { AreaControl, SelectControl } from '../../../ui/control/controls.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { AnswerField } from '../../drafts/answer-field.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { changed, useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import { AddedEvidence } from './added-evidence.tsx'
import { noCorrection, readCorrection, targetsOf } from './correction-draft.ts'

/** A numbered corrigendum: answers put right, evidence added, and why. The application stays as it was sent. */
export function CorrectApplication() {
  const { view, pack } = useCase()
  const { t, text, person, otherState } = useCaseWords()
  // A finding leads here with the answer that it is about.
  const { mend } = useSearch({ strict: false }) as { mend?: string }
  const [kept, change, clear] = useKept('correct_application', () => noCorrection(mend?.split('.').join(' ')))
  const targets = targetsOf(pack, view)
  const nameOf = (key: string) => (key === 'case' ? '' : view.persons.length > 1 ? `${person(key)}: ` : '')
  const next = (rows: readonly { row: number }[]) => Math.max(-1, ...rows.map(({ row }) => row)) + 1
  const set = (row: number, part: Partial<(typeof kept.rows)[number]>) =>
    change({ rows: kept.rows.map((one) => (one.row === row ? { ...one, ...part } : one)) })
  const chosen = kept.rows.flatMap(({ target }) => targets.find(({ id }) => id === target) ?? [])
  return (
    <ActForm
      action="correct_application"
      check={() => readCorrection(kept, targets, t)}
      submit={t('acts.corrigendum.submit')}
      confirm={
        <>
          <ul>
            {chosen.map(({ id, key, field }) => (
              <li key={id}>
                {nameOf(key)}
                {text(field.label)}
              </li>
            ))}
          </ul>
          {kept.evidence.length > 0 && <p>{t('acts.corrigendum.evidence-added', { count: kept.evidence.length })}</p>}
          <p>{t('acts.corrigendum.review', { state: stateName(t, otherState) })}</p>
        </>
      }
      clear={clear}
    >
      {(faultAt) => (
        <>
          {kept.rows.map((one, index) => {
            const target = targets.find(({ id }) => id === one.target)
            return (
              <Sheet key={one.row}>
                <FieldFrame
                  id={fieldIdOf(`answers.${index}.field`)}
                  label={t('acts.corrigendum.field')}
                  error={faultAt(`answers.${index}.field`)}
                >
                  {(control) => (
                    <SelectControl
                      {...control}
                      value={one.target}
                      onChange={(event) => set(one.row, { target: event.currentTarget.value, answer: null })}
                    >
                      <option value="">{t('acts.corrigendum.choose')}</option>
                      {targets.map(({ id, key, section, field }) => (
                        <option key={id} value={id}>
                          {`${section.letter} · ${nameOf(key)}${text(field.label)}`}
                        </option>
                      ))}
                    </SelectControl>
                  )}
                </FieldFrame>
                {target && (
                  <div id={fieldIdOf(`answers.${index}.answer`)} tabIndex={-1}>
                    <AnswerField
                      key={target.id}
                      field={target.field}
                      pack={pack}
                      answer={one.answer ?? undefined}
                      error={faultAt(`answers.${index}.answer`)}
                      onChange={(answer) => set(one.row, { answer })}
                    />
                  </div>
                )}
                {kept.rows.length > 1 && (
                  <Button
                    variant="default"
                    className={styles.start ?? ''}
                    leftSection={<IconTrash size={18} aria-hidden="true" />}
                    onClick={() => change({ rows: kept.rows.filter(({ row }) => row !== one.row) })}
                  >
                    {t('acts.corrigendum.remove', { name: target ? text(target.field.label) : String(index + 1) })}
                  </Button>
                )}
              </Sheet>
            )
          })}
          {kept.evidence.map((item, index) => (
            <AddedEvidence
              key={item.row}
              item={item}
              index={index}
              faultAt={faultAt}
              onChange={(part) =>
                change(({ evidence }) => ({
                  evidence: evidence.map((one) => (one.row === item.row ? changed(one, part) : one)),
                }))
              }
              onRemove={() => change({ evidence: kept.evidence.filter(({ row }) => row !== item.row) })}
            />
          ))}
          <div className={styles.adds}>
            <Button
              variant="outline"
              leftSection={<IconPlus size={18} aria-hidden="true" />}
              onClick={() => change({ rows: [...kept.rows, { row: next(kept.rows), target: '', answer: null }] })}
            >
              {t('acts.corrigendum.add')}
            </Button>
            <Button
              variant="outline"
              leftSection={<IconPlus size={18} aria-hidden="true" />}
              onClick={() => {
                const fresh = { personId: view.persons[0]?.personId ?? '', category: '', number: '', issuedOn: null }
                change({ evidence: [...kept.evidence, { row: next(kept.evidence), files: [], ...fresh }] })
              }}
            >
              {t('acts.corrigendum.evidence')}
            </Button>
          </div>
          <Sheet>
            <FieldFrame
              id={fieldIdOf('reason')}
              label={t('acts.corrigendum.reason')}
              hint={t('acts.corrigendum.reason-hint')}
              need="required"
              error={faultAt('reason')}
            >
              {(control) => (
                <AreaControl
                  {...control}
                  maxLength={2000}
                  value={kept.reason}
                  onChange={(event) => change({ reason: event.currentTarget.value })}
                />
              )}
            </FieldFrame>
            <p className={styles.hint}>{t('acts.corrigendum.not-attested')}</p>
          </Sheet>
        </>
      )}
    </ActForm>
  )
}
