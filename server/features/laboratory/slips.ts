import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../../contract/i18n.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { slipsOf } from './accounts.ts'

interface Printing {
  /** Where the room signs in. */
  url: string
  language: Language
}

/** The slips of every participant on pages to cut apart (PDF/A-2a); the facilitator's account stands on none of them. */
export async function printSlips(services: Services, { url, language }: Printing): Promise<Buffer> {
  const { t } = speech(language)
  const slips = (await slipsOf(services)).filter(({ number }) => number > 0)
  const data = {
    ...{ lang: language, date: services.clock().toISOString().slice(0, 10), title: t('laboratory.slips.title') },
    ...{ cut: t('laboratory.slips.cut'), foot: t('laboratory.slips.foot'), address: t('laboratory.slips.address') },
    ...{ email: t('laboratory.slips.email'), password: t('laboratory.slips.password') },
    slips: slips.map(({ name, email, password }) => ({ name, email, password, url })),
  }
  return services.renderer.render({ template: 'laboratory-slips.typ', data })
}

/** The same as a file in the folder of the laboratory, for its owner's eyes. @returns where it lies */
export async function writeSlips(
  services: Services,
  { folder, ...printing }: Printing & { folder: string },
): Promise<string> {
  const file = join(folder, 'slips.pdf')
  writeFileSync(file, await printSlips(services, printing), { mode: 0o600 })
  return file
}
