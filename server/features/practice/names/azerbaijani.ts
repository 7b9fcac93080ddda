/** Given names in their own script. Chance combinations only: no list of real persons stands behind them. */
export const femaleGivenNames = words(`
  Aygün Aynur Aysel Aytac Aytən Afaq Almaz Arzu Bahar Bənövşə Billurə Cəmilə Çinarə Dilarə Elnarə Esmira Əsmər Fatimə
  Fəridə Fidan Firuzə Gövhər Gülçin Gülnar Gülşən Gülər Günay Günel Həcər Həbibə Xalidə Xanım Xatirə Xədicə İlahə İradə
  Jalə Kəmalə Könül Qönçə Lalə Leyla Ləman Lətifə Mehriban Məlahət Məryəm Minarə Nailə Nərgiz Nərmin Nigar Nuranə
  Pərvanə Rəna Röya Ruhəngiz Sara Sevda Sevinc Səbinə Səidə Solmaz Şəbnəm Şəfiqə Şölə Tamilla Təranə Ulduz Ülkər
  Ülviyyə Vəfa Yaqut Yeganə Zəhra Zəminə Zərifə Zümrüd`)

export const maleGivenNames = words(`
  Abbas Adil Akif Anar Arif Asif Aydın Ayxan Azər Bəhruz Bəxtiyar Cavad Cavid Ceyhun Çingiz Daşqın Elçin Eldar Elman
  Elnur Elşən Emin Etibar Əhməd Əkbər Əli Ələkbər Ənvər Faiq Fərid Fikrət Füzuli Həbib Həsən Hikmət Hüseyn Xaliq Xəyal
  İbrahim İlham İlqar İlkin İsmayıl Kamran Kənan Qabil Qədir Qorxmaz Mahir Məhəmməd Məmməd Mirzə Murad Musa Müşfiq
  Namiq Natiq Nəriman Nicat Nizami Novruz Orxan Osman Ömər Pərviz Ramin Rasim Rauf Rəşad Rövşən Ruslan Sabir Samir
  Səbuhi Səməd Şahin Şəhriyar Tahir Tofiq Tural Ülvi Vaqif Vüqar Yaşar Yusif Zaur Zahid`)

/** Family names as a man bears them; `womansFamilyName` gives the other form. */
export const familyNames = words(`
  Abdullayev Ağayev Allahverdiyev Aslanov Axundov Babayev Bağırov Bayramlı Bədəlov Behbudov Cabbarlı Cavadov Cəfərov
  Cəlilov Çələbiyev Dadaşov Dəmirçizadə Dünyamalıyev Əfəndiyev Əhmədov Əkbərli Ələkbərov Əliyev Əliyarlı Əsgərov
  Əzizov Fərəcov Fətullayev Fərhadoğlu Göyüşov Hacıyev Hacızadə Heydərli Həmidov Həsənov Həsənzadə Hüseynli Hüseynov
  Xəlilov Xudiyev İbrahimov İmanov İsgəndərov İsmayılov Kazımov Kərimli Kərimov Köçərli Qaraşov Qasımzadə Qəhrəmanov
  Qocayev Quliyev Qurbanov Mahmudov Mehdiyev Məhərrəmov Məmmədli Məmmədov Mirzəyev Musayev Mustafazadə Nağıyev Namazov
  Nəbiyev Nəcəfli Nəsirov Novruzlu Nuriyev Orucov Ömərov Paşayev Pirverdioğlu Rəcəbli Rəhimov Rəsulzadə Rüstəmov Rzayev
  Sadıqov Salahlı Səfərov Səmədoğlu Süleymanlı Şirinov Şükürlü Tağıyev Turabov Vəlizadə Verdiyev Yaqublu Yusifov Zamanov
  Zeynallı Zülfüqarov`)

/** -ov and -yev take -a, -oğlu (son of) becomes -qızı (daughter of); -li and -zadə serve both. */
export function womansFamilyName(familyName: string): string {
  if (/[oe]v$/.test(familyName)) return `${familyName}a`
  return familyName.replace(/oğlu$/, 'qızı')
}

/** The father's name as Azerbaijani records carry it: “Rauf oğlu”, “Rauf qızı”. */
export function patronymic(fathersGivenName: string, sex: 'female' | 'male'): string {
  return `${fathersGivenName} ${sex === 'female' ? 'qızı' : 'oğlu'}`
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}
