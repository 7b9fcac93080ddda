import { useState } from 'react'
import { useT } from '../../../i18n/language.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import type { ReadDocument } from './picture-reading.ts'

type Props = { documents: readonly ReadDocument[]; onChoose: (document: ReadDocument) => void }

/** Several documents in one picture: none is taken before somebody says which is meant. */
export function ChooseDocument({ documents, onChoose }: Props) {
  const t = useT()
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <ChoiceField
      id="mrz-document"
      label={t('mrz.picture.several', { count: documents.length })}
      choices={documents.map(({ surname, givenNames, documentNumber, format }, index) => ({
        value: String(index),
        label: [`${surname} ${givenNames}`.trim(), documentNumber, format].filter(Boolean).join(' · '),
      }))}
      value={chosen}
      onChange={(value) => {
        setChosen(value)
        const document = documents[Number(value)]
        if (document) onChoose(document)
      }}
    />
  )
}
