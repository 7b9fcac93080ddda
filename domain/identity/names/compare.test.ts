import { describe, expect, it } from 'vitest'
import { compareNames } from './compare.ts'

const whole = (givenNames: string) => ({ familyName: '', givenNames })
const likeness = (a: string, b: string) => compareNames(whole(a), whole(b))
const codes = (a: string, b: string) => likeness(a, b).reasons.map(({ code }) => code)

describe('one name', () => {
  it.each([
    ['Rəşad Əliyev', 'RASHAD ALIYEV'],
    ['Джафаров Гусейн', 'Hüseyn Cəfərov'],
    ['Мамедов Эльчин Рашидович', 'Mammadov Elchin Rashid oglu'],
    ['გიორგი ბერიძე', 'Giorgi Beridze'],
    ['محمد حسین', 'Mohammed Hossein'],
    ['عبدالرحمن خان', 'Abdul Rahman Khan'],
    ['محمد عبد الله', 'Mohammed Abdullah'],
    ['محمد عبد الرحمن', 'Mohammad Abdul Rahman'],
    ['رشاد علييف', 'Rəşad Əliyev'],
    ['رشاد عليوف', 'Rəşad Əliyev'],
    ['رشاد علیف', 'Rəşad Əliyev'],
    ['رشاد علی‌اف', 'Rəşad Əliyev'],
    ['নজরুল ইসলাম', 'Nazrul Islam'],
    ['නිමල් පෙරේරා', 'Nimal Perera'],
    ['முருகன் கந்தசாமி', 'Murugan Kandasamy'],
    ['Öztürk Şükrü', 'Oeztuerk Suekrue'],
    ['Хадиджа', 'Xədicə'],
    ['Saif ul Islam', 'Saiful Islam'],
    ['نور الدين', 'NOUREDDINE'],
    ['شمس الدين', 'CHAMSEDDINE'],
    ['صلاح الدين أيوبي', 'SALAHEDDINE AYOUBI'],
    ['عبد القادر', 'ABDELKADER'],
    ['اللہ دتہ', 'ALLAH DITTA'],
    ['رحمت اللہ', 'REHMATULLAH'],
    ['සුනිල් රාජපක්ෂ', 'SUNIL RAJAPAKSA'],
    ['Sunil Rajapaksa', 'Sunil Rajapaksha'],
  ])('%s and %s', (a, b) => {
    expect(likeness(a, b).band).toBe('same')
  })

  it('with a title more or a part less still looks alike', () => {
    expect(likeness('Md Rahim Uddin', 'Rahim Uddin').band).toBe('same')
    expect(likeness('Rauf Məmməd oğlu Əliyev', 'Rauf Aliyev').band).not.toBe('different')
  })
})

describe('two names', () => {
  it.each([
    ['Mirvari Xəlilova', 'Mirvaro Xəlilova'],
    ['Elburus Quliyev', 'Elbarus Quliyev'],
    ['Zorvad Qafarov', 'Zorvan Qafarov'],
    ['Шамхал Алиев', 'Шамхан Алиев'],
    ['நளினி', 'NALINA'],
    ['Зорвад Гафаров', 'ZORVID GAFAROV'],
    ['Самир Гасанов', 'SAMUR HASANOV'],
    ['Эльвин Мамедов', 'ALVIN MAMMADOV'],
    ['سلمان علی', 'SULEMAN ALI'],
    ['سمیر خان', 'SAMAR KHAN'],
  ])('%s and %s, which differ in a letter and stand in no table, are to be looked at', (a, b) => {
    expect(likeness(a, b).band).toBe('look')
  })

  it.each([
    ['Rəşad Əliyev', 'Rashid Aliyev'],
    ['رشید خان', 'Rashad Khan'],
    ['Elçin Quliyev', 'Elshan Guliyev'],
    ['Əli Həsənov', 'Vali Hasanov'],
    ['رشاد علييف', 'Rəşad Vəliyev'],
    ['محمد عبد الحميد', 'Mohammad Abdul Majid'],
    ['Samir Əliyev', 'Samira Aliyeva'],
    ['Rauf Məmməd oğlu Əliyev', 'Rauf Hasan oglu Aliyev'],
    ['Əli Həsən oğlu Məmmədov', 'Hasan Ali oglu Mammadov'],
    ['Md Rafiqul Islam', 'Md Shafiqul Islam'],
    ['Məmmədov İsmət Rauf oğlu', 'Məmmədova İsmət Rauf qızı'],
    ['Sara', 'Zara'],
    ['İmran', 'Umran'],
    ['Alla', 'Ella'],
    ['Akram', 'Ikram'],
    ['Karan', 'Kiran'],
    ['Saman', 'Suman'],
    ['Xalid', 'Xalis'],
    ['Zaur', 'Zahur'],
    ['Aysel', 'Aysen'],
    ['Nigar', 'Nigah'],
    ['Əkrəm Əliyev', 'İkram Əliyev'],
    ['Sara Aliyeva', 'Zara Aliyeva'],
    ['শাহিনা আক্তার', 'SHAHANA AKTER'],
  ])('%s and %s', (a, b) => {
    expect(likeness(a, b).band).not.toBe('same')
  })
})

describe('the reasons', () => {
  it.each([
    ['Rəşad', 'Рашад', ['sound']],
    ['Rəşad', 'Rashid', ['twin']],
    ['Giorgi', 'George', ['form']],
    ['Rauf Aliyev', 'R. Aliyev', ['initial', 'same']],
    ['Gulnar Khan', 'Gul Nar Khan', ['joined', 'same']],
    ['عبدالحمید', 'Abdul Majid', ['sound', 'different']],
    ['Nigar Aliyeva', 'Nigar Aliyev', ['same', 'sex']],
    ['Rauf Əli oğlu', 'Əli Rauf oğlu', ['father', 'father', 'order']],
    ['Md Rahim', 'Rahim', ['same', 'light']],
    ['', 'Rahim', ['empty']],
  ])('of %s and %s', (a, b, expected) => {
    expect(codes(a, b)).toEqual(expected)
  })

  it('name the words as they were written', () => {
    expect(likeness('ƏLİYEV Rauf Tofiq oğlu', 'Алиев Рауф').reasons).toEqual([
      { code: 'sound', a: 'ƏLİYEV', b: 'Алиев' },
      { code: 'sound', a: 'Rauf', b: 'Рауф' },
      { code: 'missing', part: 'Tofiq', side: 'a' },
    ])
  })
})
