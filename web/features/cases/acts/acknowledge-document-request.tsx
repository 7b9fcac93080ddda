import { ActForm } from '../act/act-form.tsx'
import { useCaseWords } from '../room/case-words.ts'

/** The requested State says that it has the request for a travel document; that ends any silence upon it. */
export function AcknowledgeDocumentRequest() {
  const { t, text, pack } = useCaseWords()
  const submit = t('case.action.acknowledge_document_request', { document: text(pack.travelDocument.title) })
  return (
    <ActForm action="acknowledge_document_request" check={() => ({ input: {}, faults: [] })} submit={submit}>
      {() => null}
    </ActForm>
  )
}
