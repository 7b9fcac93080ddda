export interface PracticePlace {
  /** In its own script. */
  own: string
  /** As passports and atlases in English spell it, where no rule gives that. */
  english?: string
  /** Urban districts, or villages of the rayon. */
  parts: readonly string[]
  kind: 'city' | 'rayon'
}

export const azerbaijaniPlaces: readonly PracticePlace[] = [
  city('Bakı', 'Nərimanov Nəsimi Binəqədi Sabunçu Suraxanı Xətai Yasamal Nizami Qaradağ Xəzər Səbail', 'Baku'),
  city('Gəncə', 'Kəpəz Nizami', 'Ganja'),
  city('Sumqayıt', 'Corat', 'Sumgayit'),
  city('Mingəçevir', ''),
  city('Naxçıvan', ''),
  city('Şirvan', ''),
  city('Naftalan', ''),
  rayon('Şəki', 'Kiş Oxud Baş-Göynük'),
  rayon('Lənkəran', 'Gərmətük Liman Boladi'),
  rayon('Quba', 'Qəçrəş Alpan Xucbala'),
  rayon('Qusar', 'Əniğ Həzrə'),
  rayon('Xaçmaz', 'Xudat Nabran Müqtədir'),
  rayon('Qəbələ', 'Vəndam Nic Bum'),
  rayon('İsmayıllı', 'Lahıc İvanovka Talıstan'),
  rayon('Şamaxı', 'Mədrəsə Dəmirçi'),
  rayon('Göyçay', 'Bığır Potu'),
  rayon('Ağdaş', 'Ləki Xosrov'),
  rayon('Yevlax', 'Xaldan Malbinəsi'),
  rayon('Bərdə', 'Soğanverdilər Lənbəran'),
  rayon('Tərtər', 'Borsunlu Səhləbad'),
  rayon('Şəmkir', 'Çinarlı Zəyəm Dəllər'),
  rayon('Tovuz', 'Qovlar Bozalqanlı Əlimərdanlı'),
  rayon('Qazax', 'Aslanbəyli Kosalar'),
  rayon('Zaqatala', 'Aşağı-Tala Car'),
  rayon('Masallı', 'Ərkivan Boradigah'),
  rayon('Cəlilabad', 'Göytəpə Üçtəpə'),
  rayon('Salyan', 'Qızılağac Arbatan'),
  rayon('Sabirabad', 'Qalaqayın Ulacalı'),
  rayon('İmişli', 'Bəhrəmtəpə Qızılkənd'),
]

export const azerbaijaniStreets: readonly string[] =
  'Nizami Füzuli Xaqani Nəsimi Vaqif Sabir Dostluq Bahar Azadlıq Çinar Nar Gülüstan Zəfər Neftçilər Məktəb'.split(' ')

export const germanPlaces: readonly PracticePlace[] = [
  city('Berlin', 'Wedding Neukölln Köpenick'),
  city('Bielefeld', 'Brackwede Heepen'),
  city('Köln', 'Nippes Mülheim', 'Cologne'),
  city('München', 'Giesing Pasing', 'Munich'),
  city('Lübeck', 'Travemünde'),
  city('Nürnberg', 'Gostenhof', 'Nuremberg'),
  city('Görlitz', ''),
  city('Münster', 'Hiltrup'),
  city('Gießen', ''),
  city('Saarbrücken', 'Malstatt'),
]

export const germanStreets: readonly string[] =
  'Lindenstraße Schulstraße Gartenweg Bahnhofstraße Mühlenweg Rosenallee Bergstraße Am Anger'.split(/ (?!Anger)/)

function city(own: string, parts: string, english?: string): PracticePlace {
  return { own, parts: parts.split(' ').filter(Boolean), kind: 'city', ...(english ? { english } : {}) }
}

function rayon(own: string, parts: string): PracticePlace {
  return { own, parts: parts.split(' '), kind: 'rayon' }
}
