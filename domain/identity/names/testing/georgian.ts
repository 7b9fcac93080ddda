import { read } from './word.ts'

/** Georgian names: own letters | as passports spell them, and as Russian and other papers do. */
export const kaGiven = read(`
  გიორგი | Giorgi Georgi Georgy
  დავითი | Daviti Davit David
  ალექსანდრე | Aleksandre Alexandre Alexander
  ლევანი | Levani Levan
  ზურაბი | Zurabi Zurab
  ვახტანგი | Vakhtangi Vakhtang Vahtang
  ირაკლი | Irakli Irakly
  ნიკოლოზი | Nikolozi Nikoloz
  თამაზი | Tamazi Tamaz
  თეიმურაზი | Teimurazi Teimuraz Teymuraz
  მიხეილი | Mikheili Mikheil Mikhail
  შალვა | Shalva
  ვაჟა | Vazha Vaja
  ზვიადი | Zviadi Zviad
  ჯემალი | Jemali Jemal Dzhemal
  კახა | Kakha Kaha
  მამუკა | Mamuka
  მერაბი | Merabi Merab
  ნუგზარი | Nugzari Nugzar
  ოთარი | Otari Otar
  რევაზი | Revazi Revaz
  ბესიკი | Besiki Besik
  გოჩა | Gocha
  ავთანდილი | Avtandili Avtandil
  ნინო | Nino
  თამარი | Tamari Tamar
  ქეთევანი | Ketevani Ketevan
  ეკატერინე | Ekaterine Yekaterine
  მარიამი | Mariami Mariam
  ნათია | Natia Natiya
  სოფიო | Sopio Sofio
  ხათუნა | Khatuna Hatuna
  ციალა | Tsiala Ciala
  შორენა | Shorena
  მზია | Mzia Mziya
  ლამარა | Lamara
`)
export const kaFamily = read(`
  ბერიძე | Beridze
  კაპანაძე | Kapanadze
  გელაშვილი | Gelashvili Gelaschwili
  მაისურაძე | Maisuradze
  გიორგაძე | Giorgadze Georgadze
  ლომიძე | Lomidze
  წიკლაური | Tsiklauri Ciklauri
  კვარაცხელია | Kvaratskhelia Kvarackhelia Kwarazchelia
  ხვიჩია | Khvichia
  ჯაფარიძე | Japaridze Dzhaparidze
  ჭანტურია | Chanturia Tchantouria
  ხუციშვილი | Khutsishvili Hucishvili
  ღვინიაშვილი | Ghviniashvili Gviniashvili
  ყიფიანი | Kipiani Qipiani
  ცქიტიშვილი | Tskitishvili Ckitishvili
  ჩხეიძე | Chkheidze Tchkheidze
  შენგელია | Shengelia Schengelia
  აბაშიძე | Abashidze Abaschidze
  ბოლქვაძე | Bolkvadze
  ნოზაძე | Nozadze
  წერეთელი | Tsereteli Cereteli
  ძნელაძე | Dzneladze
  ჟვანია | Zhvania Jvania
  ფირცხალავა | Pirtskhalava Firtskhalava
  მჭედლიშვილი | Mchedlishvili
  დოლიძე | Dolidze
  მეტრეველი | Metreveli
  თოდუა | Todua
  გოგოლაძე | Gogoladze
  ქავთარაძე | Kavtaradze
`)
