import { bind } from '../../platform/pdf/bind.ts'
import { FormFailed } from '../../platform/pdf/form-renderer.ts'
import type { Services } from '../../platform/services.ts'
import { type PrintedPart, without } from './printed.ts'
import type { CopySpeech } from './speech.ts'

/** Prints one part. A letter that no font has is printed as “?”: one message must not keep a file from being printed. */
export async function render(services: Services, data: PrintedPart): Promise<Buffer> {
  const template = 'case-file.typ'
  try {
    return await services.renderer.render({ template, data })
  } catch (error) {
    if (!(error instanceof FormFailed) || error.missing.length === 0) throw error
    return services.renderer.render({ template, data: without(data, error.missing) })
  }
}

/** One part as a file of its own, with the foot and the numbers of a bound file. */
export function inPages(services: Services, data: PrintedPart, foot: string, { t }: CopySpeech): Promise<Buffer> {
  return bind(none(), {
    title: data.title,
    foot,
    number: (page, of) => t('copy.page', { page, of }),
    watermark: data.watermark,
    unreadable: '',
    front: () => render(services, data),
  })
}

async function* none(): AsyncGenerator<never> {}
