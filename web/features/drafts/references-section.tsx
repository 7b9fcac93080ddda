import type { OwnReference } from '../../../domain/case/application.ts'
import { useT } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { SectionFrame, type SectionProps } from './section-frame.tsx'
import { usePart } from './use-part.ts'

const kinds: readonly OwnReference['kind'][] = ['file', 'national_case', 'registry_in', 'registry_out', 'archive']

export function ReferencesSection(props: SectionProps) {
  const t = useT()
  const { content: references, change } = usePart<OwnReference[]>(props.draft, 'references')
  const set = (kind: OwnReference['kind'], value: string) =>
    change((now) => {
      const place = now.findIndex((one) => one.kind === kind)
      if (value === '') return now.filter((_, index) => index !== place)
      return place < 0 ? [...now, { kind, value }] : now.with(place, { kind, value })
    })
  return (
    <SectionFrame
      {...props}
      title={t('application.references.title')}
      lead={t('application.references.lead')}
      parts={['references']}
    >
      {kinds.map((kind) => (
        <FieldFrame key={kind} id={`reference-${kind}`} label={t(`application.references.${kind}`)}>
          {(field) => (
            <TextControl
              {...field}
              maxLength={100}
              autoComplete="off"
              spellCheck={false}
              translate="no"
              value={references.find((one) => one.kind === kind)?.value ?? ''}
              onChange={(event) => set(kind, event.currentTarget.value)}
            />
          )}
        </FieldFrame>
      ))}
    </SectionFrame>
  )
}
