import { createHmac } from 'node:crypto'
import canonicalize from 'canonicalize'
import { officialLanguages } from '../../../../contract/i18n.ts'
import type { ExerciseId, Track } from '../../../../domain/laboratory/exercise.ts'
import { exercises, numberOf } from '../../../../domain/laboratory/exercises.ts'
import { speech } from '../../../platform/i18n/catalogue.ts'
import type { FormRenderer } from '../../../platform/pdf/form-renderer.ts'
import type { Services } from '../../../platform/services.ts'

/** Who did what in a laboratory. Nothing of it is kept: it is made when somebody asks for it. */
export interface LabParticipation {
  /** As it is printed. */
  name: string
  track: Track
  done: readonly ExerciseId[]
  /** The days, YYYY-MM-DD. */
  from: string
  to: string
}
export interface LabCertificate extends LabParticipation {
  verification: string
}

/**
 * Gives a certificate its code: a digest of what it says under the secret of the installation. The same words give the same code
 * there and nowhere else, so that whoever led the laboratory can tell a true one by making it again.
 */
export function certificateOf({ secret }: Pick<Services, 'secret'>, said: LabParticipation): LabCertificate {
  const { name, track, done, from, to } = said
  const content = canonicalize({ kind: 'openrcms.laboratory', name, track, done: [...done].sort(), from, to }) ?? ''
  const code = createHmac('sha256', secret).update(`certificate of a laboratory\n${content}`).digest('hex')
  return { ...said, verification: code.slice(0, 32) }
}

/** One page in both languages (PDF/A-2a). @throws FormFailed where a letter of the name is in no font */
export function printCertificate(renderer: FormRenderer, certificate: LabCertificate): Promise<Buffer> {
  const { name, track, done, from, to, verification } = certificate
  const data = {
    ...{ name, date: to, code: verification.match(/.{4}/g)!.join(' ') },
    said: officialLanguages.map((language) => {
      const { t, format } = speech(language)
      const days =
        from === to
          ? format.date(to)
          : t('exercises.book.certificate.days', { from: format.date(from), to: format.date(to) })
      const names = ['title', 'text', 'exercises', 'place', 'signature', 'code', 'check', 'invented'] as const
      return {
        language,
        ...Object.fromEntries(names.map((one) => [one, t(`exercises.book.certificate.${one}`)])),
        track: t('exercises.book.certificate.track', { track: t(`exercises.track.${track}`) }),
        days,
        done: exercises
          .filter(({ id }) => done.includes(id))
          .map(({ id }) => ({ number: numberOf(id), title: t(`exercises.${id}.title`) })),
      }
    }),
  }
  return renderer.render({ template: 'laboratory-certificate.typ', data })
}
