/**
 * Towns and districts in the forms that papers give them: the States' own languages and scripts, Russian, passports, and names
 * that maps had before. Written down from general knowledge of passports, registers and atlases for the countries that
 * readmission here mostly concerns; no gazetteer was copied, and no list of persons stands behind it. A line is one place; places
 * that are not here are compared by their sounds and letters alone.
 */
export const placeForms = `
Bakı = Baku = Baki = Bakou = Баку = Бакы = باکو
Gəncə = Ganja = Gandja = Gyanja = Gence = Гянджа = Кировабад = Kirovabad = Gəncə Kirovabad
Sumqayıt = Sumgait = Sumgayit = Sumqait = Сумгаит = Сумгайыт
Naxçıvan = Nakhchivan = Nakhichevan = Nakhijevan = Нахичевань = Нахчыван = Naxçıvan MR
Mingəçevir = Mingachevir = Mingechaur = Mingecevir = Мингечевир = Мингечаур
Şəki = Sheki = Shaki = Шеки = Nuxa = Нуха
Lənkəran = Lankaran = Lenkoran = Lenkaran = Ленкорань = Лянкяран
Şirvan = Shirvan = Ширван = Əli Bayramlı = Ali Bayramli = Али Байрамлы
Xankəndi = Khankendi = Stepanakert = Степанакерт = Ханкенди
Şuşa = Shusha = Shushi = Шуша = Шуши
Yevlax = Yevlakh = Evlakh = Евлах
Naftalan = Нафталан
Quba = Guba = Kuba = Куба = Губа
Qusar = Gusar = Kusar = Кусары = Qusary = Гусар
Xaçmaz = Khachmaz = Хачмаз
Şabran = Shabran = Dəvəçi = Davachi = Девечи = Шабран
Qəbələ = Gabala = Kabala = Qabala = Куткашен = Габала = Qutqaşen = Kutkashen
İsmayıllı = Ismayilli = Ismailly = Исмаиллы
Şamaxı = Shamakhi = Shemakha = Шемаха = Шамахы
Ağsu = Aghsu = Agsu = Ахсу = Агсу
Ağdaş = Agdash = Aghdash = Агдаш
Ağdam = Aghdam = Agdam = Агдам
Ağcabədi = Agjabadi = Aghjabadi = Агджабеди = Agdzhabedi
Ağstafa = Agstafa = Aghstafa = Акстафа = Агстафа
Ağdərə = Aghdara = Mardakert = Мардакерт = Агдере
Göyçay = Goychay = Geokchay = Геокчай = Гёйчай
Göygöl = Goygol = Xanlar = Khanlar = Ханлар = Гёйгёль
Göranboy = Goranboy = Geranboy = Геранбой = Qasım İsmayılov
Gədəbəy = Gadabay = Kedabek = Кедабек = Гедабек
Daşkəsən = Dashkasan = Dashkesan = Дашкесан
Şəmkir = Shamkir = Shamkhor = Шамкир = Шамхор
Tovuz = Tauz = Tovus = Товуз = Тауз
Qazax = Gazakh = Kazakh = Казах = Газах
Samux = Samukh = Самух
Bərdə = Barda = Berde = Барда
Tərtər = Tartar = Terter = Тертер
Zaqatala = Zagatala = Zakataly = Закаталы = Загатала
Balakən = Balakan = Belokany = Белоканы = Балакен
Qax = Gakh = Kakh = Qakh = Кахи = Гах
Oğuz = Oghuz = Oguz = Огуз = Варташен = Vartaşen = Vartashen
Kürdəmir = Kurdamir = Kyurdamir = Кюрдамир
Ucar = Ujar = Udzhary = Уджары
Zərdab = Zardab = Зардоб
Hacıqabul = Hajigabul = Kazi Magomed = Гаджигабул = Qazıməmməd
Salyan = Saljan = Сальяны = Сальян
Neftçala = Neftchala = Neftechala = Нефтечала
Biləsuvar = Bilasuvar = Bilesuvar = Билясувар = Puşkin rayonu
Sabirabad = Сабирабад
Saatlı = Saatli = Saatly = Саатлы
İmişli = Imishli = Imishly = Имишли
Beyləqan = Beylagan = Бейлаган = Жданов = Zhdanov
Cəlilabad = Jalilabad = Dzhalilabad = Джалилабад = Astraxanbazar
Masallı = Masalli = Masally = Масаллы
Yardımlı = Yardimli = Yardymly = Ярдымлы
Lerik = Лерик
Astara = Астара
Siyəzən = Siyazan = Siazan = Сиазань
Xızı = Khizi = Khyzy = Хызы
Abşeron = Absheron = Apsheron = Апшерон = Абшерон
Xırdalan = Khirdalan = Khyrdalan = Хырдалан
Qobustan = Gobustan = Gobustan Mərəzə = Гобустан
Laçın = Lachin = Лачин
Kəlbəcər = Kalbajar = Kelbajar = Кельбаджар
Füzuli = Fuzuli = Fizuli = Физули
Cəbrayıl = Jabrayil = Jebrail = Dzhebrail = Джебраил
Zəngilan = Zangilan = Zengilan = Зангелан
Qubadlı = Gubadli = Kubatly = Кубатлы = Губадлы
Xocalı = Khojaly = Khojali = Ходжалы
Xocavənd = Khojavend = Martuni = Ходжавенд = Мартуни
Culfa = Julfa = Jolfa = Dzhulfa = Джульфа
Ordubad = Ордубад
Şərur = Sharur = Шарур = İliç
Şahbuz = Shahbuz = Шахбуз
Babək = Babek = Бабек
Sədərək = Sadarak = Садарак
Kəngərli = Kangarli = Кенгерли

თბილისი = Tbilisi = Тбилиси = Tiflis = Тифлис = Tbilissi = Tiflisi
ბათუმი = Batumi = Batum = Батуми
ქუთაისი = Kutaisi = Кутаиси
რუსთავი = Rustavi = Рустави
გორი = Gori = Гори
ზუგდიდი = Zugdidi = Зугдиди
ფოთი = Poti = Поти
სოხუმი = Sokhumi = Sukhumi = Сухуми = Сухум
ცხინვალი = Tskhinvali = Цхинвали = Цхинвал
თელავი = Telavi = Телави
მარნეული = Marneuli = Марнеули = Sarvan = Borçalı
გარდაბანი = Gardabani = Гардабани = Qarayazı
ბოლნისი = Bolnisi = Болниси
დმანისი = Dmanisi = Дманиси = Başkeçid
ახალციხე = Akhaltsikhe = Ахалцихе = Ahıska
ახალქალაქი = Akhalkalaki = Ахалкалаки
ოზურგეთი = Ozurgeti = Озургети = Makharadze
სენაკი = Senaki = Сенаки
ხაშური = Khashuri = Хашури
სიღნაღი = Sighnaghi = Signagi = Сигнахи
ლაგოდეხი = Lagodekhi = Лагодехи
ქობულეთი = Kobuleti = Кобулети
ზესტაფონი = Zestafoni = Zestaponi = Зестафони
საგარეჯო = Sagarejo = Сагареджо
მცხეთა = Mtskheta = Мцхета
სამტრედია = Samtredia = Самтредиа
ჭიათურა = Chiatura = Чиатура
გურჯაანი = Gurjaani = Гурджаани

Lahore = لاہور = Лахор = Lahor
Karachi = کراچی = Карачи
Islamabad = اسلام آباد = اسلامآباد = Исламабад
Rawalpindi = راولپنڈی = Pindi = Равалпинди
Faisalabad = فیصل آباد = فیصلآباد = Lyallpur = لائل پور = Фейсалабад
Multan = ملتان = Мултан
Peshawar = پشاور = Pishawar = Пешавар
Quetta = کوئٹہ = Kwatta = Кветта
Gujranwala = گوجرانوالہ = Гуджранвала
Gujrat = گجرات
Sialkot = سیالکوٹ = Сиалкот
Jhelum = جہلم
Mandi Bahauddin = منڈی بہاؤالدین = منڈی بہاوالدین = Mandi Bahauddin M B Din
Sargodha = سرگودھا
Sheikhupura = شیخوپورہ = Shekhupura
Bahawalpur = بہاولپور
Hyderabad = حیدرآباد = حیدر آباد
Sukkur = سکھر
Larkana = لاڑکانہ
Mardan = مردان
Swat = سوات
Mingora = مینگورہ
Abbottabad = ایبٹ آباد = ایبٹآباد
Kohat = کوہاٹ
Bannu = بنوں
Dera Ismail Khan = ڈیرہ اسماعیل خان = D I Khan
Dera Ghazi Khan = ڈیرہ غازی خان = D G Khan
Rahim Yar Khan = رحیم یار خان
Sahiwal = ساہیوال = Montgomery
Okara = اوکاڑہ
Kasur = قصور = Qasur
Jhang = جھنگ
Mirpur = میرپور
Muzaffarabad = مظفر آباد = مظفرآباد
Kotli = کوٹلی
Narowal = نارووال
Hafizabad = حافظ آباد = حافظآباد
Chakwal = چکوال
Attock = اٹک = Campbellpur
Gilgit = گلگت
Turbat = تربت
Gwadar = گوادر
Nowshera = نوشہرہ
Charsadda = چارسدہ
Swabi = صوابی
Parachinar = پاراچنار

Dhaka = ঢাকা = Dacca = Дакка
Chattogram = Chittagong = চট্টগ্রাম = চিটাগাং = Chottogram = Chattagram = Читтагонг
Sylhet = সিলেট = Silhet = Силхет
Khulna = খুলনা
Rajshahi = রাজশাহী
Barishal = Barisal = বরিশাল
Rangpur = রংপুর
Mymensingh = ময়মনসিংহ = Maimansingh
Cumilla = Comilla = কুমিল্লা = Kumilla
Noakhali = নোয়াখালী
Narayanganj = নারায়ণগঞ্জ = Narayangonj
Gazipur = গাজীপুর
Brahmanbaria = ব্রাহ্মণবাড়িয়া = B Baria = Bramanbaria
Feni = ফেনী
Jashore = Jessore = যশোর
Bogura = Bogra = বগুড়া
Dinajpur = দিনাজপুর
Faridpur = ফরিদপুর
Madaripur = মাদারীপুর
Shariatpur = শরীয়তপুর
Kishoreganj = কিশোরগঞ্জ = Kishorgonj
Moulvibazar = Maulvibazar = মৌলভীবাজার
Habiganj = Hobiganj = হবিগঞ্জ = Habigonj
Sunamganj = সুনামগঞ্জ = Sunamgonj
Chandpur = চাঁদপুর
Lakshmipur = Laxmipur = লক্ষ্মীপুর
Cox's Bazar = কক্সবাজার = Coxs Bazar = Coxsbazar
Tangail = টাঙ্গাইল
Narsingdi = নরসিংদী = Narshingdi
Munshiganj = মুন্সীগঞ্জ = মুন্সিগঞ্জ = Munshigonj
Manikganj = মানিকগঞ্জ = Manikgonj
Kushtia = কুষ্টিয়া
Pabna = পাবনা
Sirajganj = সিরাজগঞ্জ = Serajgonj
Jamalpur = জামালপুর
Netrokona = নেত্রকোনা = Netrakona
Satkhira = সাতক্ষীরা
Bagerhat = বাগেরহাট
Patuakhali = পটুয়াখালী
Bhola = ভোলা
Gopalganj = গোপালগঞ্জ = Gopalgonj

Colombo = කොළඹ = கொழும்பு = Коломбо = Kolamba = Kolumbu
Jaffna = යාපනය = யாழ்ப்பாணம் = Yalpanam = Yapanaya = யாழ்
Kandy = මහනුවර = கண்டி = Mahanuwara = Канди
Galle = ගාල්ල = காலி
Matara = මාතර = மாத்தறை
Negombo = මීගමුව = நீர்கொழும்பு
Trincomalee = ත්‍රිකුණාමලය = திருகோணமலை = Tirikonamalai
Batticaloa = මඩකලපුව = மட்டக்களப்பு
Vavuniya = වවුනියාව = வவுனியா
Mannar = මන්නාරම = மன்னார்
Kilinochchi = කිලිනොච්චිය = கிளிநொச்சி
Mullaitivu = මුලතිව් = முல்லைத்தீவு
Ampara = අම්පාර = அம்பாறை
Anuradhapura = අනුරාධපුරය = அனுராதபுரம்
Polonnaruwa = පොළොන්නරුව = பொலன்னறுவை
Kurunegala = කුරුණෑගල = குருநாகல்
Puttalam = පුත්තලම = புத்தளம்
Chilaw = හලාවත = சிலாபம்
Gampaha = ගම්පහ = கம்பஹா
Kalutara = කළුතර = களுத்துறை
Ratnapura = රත්නපුර = இரத்தினபுரி
Kegalle = කෑගල්ල = கேகாலை
Nuwara Eliya = නුවරඑළිය = நுவரெலியா
Badulla = බදුල්ල = பதுளை
Matale = මාතලේ = மாத்தளை
Hambantota = හම්බන්තොට = அம்பாந்தோட்டை
Moneragala = Monaragala = මොනරාගල = மொணராகலை
Point Pedro = පේදුරුතුඩුව = பருத்தித்துறை

İstanbul = Istanbul = Стамбул = Constantinople = اسطنبول
Ankara = Анкара = Angora
İzmir = Izmir = Smyrna = Измир
Iğdır = Igdir = Igdyr = Игдыр
Moskva = Moscow = Москва = Moskau
Sankt Peterburq = Saint Petersburg = St Petersburg = Санкт Петербург = Leningrad = Ленинград
Dərbənd = Derbent = Дербент
Mahaçqala = Makhachkala = Махачкала
Kiyev = Kyiv = Kiev = Киев = Київ
İrəvan = Yerevan = Erevan = Ереван = Երևան
Tehran = Teheran = تهران = تہران = Тегеран
Təbriz = Tabriz = تبریز = Тебриз
Ərdəbil = Ardabil = Ardebil = اردبیل = Ардебиль
Məşhəd = Mashhad = Meshed = مشهد = Мешхед
Kabul = کابل = Кабул
`

