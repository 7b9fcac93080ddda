import { read } from './word.ts'

/**
 * Names of Azerbaijanis: own letters | as Latin papers spell them | as Cyrillic papers do. Passports write ə as a, older ones
 * and foreign offices as e; Russian papers turn h into г and give old roots their custom form (Məmməd, Мамед).
 */
export const azMale = read(`
  Rəşad | Rashad Reshad | Рашад
  Rəşid | Rashid Reshid | Рашид
  Əli | Ali Eli | Али
  Vəli | Vali Veli | Вели Вали
  Elçin | Elchin Elcin | Эльчин
  Elşən | Elshan Elshen Elsan | Эльшан
  Hüseyn | Huseyn Hussein Guseyn Huseyin | Гусейн
  Həsən | Hasan Hassan Gasan Hesen | Гасан
  Məmməd | Mammad Mamed Memmed | Мамед Маммад
  Məhəmməd | Mahammad Muhammad Magomed | Магомед Мухаммед
  Əhməd | Ahmad Akhmed Ehmed Ahmed | Ахмед
  Xəyal | Khayal Hayal Xeyal | Хаял
  Orxan | Orkhan Orhan | Орхан
  Cavid | Javid Cavid Dzhavid | Джавид
  Ceyhun | Jeyhun Dzheykhun Ceyhun | Джейхун
  Vüqar | Vugar Vuqar | Вугар
  Tural | Tural | Турал
  Qədir | Gadir Kadir Qadir | Гадир Кадыр
  Qasım | Gasim Qasim Kasim Gasym | Гасым Касум
  Çingiz | Chingiz Cengiz Genghis | Чингиз
  Şahin | Shahin Shakhin Sahin | Шахин
  Aydın | Aydin Aidyn | Айдын
  Natiq | Natig Natiq | Натиг
  Zahid | Zahid Zakhid | Захид
  Yaşar | Yashar Yasar | Яшар
  Yusif | Yusif Yusuf Iusif | Юсиф Юсуф
  İlqar | Ilgar Ilqar | Ильгар
  İbrahim | Ibrahim Ibragim | Ибрагим
  İsmayıl | Ismayil Ismail Ismayyl | Исмаил
  Ağası | Aghasi Agasi Agasy | Агаси
  Ağamirzə | Aghamirza Agamirza | Агамирза
  Füzuli | Fuzuli Fizuli | Физули
  Gündüz | Gunduz Gyunduz | Гюндуз
  Rövşən | Rovshan Rovsan Rovshen | Ровшан
  Sərxan | Sarkhan Sarhan | Сархан
  Bəxtiyar | Bakhtiyar Bahtiyar Bakhtiar | Бахтияр
  Əkbər | Akbar Ekber | Акбер
  Ələkbər | Alakbar Alekber Elekber | Алекпер
  Pərviz | Parviz Perviz | Парвиз Первиз
  Fərhad | Farhad Farkhad Ferhad | Фархад
  Fərid | Farid Ferid | Фарид
  Nicat | Nijat Nidzhat Nicat | Ниджат
  Nəriman | Nariman Neriman | Нариман
  Vaqif | Vagif Vaqif | Вагиф
  Toğrul | Toghrul Togrul | Тогрул
  Zülfüqar | Zulfugar Zulfuqar Zulfigar | Зульфугар
  Sabir | Sabir | Сабир
  Eldəniz | Eldaniz Eldeniz | Эльданиз
  Mübariz | Mubariz | Мубариз
  Təbriz | Tabriz Tebriz | Табриз
`)

