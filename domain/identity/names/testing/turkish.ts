import { read } from './word.ts'

/** Turkish names: own letters | as machines, German offices and neighbours spell them. */
export const trGiven = read(`
  Mehmet | Mehmet Mehmed
  Ahmet | Ahmet Ahmed
  Mustafa | Mustafa Moustafa
  Hüseyin | Huseyin Hueseyin Hussein
  İbrahim | Ibrahim
  Yiğit | Yigit
  Çağlar | Caglar Chaglar
  Şükrü | Sukru Suekrue Shukru
  Gökhan | Gokhan Goekhan
  Özgür | Ozgur Oezguer
  Uğur | Ugur Ughur
  Oğuz | Oguz Oghuz
  Barış | Baris Barish
  Işık | Isik Ishik
  Çetin | Cetin Chetin
  Cengiz | Cengiz Dschengis
  Cemal | Cemal Dschemal
  Tuğrul | Tugrul
  Ömer | Omer Oemer
  Ünal | Unal Uenal
  Eyüp | Eyup Eyuep
  Yavuz | Yavuz
  Kağan | Kagan Kaghan
  Ayşe | Ayse Ayshe Aysche
  Fatma | Fatma
  Gülşen | Gulsen Guelsen Gulshen
  Hatice | Hatice Hatidsche Hatije
  Çiğdem | Cigdem Chigdem
  Şule | Sule Shule
  Özlem | Ozlem Oezlem
  Zeynep | Zeynep Zeinep Zeyneb
  Büşra | Busra Buesra Bushra
  Tuğba | Tugba
  Nurgül | Nurgul Nurguel
  İpek | Ipek
  Sümeyye | Sumeyye Suemeyye
`)
export const trFamily = read(`
  Yılmaz | Yilmaz Jilmaz
  Öztürk | Ozturk Oeztuerk
  Çelik | Celik Chelik
  Şahin | Sahin Shahin
  Yıldız | Yildiz
  Yıldırım | Yildirim
  Aydın | Aydin
  Özdemir | Ozdemir Oezdemir
  Doğan | Dogan Doghan
  Kılıç | Kilic Kilich
  Çetin | Cetin
  Koç | Koc Koch
  Güneş | Gunes Guenes
  Kaplan | Kaplan
  Erdoğan | Erdogan Erdoghan
  Taş | Tas Tash
  Gündoğdu | Gundogdu Guendogdu
  Köse | Kose Koese
  Çakır | Cakir Chakir
  Şimşek | Simsek Shimshek
  Bozkurt | Bozkurt
  Karadağ | Karadag
  Büyükyıldız | Buyukyildiz
  Güleç | Gulec Guelec
  Ünlü | Unlu Uenlue
  Özçelik | Ozcelik Oezcelik
  Yüksel | Yuksel Yueksel
  Tunç | Tunc Tunch
  Kılıçarslan | Kilicarslan
  Soğancı | Soganci
`)
