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
            {file && isPicture(file) && (
              <img className={styles.picture} src={addressOf(id, file)} alt={titleOf(files, file)} />
            )}
            <p className={styles.under}>
              {path && (
                <a href={path} target="_blank" rel="noreferrer">
                  {t('laboratory.open')}
                </a>
              )}
              {file && <FileLink exercise={id} name={file} title={titleOf(files, file)} />}
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

function FileLink({ exercise, name, title }: { exercise: string; name: string; title: string }) {
  return (
    <a href={addressOf(exercise, name)} download={name}>
      {title}
    </a>
  )
}

function addressOf(exercise: string, name: string): string {
  return `/api/v1/laboratory/exercises/${exercise}/files/${name}`
}

/** Looked at on the page: not every machine of a room opens such a file. */
function isPicture(name: string): boolean {
  return name.endsWith('.svg')
}

function titleOf(files: LabExercise['files'], file: string): string {
  return files.find(({ name }) => name === file)?.title ?? file
}