export const azFemale = read(`
  Aygün | Aygun Aigun Aygyun | Айгюн
  Aynur | Aynur Ainur | Айнур
  Aysel | Aysel Aisel | Айсель
  Xədicə | Khadija Khadidzha Hatice Xedice | Хадиджа
  Fatimə | Fatima Fatma | Фатима
  Günay | Gunay Gyunay Guenay | Гюнай
  Günel | Gunel Gyunel | Гюнель
  Gülnarə | Gulnara Gyulnara Gulnare | Гюльнара
  Gülşən | Gulshan Gyulshan Gulsen | Гюльшан
  Könül | Konul Kenul Konyul | Кенюль
  Leyla | Leyla Leila Layla | Лейла
  Ləman | Laman Leman | Ламан
  Məryəm | Maryam Meryem Mariam | Марьям
  Nərgiz | Nargiz Nergiz | Наргиз
  Nigar | Nigar | Нигяр
  Pərvanə | Parvana Pervane Pervana | Парвана
  Səbinə | Sabina Sebine | Сабина
  Sevinc | Sevinj Sevindzh Sevinc | Севиндж
  Şəbnəm | Shabnam Shebnem Sebnem | Шабнам
  Şəfiqə | Shafiga Shafiqa Shefiga | Шафига
  Təranə | Tarana Terane | Тарана
  Ülviyyə | Ulviyya Ulviya Ulviyye | Ульвия
  Zəhra | Zahra Zehra Zakhra | Захра
  Zümrüd | Zumrud Zumrut | Зумруд
  Aytən | Aytan Ayten Aitan | Айтен Айтан
  Xalidə | Khalida Halide Xalide | Халида
  Xatirə | Khatira Hatire | Хатира
  Dilarə | Dilara | Диляра
  Çinarə | Chinara Cinare | Чинара
  Qönçə | Goncha Qoncha Gonca | Гонча
  İradə | Irada Irade | Ирада
  Mehriban | Mehriban Mekhriban | Мехрибан
  Ruhəngiz | Ruhangiz Rukhangiz | Рухангиз
  Yeganə | Yegana Egana Yegane | Егана
  Jalə | Zhala Jale Jala | Жаля
`)

export const azFamily = read(`
  Əliyev | Aliyev Aliev Eliyev Alijew | Алиев
  Məmmədov | Mammadov Mamedov Memmedov | Мамедов
  Hüseynov | Huseynov Guseynov Guseinov Husseinov | Гусейнов
  Həsənov | Hasanov Gasanov Hesenov | Гасанов
  Quliyev | Guliyev Kuliev Guliev Quliyev | Кулиев Гулиев
  Cəfərov | Jafarov Dzhafarov Ceferov Djafarov | Джафаров
  Vəliyev | Valiyev Veliev Veliyev | Велиев
  İsmayılov | Ismayilov Ismailov | Исмаилов
  İbrahimov | Ibrahimov Ibragimov | Ибрагимов
  Əhmədov | Ahmadov Akhmedov Ehmedov | Ахмедов
  Abdullayev | Abdullayev Abdullaev Abdulaev | Абдуллаев
  Rəhimov | Rahimov Ragimov Rehimov | Рагимов
  Babayev | Babayev Babaev | Бабаев
  Kərimov | Karimov Kerimov | Керимов
  Hacıyev | Hajiyev Gadzhiev Haciyev Gadjiev | Гаджиев
  Musayev | Musayev Musaev | Мусаев
  Süleymanov | Suleymanov Suleimanov Sulejmanov | Сулейманов
  Mustafayev | Mustafayev Mustafaev | Мустафаев
  Ağayev | Aghayev Agayev Agaev | Агаев
  Bayramov | Bayramov Bairamov | Байрамов
  Nəbiyev | Nabiyev Nabiev Nebiyev | Набиев
  Qurbanov | Gurbanov Kurbanov Qurbanov | Курбанов Гурбанов
  Orucov | Orujov Orudzhev Orudzhov | Оруджев
  Nəcəfov | Najafov Nadzhafov Necefov | Наджафов
  Xəlilov | Khalilov Halilov Xelilov | Халилов
  Bağırov | Baghirov Bagirov | Багиров
  Şirinov | Shirinov Sirinov | Ширинов
  Səfərov | Safarov Seferov | Сафаров
  Qasımov | Gasimov Kasimov Gasymov | Гасымов Касимов
  Rzayev | Rzayev Rzaev | Рзаев
  Tağıyev | Taghiyev Tagiyev Tagiev | Тагиев
  Zeynalov | Zeynalov Zeinalov | Зейналов
  Ələkbərov | Alakbarov Alekperov Elekberov | Алекперов
  Mehdiyev | Mehdiyev Mekhtiev Mehtiyev | Мехтиев
  Şükürov | Shukurov Shukyurov | Шукюров
  Cabbarov | Jabbarov Dzhabbarov Cabbarov | Джаббаров
  Əsgərov | Asgarov Askerov Esgerov | Аскеров
  Novruzov | Novruzov | Новрузов
  Yusifov | Yusifov Yusufov Iusifov | Юсифов Юсуфов
  Əzizov | Azizov Ezizov | Азизов
`)
