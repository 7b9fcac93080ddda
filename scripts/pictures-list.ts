import { administration } from './pictures/administration.ts'
import { agreements } from './pictures/agreements.ts'
import { applications } from './pictures/applications.ts'
import { cases } from './pictures/cases.ts'
import { desk } from './pictures/desk.ts'
import { figures } from './pictures/figures.ts'
import { oversight } from './pictures/oversight.ts'
import { persons } from './pictures/persons.ts'
import type { Picture } from './pictures/picture.ts'
import { verifications } from './pictures/verifications.ts'

/** Every page, as one of those sees it who work on it. */
export const pictures: readonly Picture[] = [
  ...desk,
  ...figures,
  ...applications,
  ...cases,
  ...verifications,
  ...agreements,
  ...administration,
  ...persons,
  ...oversight,
]
