import type { FileView } from '../../../../contract/drafts.ts'
import { fieldIdOf } from '../act/field-id.ts'
import { useCaseWords } from '../room/case-words.ts'
import { KeptFiles } from './kept-files.tsx'

type Props = {
  personId: string
  files: readonly FileView[]
  error: string | undefined
  onChange: (change: (files: FileView[]) => FileView[]) => void
}

const kinds =
  '.mp3,.m4a,.wav,.ogg,.oga,.opus,.txt,audio/mpeg,audio/mp4,audio/wav,audio/ogg,application/pdf,image/jpeg,image/png'

/** A recording, a transcript, notes on paper: for the own side alone. */
export function InterviewFiles(props: Props) {
  const { t } = useCaseWords()
  return (
    <KeptFiles
      id={fieldIdOf('documentIds')}
      title={t('acts.interview.files')}
      hint={t('acts.interview.files-hint')}
      purpose="interview"
      accept={kinds}
      named={({ mediaType }, number) =>
        t(`acts.interview.file.${mediaType.startsWith('audio/') ? 'recording' : 'paper'}`, { number })
      }
      {...props}
    />
  )
}
