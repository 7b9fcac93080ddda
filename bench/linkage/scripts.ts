/** Names in the script of their country and as its passports write them; invented persons are made of them. */
export interface NamePool {
  script: string
  family: readonly (readonly [own: string, passport: string])[]
  male: readonly (readonly [own: string, passport: string])[]
  female: readonly (readonly [own: string, passport: string])[]
  places: readonly (readonly [own: string, passport: string])[]
  /** Whether women have an ending of their own (Aliyev, Aliyeva), in both writings. */
  ending: readonly [string, string] | null
}

const pairs = (text: string) => text.split(', ').map((pair) => pair.split('=') as [string, string])

export const pools: readonly NamePool[] = [
  {
    script: 'Azerbaijani',
    family: pairs(
      'Əliyev=ALIYEV, Məmmədov=MAMMADOV, Həsənov=HASANOV, Hüseynov=HUSEYNOV, Quliyev=GULIYEV, Əhmədov=AHMADOV, İsmayılov=ISMAYILOV, Cəfərov=JAFAROV, Qasımov=GASIMOV, Rəhimov=RAHIMOV, Ağayev=AGHAYEV, Vəliyev=VALIYEV, Babayev=BABAYEV, Qafarov=GAFAROV, Xəlilov=KHALILOV, Səfərov=SAFAROV, Şirinov=SHIRINOV, Çobanov=CHOBANOV, Yusifov=YUSIFOV, Zeynalov=ZEYNALOV',
    ),
    male: pairs(
      'Rauf=RAUF, Elçin=ELCHIN, Vüqar=VUGAR, Rəşad=RASHAD, Əli=ALI, Həsən=HASAN, Hüseyn=HUSEYN, Orxan=ORKHAN, Tural=TURAL, Elnur=ELNUR, Ramin=RAMIN, Samir=SAMIR, Fərid=FARID, Cavid=JAVID, Nicat=NIJAT, Qabil=GABIL, Şahin=SHAHIN, Xəyal=KHAYAL, Əhməd=AHMAD, Ceyhun=JEYHUN',
    ),
    female: pairs(
      'Aysel=AYSEL, Günel=GUNEL, Leyla=LEYLA, Nigar=NIGAR, Sevinc=SEVINJ, Aygün=AYGUN, Lalə=LALA, Gülnarə=GULNARA, Xədicə=KHADIJA, Fatimə=FATIMA, Rəna=RANA, Şəhla=SHAHLA, Zeynəb=ZEYNAB, Könül=KONUL, Ülviyyə=ULVIYYA, Nərgiz=NARGIZ, Ceyran=JEYRAN, Təranə=TARANA, Esmira=ESMIRA, Arzu=ARZU',
    ),
    places: pairs(
      'Bakı=BAKU, Gəncə=GANJA, Şəki=SHAKI, Sumqayıt=SUMGAYIT, Lənkəran=LANKARAN, Quba=GUBA, Şamaxı=SHAMAKHI, Naxçıvan=NAKHCHIVAN',
    ),
    ending: ['a', 'A'],
  },
  {
    script: 'Cyrillic',
    family: pairs(
      'Алиев=ALIYEV, Мамедов=MAMEDOV, Гасанов=GASANOV, Гусейнов=GUSEYNOV, Кулиев=KULIEV, Иванов=IVANOV, Смирнов=SMIRNOV, Кузнецов=KUZNETSOV, Попов=POPOV, Соколов=SOKOLOV, Хачатуров=KHACHATUROV, Шевченков=SHEVCHENKOV, Жуков=ZHUKOV, Щербаков=SHCHERBAKOV, Цветаев=TSVETAEV, Юсупов=YUSUPOV, Яковлев=YAKOVLEV, Чернышев=CHERNYSHEV, Джафаров=DZHAFAROV, Фёдоров=FEDOROV',
    ),
    male: pairs(
      'Александр=ALEKSANDR, Сергей=SERGEI, Андрей=ANDREI, Дмитрий=DMITRII, Юрий=IURII, Евгений=EVGENII, Михаил=MIKHAIL, Николай=NIKOLAI, Виктор=VIKTOR, Рашид=RASHID, Тимур=TIMUR, Руслан=RUSLAN, Заур=ZAUR, Эльчин=ELCHIN, Вячеслав=VIACHESLAV, Илья=ILIA, Пётр=PETR, Григорий=GRIGORII, Шамиль=SHAMIL, Джамал=DZHAMAL',
    ),
    female: pairs(
      'Елена=ELENA, Ольга=OLGA, Наталья=NATALIA, Татьяна=TATIANA, Ирина=IRINA, Светлана=SVETLANA, Юлия=IULIIA, Мария=MARIIA, Анна=ANNA, Екатерина=EKATERINA, Людмила=LIUDMILA, Галина=GALINA, Зарина=ZARINA, Лейла=LEILA, Гульнара=GULNARA, Севда=SEVDA, Жанна=ZHANNA, Ксения=KSENIIA, Фатима=FATIMA, Эльмира=ELMIRA',
    ),
    places: pairs(
      'Москва=MOSKVA, Баку=BAKU, Дербент=DERBENT, Махачкала=MAKHACHKALA, Казань=KAZAN, Гянджа=GIANDZHA, Тбилиси=TBILISI, Ташкент=TASHKENT',
    ),
    ending: ['а', 'A'],
  },
  {
    script: 'Georgian',
    family: pairs(
      'ბერიძე=BERIDZE, კაპანაძე=KAPANADZE, გელაშვილი=GELASHVILI, მაისურაძე=MAISURADZE, გიორგაძე=GIORGADZE, ლომიძე=LOMIDZE, წიკლაური=TSIKLAURI, ხუციშვილი=KHUTSISHVILI, კვარაცხელია=KVARATSKHELIA, ჯაფარიძე=JAPARIDZE, შენგელია=SHENGELIA, ჩხეიძე=CHKHEIDZE, ღვინიაშვილი=GHVINIASHVILI, ყიფიანი=KIPIANI, ცერცვაძე=TSERTSVADZE, აბაშიძე=ABASHIDZE, დოლიძე=DOLIDZE, ფიფია=PIPIA, ჟორჟოლიანი=ZHORZHOLIANI, სიხარულიძე=SIKHARULIDZE',
    ),
    male: pairs(
      'გიორგი=GIORGI, დავითი=DAVITI, ნიკოლოზი=NIKOLOZI, ლევანი=LEVANI, ზურაბი=ZURABI, ირაკლი=IRAKLI, თორნიკე=TORNIKE, შოთა=SHOTA, ვახტანგი=VAKHTANGI, ბესიკი=BESIKI, კახა=KAKHA, არჩილი=ARCHILI, თემური=TEMURI, მამუკა=MAMUKA, ოთარი=OTARI, გოჩა=GOCHA, ალექსანდრე=ALEKSANDRE, ჯემალი=JEMALI, ხვიჩა=KHVICHA, ამირანი=AMIRANI',
    ),
    female: pairs(
      'ნინო=NINO, მარიამი=MARIAMI, თამარი=TAMARI, ანა=ANA, ნათია=NATIA, ეკატერინე=EKATERINE, მანანა=MANANA, ქეთევანი=KETEVANI, მაია=MAIA, ლელა=LELA, ირმა=IRMA, ხატია=KHATIA, სალომე=SALOME, თეა=TEA, ნანა=NANA, შორენა=SHORENA, ლიკა=LIKA, ნონა=NONA, ცისანა=TSISANA, ჟუჟუნა=ZHUZHUNA',
    ),
    places: pairs(
      'თბილისი=TBILISI, ქუთაისი=KUTAISI, ბათუმი=BATUMI, რუსთავი=RUSTAVI, გორი=GORI, ზუგდიდი=ZUGDIDI, ფოთი=POTI, თელავი=TELAVI',
    ),
    ending: null,
  },
  {
    script: 'Urdu',
    family: pairs(
      'خان=KHAN, احمد=AHMED, علی=ALI, حسین=HUSSAIN, شاہ=SHAH, ملک=MALIK, بٹ=BUTT, چوہدری=CHAUDHRY, قریشی=QURESHI, صدیقی=SIDDIQUI, انصاری=ANSARI, مرزا=MIRZA, راجہ=RAJA, عباسی=ABBASI, بیگ=BAIG, رانا=RANA, شیخ=SHEIKH, گل=GUL, آفریدی=AFRIDI, بلوچ=BALOCH',
    ),
    male: pairs(
      'رشید=RASHEED, عمران=IMRAN, عثمان=USMAN, بلال=BILAL, فیصل=FAISAL, طارق=TARIQ, خالد=KHALID, سلیم=SALEEM, ندیم=NADEEM, وسیم=WASEEM, شاہد=SHAHID, زاہد=ZAHID, ساجد=SAJID, نعیم=NAEEM, اکرم=AKRAM, اصغر=ASGHAR, جاوید=JAVED, یوسف=YOUSAF, ارشد=ARSHAD, کامران=KAMRAN',
    ),
    female: pairs(
      'عائشہ=AYESHA, فاطمہ=FATIMA, زینب=ZAINAB, صائمہ=SAIMA, نازیہ=NAZIA, شازیہ=SHAZIA, رخسانہ=RUKHSANA, ثمینہ=SAMINA, پروین=PARVEEN, نسرین=NASREEN, کلثوم=KULSOOM, سعدیہ=SADIA, حمیرا=HUMAIRA, رابعہ=RABIA, مریم=MARYAM, خدیجہ=KHADIJA, نورین=NOREEN, عذرا=AZRA, فرزانہ=FARZANA, شبانہ=SHABANA',
    ),
    places: pairs(
      'لاہور=LAHORE, کراچی=KARACHI, پشاور=PESHAWAR, گجرات=GUJRAT, سیالکوٹ=SIALKOT, ملتان=MULTAN, کوئٹہ=QUETTA, فیصل آباد=FAISALABAD',
    ),
    ending: null,
  },
  {
    script: 'Bengali',
    family: pairs(
      'রহমান=RAHMAN, হোসেন=HOSSAIN, ইসলাম=ISLAM, আহমেদ=AHMED, আলী=ALI, উদ্দিন=UDDIN, মিয়া=MIAH, চৌধুরী=CHOWDHURY, খান=KHAN, হক=HAQUE, সরকার=SARKAR, মোল্লা=MOLLAH, শেখ=SHEIKH, তালুকদার=TALUKDER, হাওলাদার=HOWLADER, মজুমদার=MAJUMDER, সিকদার=SIKDER, প্রামানিক=PRAMANIK, বিশ্বাস=BISWAS, ভূঁইয়া=BHUIYAN',
    ),
    male: pairs(
      'করিম=KARIM, রফিক=RAFIQ, শফিক=SHAFIQ, জাহাঙ্গীর=JAHANGIR, কামাল=KAMAL, জামাল=JAMAL, সোহেল=SOHEL, মাসুদ=MASUD, নাসির=NASIR, বাবুল=BABUL, আনোয়ার=ANWAR, মিজানুর=MIZANUR, হাবিব=HABIB, সেলিম=SELIM, শাহিন=SHAHIN, রাসেল=RASEL, আরিফ=ARIF, তারেক=TAREQ, ফারুক=FARUK, দেলোয়ার=DELWAR',
    ),
    female: pairs(
      'ফাতেমা=FATEMA, রহিমা=RAHIMA, নাসিমা=NASIMA, সালমা=SALMA, শাহনাজ=SHAHNAZ, রোকেয়া=ROKEYA, তাসলিমা=TASLIMA, নাজমা=NAZMA, পারভীন=PARVIN, শিরিন=SHIRIN, আয়েশা=AYESHA, মরিয়ম=MARIAM, হাসিনা=HASINA, খালেদা=KHALEDA, সুমি=SUMI, লিপি=LIPI, জেসমিন=JESMIN, মুন্নি=MUNNI, শাপলা=SHAPLA, রেহানা=REHANA',
    ),
    places: pairs(
      'ঢাকা=DHAKA, সিলেট=SYLHET, চট্টগ্রাম=CHATTOGRAM, কুমিল্লা=CUMILLA, নোয়াখালী=NOAKHALI, খুলনা=KHULNA, বরিশাল=BARISHAL, মাদারীপুর=MADARIPUR',
    ),
    ending: null,
  },
]
