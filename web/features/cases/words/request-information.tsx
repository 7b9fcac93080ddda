import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { informationKinds, informationReasons } from '../../../../domain/case/information-events.ts'
import { AreaControl, SelectControl } from '../../../ui/control/controls.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { ActForm, type FaultAt } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import styles from '../acts/acts.module.css'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { type AskedDraft, type AskingDraft, askable, noItem, readAsking, whatPath, wholeCase } from './asking-draft.ts'
import { AskingRule } from './information-part.tsx'

/** Several things are asked of the other State at once, each with its reason. */
export function RequestInformation() {
  const { view, pack } = useCase()
  const { t } = useCaseWords()
  const [kept, change, clear] = useKept(
    'request_information',
    (): AskingDraft => ({ items: [noItem(0, view)], wantedOn: null }),
  )
  const targets = askable(pack, view)
  const next = Math.max(-1, ...kept.items.map(({ row }) => row)) + 1
  const set = (row: number, part: Partial<AskedDraft>) =>
    change({ items: kept.items.map((one) => (one.row === row ? { ...one, ...part } : one)) })
  return (
    <ActForm
      action="request_information"
      check={() => readAsking(kept, targets, t)}
      submit={t('information.ask.submit')}
      clear={clear}
    >
      {(faultAt) => (
        <>
          {kept.items.map((item, index) => (
            <Asked
              key={item.row}
              item={item}
              index={index}
              faultAt={faultAt}
              onChange={(part) => set(item.row, part)}
              onRemove={
                kept.items.length > 1 ? () => change({ items: kept.items.filter(({ row }) => row !== item.row) }) : null
              }
            />
          ))}
          <div className={styles.adds}>
            <Button
              variant="outline"
              leftSection={<IconPlus size={18} aria-hidden="true" />}
              onClick={() => change({ items: [...kept.items, noItem(next, view)] })}
            >
              {t('information.ask.add')}
            </Button>
          </div>
          <Sheet>
            <DateField
              id={fieldIdOf('wantedOn')}
              label={t('information.ask.wanted')}
              hint={t('information.ask.wanted-hint')}
              need="optional"
              error={faultAt('wantedOn')}
              value={kept.wantedOn}
              onChange={(wantedOn) => change({ wantedOn })}
            />
            <AskingRule />
          </Sheet>
        </>
      )}
    </ActForm>
  )
}

type Props = {
  item: AskedDraft
  index: number
  faultAt: FaultAt
  onChange: (part: Partial<AskedDraft>) => void
  onRemove: (() => void) | null
}

function Asked({ item, index, faultAt, onChange, onRemove }: Props) {
  const { view } = useCase()
  const { t, person } = useCaseWords()
  const at = (field: string) => `items.${index}.${field}`
  const asksPerson = item.kind === 'evidence' || item.kind === 'fingerprints' || item.kind === 'question'
  const several = view.persons.length > 1
  return (
    <Sheet title={t('information.ask.item', { number: index + 1 })}>
      {view.side === 'requested' && (
        <ChoiceField
          id={fieldIdOf(at('kind'))}
          label={t('information.ask.kind')}
          error={faultAt(at('kind'))}
          value={item.kind || null}
          choices={informationKinds.map((value) => ({ value, label: t(`information.kind.${value}`) }))}
          onChange={(kind) => onChange({ kind: kind as AskedDraft['kind'], what: '' })}
        />
      )}
      <What item={item} at={at} faultAt={faultAt} onChange={onChange} />
      {asksPerson && several && (
        <FieldFrame id={fieldIdOf(at('personId'))} label={t('information.ask.person')} error={faultAt(at('personId'))}>
          {(control) => (
            <SelectControl
              {...control}
              value={item.personId}
              onChange={(event) => onChange({ personId: event.currentTarget.value })}
            >
              <option value="">{t('information.ask.choose')}</option>
              {item.kind === 'question' && <option value={wholeCase}>{t('information.whole-case')}</option>}
              {view.persons.map(({ personId }) => (
                <option key={personId} value={personId}>
                  {person(personId)}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
      )}
      <FieldFrame id={fieldIdOf(at('reason'))} label={t('information.ask.reason')} error={faultAt(at('reason'))}>
        {(control) => (
          <SelectControl
            {...control}
            value={item.reason}
            onChange={(event) => onChange({ reason: event.currentTarget.value as AskedDraft['reason'] })}
          >
            <option value="">{t('information.ask.choose')}</option>
            {informationReasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`information.reason.${reason}`)}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
      <FieldFrame
        id={fieldIdOf(at('text'))}
        label={t('information.ask.text')}
        hint={t('information.ask.text-hint')}
        need={item.kind === 'question' || item.reason === 'other' ? 'required' : 'optional'}
        error={faultAt(at('text'))}
      >
        {(control) => (
          <AreaControl
            {...control}
            maxLength={2000}
            value={item.text}
            onChange={(event) => onChange({ text: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
      {onRemove && (
        <Button
          variant="default"
          className={styles.start ?? ''}
          leftSection={<IconTrash size={18} aria-hidden="true" />}
          onClick={onRemove}
        >
          {t('information.ask.remove', { number: index + 1 })}
        </Button>
      )}
    </Sheet>
  )
}

/** Which answer of the form, which category of evidence, or the scan of which. */
function What({
  item,
  at,
  faultAt,
  onChange,
}: Pick<Props, 'item' | 'faultAt' | 'onChange'> & { at: (field: string) => string }) {
  const { view, pack } = useCase()
  const { t, text, person } = useCaseWords()
  const path = whatPath[item.kind]
  if (!path) return null
  const whose = (key: string) => (key === wholeCase || view.persons.length === 1 ? '' : `${person(key)}: `)
  const choices: Record<string, readonly (readonly [string, string])[]> = {
    field: askable(pack, view).map(({ id, key, section, field }) => [
      id,
      `${section.letter} · ${whose(key)}${text(field.label)}`,
    ]),
    evidence: pack.evidence.map(({ id, annex, title }) => [
      id,
      `${t('case.evidence.annex', { annex })} · ${text(title)}`,
    ]),
    scan: view.evidence.map(({ itemId, personId, title, number }) => [
      itemId,
      [`${whose(personId)}${text(title)}`, number].filter(Boolean).join(' · '),
    ]),
  }
  const label = { field: 'information.ask.field', evidence: 'information.ask.category', scan: 'information.ask.scan' }
  return (
    <FieldFrame id={fieldIdOf(at(path))} label={t(label[item.kind as keyof typeof label])} error={faultAt(at(path))}>
      {(control) => (
        <SelectControl
          {...control}
          value={item.what}
          onChange={(event) => onChange({ what: event.currentTarget.value })}
        >
          <option value="">{t('information.ask.choose')}</option>
          {choices[item.kind]!.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectControl>
      )}
    </FieldFrame>
  )
}
