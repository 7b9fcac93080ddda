import type { Language } from '../../contract/i18n.ts'

/** Asks the API in the name of the official whose picture is taken; for a visitor, of an administrator. */
export interface Api {
  get<T>(path: string): Promise<T>
  post<T>(path: string, content: unknown): Promise<T>
  /** A form with a file. */
  send<T>(path: string, form: Record<string, string>, file: { name: string; text: string }): Promise<T>
}

export interface Picture {
  name: string
  /** Part of the address of a practice account before the @; null for a visitor. */
  who: keyof typeof accounts | null
  /** The page, or where to find it. */
  page: string | ((api: Api) => Promise<string>)
  language?: Language
  dark?: boolean
  phone?: boolean
  /** With the help of the page beside it. */
  help?: boolean
  /** So many steps into being shown around; 0 with the offer of it, for somebody in no other picture. */
  tour?: number
  /** As it comes out of the printer. */
  print?: boolean
  tablet?: boolean
  /** What the page asks the server for never comes, or fails. */
  answers?: 'never' | 'fails'
  /** The line is lost once the page stands. */
  lineLost?: boolean
  /** The form is sent as it stands, with what is missing. */
  wrong?: boolean
}

export const accounts = {
  officer: 'katrin.vogel@de-lea-berlin.practice.example',
  centralDesk: 'stefan.bruckner@de-bpolp.practice.example',
  centralDeskAbroad: 'benoit.delvaux@be-io.practice.example',
  baku: 'ayten.seferova@az-sms.practice.example',
  approver: 'resad.bagirli@az-sms.practice.example',
  verifier: 'vusal.nebiyev@az-mia.practice.example',
  mission: 'gunel.rehimova@az-mission-berlin.practice.example',
  border: 'anar.sirinli@az-sbs-airport.practice.example',
  oversight: 'lale.ismayilova@az-sms.practice.example',
  analyst: 'kamran.rzayev@az-sms.practice.example',
  lawyer: 'nergiz.abdullayeva@az-sms.practice.example',
  lawyerAbroad: 'friederike.hartung@de-bpolp.practice.example',
  newcomer: 'anja.hoffmeister@de-bpolp.practice.example',
  translator: 'solmaz.mirzeyeva@az-operator.practice.example',
  administrator: 'perviz.tagizade@az-operator.practice.example',
} as const