/** Countries and unions of States: wider than any place of birth. */
export const countryForms = `
Azərbaycan = Azerbaijan = Aserbaidschan = Azerbaydzhan = Азербайджан = Азәрбајҹан = AZE = Azerbaycan = آذربایجان
Gürcüstan = Georgia = Грузия = საქართველო = GEO = Georgien
Pakistan = پاکستان = PAK = Пакистан
Bangladesh = বাংলাদেশ = BGD = Бангладеш = Banqladeş = East Pakistan
Sri Lanka = ශ්‍රී ලංකා = ශ්‍රී ලංකාව = இலங்கை = LKA = Шри Ланка = Şri Lanka = Ceylon
Türkiyə = Turkey = Türkiye = Турция = TUR = Türkei
Rusiya = Russia = Россия = RUS = Russland = Russian Federation = Российская Федерация = Rusiya Federasiyası
İran = Iran = Иран = ایران = IRN
Ermənistan = Armenia = Армения = ARM = Armenien
Ukrayna = Ukraine = Украина = UKR = Україна
Almaniya = Germany = Deutschland = Германия
SSRİ = USSR = СССР = UdSSR = SSSR = Soviet Union
Əfqanıstan = Afghanistan = Афганистан = افغانستان = AFG
`

/** What a place is, which some papers write and others leave out. */
export const kindsOfPlace = `
şəhəri şəhər şəh ş rayonu rayon r-nu r kənd kəndi qəsəbə qəsəbəsi qəs vilayət vilayəti respublikası respublika muxtar ssr
city town district dist zila zilla upazila upazilla thana tehsil taluka division province prov region village municipality republic state
область обл город гор г район р-н село пос поселок посёлок республика край
ili ilçesi şehri köyü kenti stadt kreis
ქალაქი რაიონი მუნიციპალიტეტი სოფელი
شہر ضلع تحصیل صوبہ شهرستان استان شهر
জেলা উপজেলা থানা শহর বিভাগ
දිස්ත්‍රික්කය නගරය மாவட்டம் நகரம்
`
