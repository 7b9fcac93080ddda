import type { LabExercise } from '../../../contract/laboratory.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './laboratory.module.css'

/** What to do, in order; pages open beside the exercise, so that nobody loses their place. */
export function Steps({ exercise: { id, steps, files } }: { exercise: LabExercise }) {
  const { t } = useSpoken()
  return (
    <>
      <ol className={styles.steps}>
        {steps.map(({ text, path, file }) => (
          <li key={text}>
            <p>{text}</p>
            <p className={styles.under}>
              {path && (
                <a href={path} target="_blank" rel="noreferrer">
                  {t('laboratory.open')}
                </a>
              )}
              {file && <FileLink exercise={id} name={file} title={files.find(({ name }) => name === file)?.title} />}
            </p>
          </li>
        ))}
      </ol>
      <Unnamed exercise={{ id, steps, files }} />
    </>
  )
}

/** Files that no step names are offered all the same. */
function Unnamed({ exercise: { id, steps, files } }: { exercise: Pick<LabExercise, 'id' | 'steps' | 'files'> }) {
  const { t } = useSpoken()
  const further = files.filter(({ name }) => !steps.some(({ file }) => file === name))
  if (further.length === 0) return null
  return (
    <p className={styles.under}>
      {t('laboratory.files')}
      {further.map(({ name, title }) => (
        <FileLink key={name} exercise={id} name={name} title={title} />
      ))}
    </p>
  )
}

function FileLink({ exercise, name, title }: { exercise: string; name: string; title: string | undefined }) {
  return (
    <a href={`/api/v1/laboratory/exercises/${exercise}/files/${name}`} download={name}>
      {title ?? name}
    </a>
  )
}
