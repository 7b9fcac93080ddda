import { useSearch } from '@tanstack/react-router'
import { serverNow } from '../../../data/server-clock.ts'
import { TickField } from '../../../ui/field/tick-field.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Beside, Sheet } from '../act/sheet.tsx'
import type { Fault } from '../act/use-act.ts'
import { useKept } from '../act/use-kept.ts'
import { Part } from '../file/part.tsx'
import { VerificationList } from '../file/verifications-part.tsx'
import { useCase } from '../room/case-room.tsx'
import { principalOf, useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import { AskAgain } from './ask-again.tsx'
import { offeredFields, type RegisterChoice, requestsOf, startChoice } from './register-choice.ts'
import { RegisterQuestion } from './register-question.tsx'

/** Registers are asked; with the address of an earlier question, its register is asked once more. */
export function RequestVerification() {
  const { again } = useSearch({ strict: false }) as { again?: string }
  return again ? <AskAgain key={again} requestId={again} /> : <AskRegisters />
}

/** Which registers are asked, and what each of them may see: nothing that is not named here. */
function AskRegisters() {
  const { view, authorities } = useCase()
  const { t, text, person, ownState, format } = useCaseWords()
  const [kept, change, clear] = useKept('request_verification', () => ({
    personIds: [principalOf(view)?.personId ?? ''],
    choices: [] as RegisterChoice[],
  }))
  const asked = view.persons.filter((one) => kept.personIds.includes(one.personId))
  const photograph = { en: t('history.photograph'), az: t('history.photograph') }
  const fields = offeredFields(asked, photograph)
  const documents = view.evidence
    .filter((item) => kept.personIds.includes(item.personId))
    .flatMap((item) => item.documents.map((one) => ({ id: one.documentId, title: text(item.title) })))
  const registers = authorities.filter((one) => one.state === ownState && one.registers.length > 0)

  const today = format.dayOf(new Date(serverNow()).toISOString())

  const check = () => {
    const requests = requestsOf(kept.choices, asked, view)
    const faults: Fault[] = []
    if (asked.length === 0) faults.push({ path: 'persons', message: t('case.verify.person-missing') })
    if (kept.choices.length === 0) faults.push({ path: 'registers', message: t('case.verify.register-missing') })
    for (const choice of kept.choices) {
      if (choice.wantedBy && choice.wantedBy < today) {
        faults.push({ path: wantedPath(choice), message: t('problems.field.date_in_past') })
      }
      if (choice.fields.length > 0) continue
      faults.push({ path: fieldsPath(choice), message: t('case.verify.fields-missing') })
    }
    return { input: { requests }, faults }
  }

  return (
    <Beside
      beside={
        <Part anchor="verifications" title={t('case.verifications')} tone="own">
          <VerificationList />
        </Part>
      }
    >
      <ActForm action="request_verification" check={check} submit={t('case.verify.submit')} clear={clear}>
        {(faultAt) => (
          <>
            {view.persons.length > 1 && (
              <Sheet>
                <fieldset className={styles.set}>
                  <legend className={styles.legend}>{t('case.verify.persons')}</legend>
                  {view.persons.map((one, index) => (
                    <TickField
                      key={one.personId}
                      id={index === 0 ? fieldIdOf('persons') : fieldIdOf(`persons.${index}`)}
                      label={person(one.personId)}
                      error={index === 0 ? faultAt('persons') : undefined}
                      checked={kept.personIds.includes(one.personId)}
                      onChange={() => change({ personIds: toggled(kept.personIds, one.personId) })}
                    />
                  ))}
                </fieldset>
              </Sheet>
            )}
            {registers.map((authority, row) => (
              <Sheet key={authority.id} title={text(authority.name)}>
                {authority.registers.map(({ code, name }, column) => {
                  const choice = kept.choices.find((one) => one.authority === authority.id && one.register === code)
                  const others = kept.choices.filter((one) => one !== choice)
                  const first = row === 0 && column === 0
                  return (
                    <div key={code} className={styles.box} data-chosen={choice ? true : undefined}>
                      <TickField
                        id={fieldIdOf(first ? 'registers' : `registers.${code}`)}
                        label={<span className={styles.legend}>{text(name)}</span>}
                        error={first ? faultAt('registers') : undefined}
                        checked={choice !== undefined}
                        onChange={(checked) =>
                          change({ choices: checked ? [...others, startChoice(authority.id, code, fields)] : others })
                        }
                      />
                      {choice && (
                        <RegisterQuestion
                          choice={choice}
                          fields={fields}
                          documents={documents}
                          error={faultAt(fieldsPath(choice))}
                          fieldsId={fieldIdOf(fieldsPath(choice))}
                          wantedId={fieldIdOf(wantedPath(choice))}
                          wantedError={faultAt(wantedPath(choice))}
                          onChange={(changed) =>
                            change({ choices: kept.choices.map((one) => (one === choice ? changed : one)) })
                          }
                        />
                      )}
                    </div>
                  )
                })}
              </Sheet>
            ))}
          </>
        )}
      </ActForm>
    </Beside>
  )
}

function toggled(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((one) => one !== id) : [...list, id]
}

function wantedPath(choice: RegisterChoice): string {
  return `wanted.${choice.register}`
}

function fieldsPath(choice: RegisterChoice): string {
  return `fields.${choice.register}`
}
