import type { PrintedForm, PrintedRow } from '../printed-form.ts'
import { printedForm } from '../printed-form.ts'

const both = (en: string, az: string) => ({ en, az })

const name: PrintedRow = {
  number: '1',
  label: both('Full name (underline surname)', 'Soyadı, adı (soyadın altından xətt çəkin)'),
  value: 'MAMMADOVA Gunel',
  underlined: 'MAMMADOVA',
  native: 'Məmmədova Günel Rauf qızı, İçərişəhər',
}

/** A filled form of an invented person; `value` goes where an official types freely. */
export function sampleForm(value: string, children = 2): PrintedForm {
  const rows: PrintedRow[] = [
    name,
    {
      number: '2',
      label: both('Maiden name', 'Qızlıq soyadı'),
      value: null,
      notAvailable: both('not stated', 'bildirilməyib'),
    },
    { number: '8', label: both('Last address', 'Son ünvan'), value },
  ]
  return printedForm.parse({
    practice: true,
    title: both('READMISSION APPLICATION', 'READMİSSİYA ÜZRƏ MÜRACİƏT'),
    agreement: both('Agreement on readmission', 'Readmissiya haqqında Saziş'),
    boxes: [{ label: both('Accelerated procedure', 'Sürətləndirilmiş prosedur'), checked: true }],
    header: {
      from: { name: 'Requesting Office', country: both('Germany', 'Almaniya') },
      to: { name: 'Requested Office', country: both('Azerbaijan', 'Azərbaycan') },
      place: 'Berlin',
      date: '2026-11-24',
      reference: 'sample',
    },
    sections: [
      { letter: 'A', title: both('Personal details', 'Şəxsi məlumatlar'), photograph: null, blocks: [{ rows }] },
      {
        letter: 'C',
        title: both('Children', 'Uşaqlar'),
        blocks: Array.from({ length: children }, () => ({ rows: [name] })),
      },
    ],
    statement: both('The conditions are met.', 'Şərtlər yerinə yetirilib.'),
    signature: { official: 'An Official', position: 'Desk', authority: 'Requesting Office', date: '24.11.2026' },
    foot: { pack: 'sample 2026.1', issued: '24.11.2026' },
  })
}
