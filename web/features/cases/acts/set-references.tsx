import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { OwnReference } from '../../../../domain/case/application.ts'
import { SelectControl, TextControl } from '../../../ui/control/controls.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'

const kinds: readonly OwnReference['kind'][] = ['file', 'national_case', 'registry_in', 'registry_out', 'archive']
const most = 20

type Row = OwnReference & { row: number }

export function SetReferences() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const [{ rows }, change, clear] = useKept('set_references', () => ({
    rows: (view.references.length > 0 ? view.references : [{ kind: 'file' as const, value: '' }]).map(
      (one, row): Row => ({ ...one, row }),
    ),
  }))
  const set = (row: number, part: Partial<OwnReference>) =>
    change({ rows: rows.map((one) => (one.row === row ? { ...one, ...part } : one)) })
  const next = Math.max(-1, ...rows.map((one) => one.row)) + 1

  return (
    <ActForm
      action="set_references"
      check={() => ({
        input: {
          references: rows
            .filter((one) => one.value.trim() !== '')
            .map(({ kind, value }) => ({ kind, value: value.trim() })),
        },
        faults: [],
      })}
      submit={t('case.references.save')}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          {rows.map((one, index) => (
            <div key={one.row} className={styles.row}>
              <FieldFrame label={t('case.references.kind')} error={faultAt(`references.${index}.kind`)}>
                {(field) => (
                  <SelectControl
                    {...field}
                    value={one.kind}
                    onChange={(event) => set(one.row, { kind: event.currentTarget.value as OwnReference['kind'] })}
                  >
                    {kinds.map((kind) => (
                      <option key={kind} value={kind}>
                        {t(`case.reference.${kind}`)}
                      </option>
                    ))}
                  </SelectControl>
                )}
              </FieldFrame>
              <FieldFrame
                id={fieldIdOf(`references.${index}.value`)}
                label={t('case.references.value')}
                error={faultAt(`references.${index}.value`)}
              >
                {(field) => (
                  <TextControl
                    {...field}
                    maxLength={100}
                    value={one.value}
                    onChange={(event) => set(one.row, { value: event.currentTarget.value })}
                  />
                )}
              </FieldFrame>
              <Button
                variant="default"
                aria-label={t('case.references.remove', { value: one.value })}
                onClick={() => change({ rows: rows.filter((other) => other.row !== one.row) })}
              >
                <IconTrash size={18} aria-hidden="true" />
              </Button>
            </div>
          ))}
          {rows.length < most && (
            <Button
              variant="outline"
              className={styles.start ?? ''}
              leftSection={<IconPlus size={18} aria-hidden="true" />}
              onClick={() => change({ rows: [...rows, { row: next, kind: 'file', value: '' }] })}
            >
              {t('case.references.add')}
            </Button>
          )}
        </Sheet>
      )}
    </ActForm>
  )
}
