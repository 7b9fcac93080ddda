import { read } from './word.ts'

/** Names of Bangladesh: own letters | as passports spell them, seldom one way only. */
export const bnMale = read(`
  রহিম | Rahim Rohim Raheem
  করিম | Karim Korim Kareem
  রফিকুল | Rafiqul Rofiqul Rafikul
  শফিকুল | Shafiqul Shofiqul Shafikul
  নজরুল | Nazrul Nozrul Najrul
  সাইফুল | Saiful Sayful
  জাহাঙ্গীর | Jahangir Zahangir Jahangeer
  আলমগীর | Alamgir Alomgir
  দেলোয়ার | Delwar Delowar Dilwar
  আনোয়ার | Anwar Anowar
  মনোয়ার | Monwar Monowar Manwar
  মিজানুর | Mizanur Mijanur
  হাবিবুর | Habibur Hobibur
  মোস্তাফিজুর | Mostafizur Mustafizur Mostafijur
  জাকির | Zakir Jakir
  জসিম | Jasim Josim Jashim
  সোহেল | Sohel Suhel Sohail
  রাসেল | Rasel Russel
  সুমন | Sumon Suman
  রুবেল | Rubel
  লিটন | Liton Litan
  কামরুল | Kamrul Quamrul
  আমিনুল | Aminul
  তারিকুল | Tarikul Tariqul
  মোহাম্মদ | Mohammad Mohammed Muhammad
  আব্দুল | Abdul Abdool
  ইব্রাহিম | Ibrahim Ebrahim
  ইসমাইল | Ismail Esmail
  ইউসুফ | Yusuf Yousuf Eusuf
  ফারুক | Faruk Faruque Farooq
  শাহীন | Shahin Shaheen
  জুয়েল | Jewel Juel
  বাবুল | Babul Bablul
  মাহবুব | Mahbub Mahboob
  খোরশেদ | Khorshed Khurshed Khorshid
  আশরাফ | Ashraf Asraf
`)
export const bnFemale = read(`
  ফাতেমা | Fatema Fatima
  আয়েশা | Ayesha Aysha Aisha
  খাদিজা | Khadija Khadiza
  রোকেয়া | Rokeya Rokea Rukeya
  সালমা | Salma
  নাসরিন | Nasrin Nasreen
  শিরিন | Shirin Shireen
  পারভীন | Parvin Parveen
  হাসিনা | Hasina Hosina
  জাহানারা | Jahanara Zahanara
  রহিমা | Rahima Rohima
  মরিয়ম | Mariam Moriom Maryam
  তাসলিমা | Taslima Tasleema
  শাহনাজ | Shahnaz Shahnaj
  ফরিদা | Farida Forida
`)
export const bnFamily = read(`
  হোসেন | Hossain Hosen Hossen Hussain
  ইসলাম | Islam
  রহমান | Rahman Rohman Rahaman
  আহমেদ | Ahmed Ahamed
  উদ্দিন | Uddin Uddeen
  মিয়া | Mia Miah Mian
  চৌধুরী | Chowdhury Choudhury Chaudhuri
  খান | Khan
  সরকার | Sarkar Sarker
  মন্ডল | Mondal Mandal
  শেখ | Sheikh Shaikh Sk
  তালুকদার | Talukder Talukdar
  ভূঁইয়া | Bhuiyan Bhuyan Bhuiya
  হক | Haque Hoque Haq
  আলী | Ali Aly
  মোল্লা | Molla Mollah
  হাওলাদার | Howlader Hawlader
  সিকদার | Sikder Sikdar Shikder
  মজুমদার | Majumder Mazumder Majumdar
  দাস | Das
  বিশ্বাস | Biswas Bishwas
  পাটোয়ারী | Patwary Patwari
  প্রামাণিক | Pramanik Paramanik
  আকন্দ | Akand Akanda
  কাজী | Kazi Qazi
`)
