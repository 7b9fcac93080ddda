import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type Presentation, presentations } from '../../../../domain/evidence/item.ts'
import { SelectControl, TextControl } from '../../../ui/control/controls.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import type { FaultAt } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import type { Change } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import type { EvidenceDraft } from './correction-draft.ts'
import { KeptFiles } from './kept-files.tsx'

type Props = {
  item: EvidenceDraft
  index: number
  faultAt: FaultAt
  onChange: (change: Change<EvidenceDraft>) => void
  onRemove: () => void
}

/** A means of evidence that a corrigendum adds, with its scan. */
export function AddedEvidence({ item, index, faultAt, onChange, onRemove }: Props) {
  const { view, pack } = useCase()
  const { t, text, person } = useCaseWords()
  const path = `evidence.${index}`
  const title = t('acts.corrigendum.evidence')
  return (
    <Sheet title={title}>
      {view.persons.length > 1 && (
        <FieldFrame
          id={fieldIdOf(`${path}.personId`)}
          label={t('acts.corrigendum.of-whom')}
          error={faultAt(`${path}.personId`)}
        >
          {(control) => (
            <SelectControl
              {...control}
              value={item.personId}
              // A scan is kept for one person, so it does not follow to another.
              disabled={item.files.length > 0}
              onChange={(event) => onChange({ personId: event.currentTarget.value })}
            >
              {view.persons.map(({ personId }) => (
                <option key={personId} value={personId}>
                  {person(personId)}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
      )}
      <FieldFrame
        id={fieldIdOf(`${path}.category`)}
        label={t('acts.corrigendum.category')}
        need="required"
        error={faultAt(`${path}.category`)}
      >
        {(control) => (
          <SelectControl
            {...control}
            value={item.category}
            onChange={(event) => onChange({ category: event.currentTarget.value })}
          >
            <option value="">{t('attestation.choose')}</option>
            {pack.evidence.map((one) => (
              <option key={one.id} value={one.id}>
                {text(one.title)}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
      <FieldFrame id={fieldIdOf(`${path}.copy`)} label={t('acts.corrigendum.presented')}>
        {(control) => (
          <SelectControl
            {...control}
            value={item.presented ?? 'copy'}
            onChange={(event) => onChange({ presented: event.currentTarget.value as Presentation })}
          >
            {presentations.map((one) => (
              <option key={one} value={one}>
                {t(`case.evidence.${one}`)}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
      <div className={styles.grid}>
        <FieldFrame
          id={fieldIdOf(`${path}.number`)}
          label={t('acts.corrigendum.document-number')}
          need="optional"
          error={faultAt(`${path}.number`)}
        >
          {(control) => (
            <TextControl
              {...control}
              maxLength={100}
              value={item.number}
              onChange={(event) => onChange({ number: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
        <DateField
          id={fieldIdOf(`${path}.issuedOn`)}
          label={t('acts.corrigendum.issued-on')}
          need="optional"
          error={faultAt(`${path}.issuedOn`)}
          value={item.issuedOn}
          onChange={(issuedOn) => onChange({ issuedOn })}
        />
        <DateField
          id={fieldIdOf(`${path}.expiresOn`)}
          label={t('acts.corrigendum.expires-on')}
          need="optional"
          error={faultAt(`${path}.expiresOn`)}
          value={item.expiresOn ?? null}
          onChange={(expiresOn) => onChange({ expiresOn })}
        />
        <FieldFrame
          id={fieldIdOf(`${path}.shownName`)}
          label={t('acts.corrigendum.shown-name')}
          need="optional"
          error={faultAt(`${path}.shownName`)}
        >
          {(control) => (
            <TextControl
              {...control}
              maxLength={200}
              value={item.shownName ?? ''}
              onChange={(event) => onChange({ shownName: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
        <DateField
          id={fieldIdOf(`${path}.shownBirthDate`)}
          label={t('acts.corrigendum.shown-birth-date')}
          need="optional"
          error={faultAt(`${path}.shownBirthDate`)}
          value={item.shownBirthDate ?? null}
          onChange={(shownBirthDate) => onChange({ shownBirthDate })}
        />
      </div>
      <KeptFiles
        id={fieldIdOf(`${path}.documentIds`)}
        title={t('acts.paper.scan')}
        purpose="evidence"
        personId={item.personId}
        files={item.files}
        error={faultAt(`${path}.documentIds`)}
        onChange={(next) => onChange(({ files }) => ({ files: next(files) }))}
      />
      <Button
        variant="default"
        className={styles.start ?? ''}
        leftSection={<IconTrash size={18} aria-hidden="true" />}
        onClick={onRemove}
      >
        {t('acts.corrigendum.remove', { name: title })}
      </Button>
    </Sheet>
  )
}
