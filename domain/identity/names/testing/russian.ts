import { read } from './word.ts'

/** Russian names: own letters | as Latin papers of several decades and States spell them. */
export const ruMale = read(`
  Алексей | Aleksei Alexey Aleksey Alexei
  Александр | Aleksandr Alexander Alexandr
  Андрей | Andrei Andrey Andrej
  Антон | Anton
  Артём | Artem Artyom Artiom
  Борис | Boris
  Василий | Vasilii Vasily Vasiliy Vassili
  Виктор | Viktor Victor
  Виталий | Vitalii Vitaly Vitaliy
  Владимир | Vladimir Wladimir
  Вячеслав | Viacheslav Vyacheslav
  Геннадий | Gennadii Gennady Gennadiy
  Георгий | Georgii Georgy Georgiy
  Григорий | Grigorii Grigory Grigoriy
  Даниил | Daniil Danil
  Денис | Denis
  Дмитрий | Dmitrii Dmitry Dmitriy Dmitri
  Евгений | Evgenii Yevgeny Evgeny Evgeniy Yevgeniy
  Егор | Egor Yegor
  Иван | Ivan Iwan
  Игорь | Igor
  Илья | Ilia Ilya Iliya
  Кирилл | Kirill Kiril
  Константин | Konstantin Constantin
  Леонид | Leonid
  Максим | Maksim Maxim
  Михаил | Mikhail Michail
  Николай | Nikolai Nikolay Nikolaj
  Олег | Oleg
  Павел | Pavel Pawel
  Пётр | Petr Pyotr Piotr
  Роман | Roman
  Сергей | Sergei Sergey Serguei Sergej
  Станислав | Stanislav Stanislaw
  Фёдор | Fedor Fyodor Fiodor
  Юрий | Iurii Yuri Yury Yuriy Jurij
  Ярослав | Iaroslav Yaroslav Jaroslav
  Тимур | Timur
  Руслан | Ruslan
  Эдуард | Eduard Edward
`)
export const ruFemale = read(`
  Анастасия | Anastasiia Anastasia Anastasiya
  Анна | Anna
  Валентина | Valentina Walentina
  Вера | Vera
  Виктория | Viktoriia Victoria Viktoria Viktoriya
  Галина | Galina
  Дарья | Daria Darya
  Екатерина | Ekaterina Yekaterina
  Елена | Elena Yelena Jelena
  Елизавета | Elizaveta Yelizaveta
  Жанна | Zhanna Janna
  Зоя | Zoia Zoya
  Ирина | Irina
  Ксения | Kseniia Ksenia Xenia Kseniya
  Лариса | Larisa Larissa
  Людмила | Liudmila Lyudmila Ludmila Ljudmila
  Мария | Mariia Maria Mariya
  Надежда | Nadezhda Nadezda
  Наталья | Natalia Natalya Natalja
  Оксана | Oksana Oxana
  Ольга | Olga
  Светлана | Svetlana Swetlana
  Софья | Sofia Sofya Sofija
  Татьяна | Tatiana Tatyana Tatjana
  Юлия | Iuliia Yulia Julia Yuliya
`)
export const ruFamily = read(`
  Иванов | Ivanov Iwanow
  Петров | Petrov Petrow
  Сидоров | Sidorov
  Смирнов | Smirnov Smirnow
  Кузнецов | Kuznetsov Kuznecov Kouznetsov
  Соколов | Sokolov
  Попов | Popov Popow
  Лебедев | Lebedev
  Козлов | Kozlov
  Новиков | Novikov
  Морозов | Morozov
  Волков | Volkov Wolkow
  Соловьёв | Solovev Solovyov Soloviev
  Васильев | Vasilev Vasiliev Vasilyev
  Зайцев | Zaitsev Zaytsev Zajcev
  Семёнов | Semenov Semyonov
  Голубев | Golubev
  Виноградов | Vinogradov
  Богданов | Bogdanov
  Воробьёв | Vorobev Vorobyov Vorobiev
  Фёдоров | Fedorov Fyodorov
  Михайлов | Mikhailov Mikhaylov Michajlov
  Беляев | Beliaev Belyaev
  Тарасов | Tarasov
  Белов | Belov
  Комаров | Komarov
  Киселёв | Kiselev Kiselyov
  Макаров | Makarov
  Андреев | Andreev Andreyev
  Ковалёв | Kovalev Kovalyov
  Ильин | Ilin Ilyin Iljin
  Гусев | Gusev
  Титов | Titov
  Кузьмин | Kuzmin Kusmin
  Щербаков | Shcherbakov Scherbakov Schtscherbakow
  Журавлёв | Zhuravlev Zhuravlyov
  Чернышёв | Chernyshev Chernyshov Tschernyschew
  Шевченко | Shevchenko Schewtschenko
  Юдин | Iudin Yudin
  Яковлев | Iakovlev Yakovlev Jakovlev
`)
