import type { ExchangeDocument } from '../../../contract/exchange.ts'
import type { FormSection } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { type Answers, wholeCase } from '../../../domain/case/application.ts'
import type { ProblemField } from '../../platform/http/problems.ts'
import { checkPart } from '../drafts/parts.ts'

type Application = ExchangeDocument['application']
type File = NonNullable<Application['files']>[number]

/**
 * What in an application no draft could keep: names that the form does not have, and what refers to nothing. Unfinished
 * and wrong answers are no faults here; the draft takes them and says so.
 */
export function documentFaults(pack: AgreementPack, application: Application): ProblemField[] {
  const { persons, evidence = [], files = [] } = application
  return [
    ...twice('persons', persons),
    ...twice('evidence', evidence),
    ...twice('files', files),
    ...persons.flatMap(({ relation, answers = {} }, index) =>
      answersFaults(
        pack,
        answers,
        `application.persons.${index}.answers`,
        (one) => one.kind === 'person' && one.subject === relation,
      ),
    ),
    ...answersFaults(pack, application.answers ?? {}, 'application.answers', (one) => one.kind === 'case'),
    ...persons.flatMap(({ id, photograph }, index) =>
      photograph === undefined
        ? []
        : fileFaults(application, `persons.${index}.photograph`, photograph, id, 'photograph'),
    ),
    ...evidence.flatMap((item, index) => [
      ...unknownPerson(application, `evidence.${index}.person`, item.person),
      ...(item.files ?? []).flatMap((file, number) =>
        fileFaults(application, `evidence.${index}.files.${number}`, file, item.person, 'evidence'),
      ),
    ]),
    ...files.flatMap((file, index) => [
      ...unknownPerson(application, `files.${index}.person`, file.person),
      ...(file.content !== undefined && !isUsed(application, file) ? [ours(`files.${index}.id`, 'file_unused')] : []),
    ]),
    ...declarationFault(application),
  ]
}

function answersFaults(
  pack: AgreementPack,
  given: Record<string, Answers>,
  path: string,
  belongs: (section: FormSection) => boolean,
): ProblemField[] {
  return Object.entries(given).flatMap(([id, answers]): ProblemField[] => {
    const section = pack.form.sections.find((one) => one.id === id)
    if (!section || !belongs(section)) return [{ path: `${path}.${id}`, code: 'unknown_field' }]
    // Nothing but the names in it is judged here, so it does not matter of which person the part would be.
    const key = section.kind === 'case' ? wholeCase : nobody
    const checked = checkPart(pack, nobody, `section:${id}:${key}`, answers)
    return checked.ok ? [] : checked.fields.map((field) => ({ ...field, path: `${path}.${id}.${field.path}` }))
  })
}

const nobody = '00000000-0000-0000-0000-000000000000'

function twice(list: 'persons' | 'evidence' | 'files', items: readonly { id?: string | undefined }[]): ProblemField[] {
  const ids = items.map(({ id }) => id)
  return ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) !== index
      ? [{ path: `application.${list}.${index}.id`, code: 'given_twice' }]
      : [],
  )
}

function unknownPerson({ persons }: Application, path: string, person: string): ProblemField[] {
  if (persons.some(({ id }) => id === person)) return []
  return [{ path: `application.${path}`, code: 'unknown_person', messageId: 'drafts.field.unknown_person' }]
}

function fileFaults(
  { files = [] }: Application,
  path: string,
  id: string,
  person: string,
  purpose: File['purpose'],
): ProblemField[] {
  const file = files.find((one) => one.id === id)
  if (!file) return [ours(path, 'unknown_file')]
  return file.person === person && file.purpose === purpose ? [] : [ours(path, 'file_of_another')]
}

function isUsed({ persons, evidence = [] }: Application, { id }: File): boolean {
  return persons.some(({ photograph }) => photograph === id) || evidence.some(({ files = [] }) => files.includes(id))
}

/** Safeguard 3: asked of files as it is asked of uploads. */
function declarationFault({ files = [], freeOfAsylumData }: Application): ProblemField[] {
  if (freeOfAsylumData || files.every(({ content }) => content === undefined)) return []
  const messageId = 'drafts.field.declaration_needed'
  return [{ path: 'application.freeOfAsylumData', code: 'declaration_needed', messageId }]
}

function ours(path: string, code: string): ProblemField {
  return { path: `application.${path}`, code, messageId: `exchange.field.${code}` }
}
