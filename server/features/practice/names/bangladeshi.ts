import { spelledNames } from './pairs.ts'

export const bangladeshi = spelledNames({
  female: `Afroza=আফরোজা, Ayesha=আয়েশা, Dilara=দিলারা, Farhana=ফারহানা, Fatema=ফাতেমা, Hasina=হাসিনা, Jahanara=জাহানারা, Kohinoor=কোহিনূর,
    Lipi=লিপি, Mahmuda=মাহমুদা, Nasrin=নাসরিন, Parvin=পারভীন, Rehana=রেহানা, Rokeya=রোকেয়া, Sabina=সাবিনা, Salma=সালমা, Shirin=শিরিন,
    Sumi=সুমি, Taslima=তাসলিমা`,
  male: `Abul=আবুল, Alamgir=আলমগীর, Anisur=আনিসুর, Arif=আরিফ, Delwar=দেলোয়ার, Faruk=ফারুক, Habibur=হাবিবুর, Jahangir=জাহাঙ্গীর, Jasim=জসিম,
    Kamal=কামাল, Kamrul=কামরুল, Liton=লিটন, Mahbub=মাহবুব, Manik=মানিক, Mizanur=মিজানুর, Mofizul=মফিজুল, Nazrul=নজরুল, Nurul=নুরুল,
    Rafiqul=রফিকুল, Rashed=রাশেদ, Rubel=রুবেল, Saiful=সাইফুল, Shahin=শাহীন, Sohel=সোহেল, Sumon=সুমন, Tarikul=তারিকুল, Zakir=জাকির`,
  family: `Ahmed=আহমেদ, Akand=আকন্দ, Ali=আলী, Bepari=বেপারী, Bhuiyan=ভূঁইয়া, Chowdhury=চৌধুরী, Dewan=দেওয়ান, Gazi=গাজী, Haque=হক,
    Hossain=হোসেন, Howlader=হাওলাদার, Islam=ইসলাম, Kazi=কাজী, Khan=খান, Khandaker=খন্দকার, Miah=মিয়া, Mollah=মোল্লা, Mridha=মৃধা,
    Mondal=মন্ডল, Rahman=রহমান, Sarkar=সরকার, Shikder=শিকদার, Talukder=তালুকদার, Uddin=উদ্দিন`,
})

/** District with its name in Bengali, and police stations with unions of it and villages of these. */
export const bangladeshiPlaces: readonly (readonly [
  district: string,
  own: string,
  station: string,
  union: string,
  village: string,
])[] = [
  ['Sylhet', 'সিলেট', 'Beanibazar', 'Mathiura', 'Purbo Para'],
  ['Sylhet', 'সিলেট', 'Golapganj', 'Lakshmipasha', 'Noagaon'],
  ['Sunamganj', 'সুনামগঞ্জ', 'Jagannathpur', 'Patli', 'Kamarkhal'],
  ['Madaripur', 'মাদারীপুর', 'Rajoir', 'Kadambari', 'Dakshin Para'],
  ['Shariatpur', 'শরীয়তপুর', 'Naria', 'Bhojeshwar', 'Char Jujira'],
  ['Faridpur', 'ফরিদপুর', 'Bhanga', 'Algi', 'Uttar Para'],
  ['Noakhali', 'নোয়াখালী', 'Begumganj', 'Gopalpur', 'Tinpur'],
  ['Cumilla', 'কুমিল্লা', 'Daudkandi', 'Gauripur', 'Jurain'],
  ['Dhaka', 'ঢাকা', 'Keraniganj', 'Zinzira', 'Mandail'],
  ['Kishoreganj', 'কিশোরগঞ্জ', 'Bhairab', 'Shimulkandi', 'Chandpur'],
]
