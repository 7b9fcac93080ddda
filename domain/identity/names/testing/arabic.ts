import { read } from './word.ts'

/** Names in Arabic script, of Pakistan, Iran and Arab States: own letters | as passports and other papers spell them. */
export const arMale = read(`
  محمد | Muhammad Mohammad Mohammed Mohamed Muhammed
  احمد | Ahmad Ahmed
  علی | Ali Aly
  حسین | Hussain Hussein Husain Hosein Hossein
  حسن | Hassan Hasan Hasaan
  عمر | Umar Omar Omer
  عثمان | Usman Osman Uthman
  خالد | Khalid Khaled
  رشید | Rashid Rasheed Rachid
  ارشد | Arshad Arshed
  سعید | Saeed Said Saeid
  سلیم | Saleem Salim Selim
  ندیم | Nadeem Nadim
  نعیم | Naeem Naim
  وسیم | Waseem Wasim Vasim
  کریم | Kareem Karim
  جاوید | Javed Javaid Jawed Javid
  جمال | Jamal Gamal
  جمیل | Jameel Jamil
  یوسف | Yousaf Yusuf Youssef Yousuf Yusef
  یونس | Younas Younis Yunus Younus
  یعقوب | Yaqoob Yaqub Yacoub Jakub
  ایوب | Ayub Ayoub Ayyub
  ابراہیم | Ibrahim Ebrahim Ibraheem
  اسماعیل | Ismail Esmaeil Ismaeel
  مصطفی | Mustafa Mostafa Moustafa
  مرتضی | Murtaza Morteza Mortaza
  رضا | Raza Reza Rida
  ضیاء | Zia Ziya
  ذیشان | Zeeshan Zishan
  ذوالفقار | Zulfiqar Zulfikar Zolfaghar
  فیصل | Faisal Faysal
  فاروق | Farooq Faruq Farouk
  طارق | Tariq Tarek Tareq
  طاہر | Tahir Taher
  شاہد | Shahid Shahed
  شہزاد | Shahzad Shehzad
  شکیل | Shakeel Shakil
  عمران | Imran Emran
  عرفان | Irfan Erfan
  بلال | Bilal Belal
  زبیر | Zubair Zubayr Zobair
  قاسم | Qasim Kasim Ghasem Qasem
  غلام | Ghulam Gholam Golam
  عبدالرحمن | Abdurrahman Abdulrahman Abdorrahman
  عبداللہ | Abdullah Abdallah Abdollah
  عبدالعزیز | Abdulaziz Abdelaziz
  نواز | Nawaz Navaz
  پرویز | Pervaiz Parvez Pervez Parviz
  آصف | Asif Asef
`)
export const arFemale = read(`
  فاطمہ | Fatima Fatimah Fatemeh Fatma
  عائشہ | Aisha Ayesha Aicha
  خدیجہ | Khadija Khadijah Khadeeja
  زینب | Zainab Zeinab Zaynab Zeynab
  مریم | Maryam Mariam Meryem
  نسرین | Nasreen Nasrin Nesrin
  یاسمین | Yasmeen Yasmin Yasmine
  پروین | Parveen Parvin Perveen
  شازیہ | Shazia Shaziya
  صائمہ | Saima Sayma
  سمیرا | Sumera Sumaira Samira
  رخسانہ | Rukhsana Roksana Rukhsaneh
  نازیہ | Nazia Naziya
  ثمینہ | Samina Sameena
  عظمیٰ | Uzma Ozma
  بشریٰ | Bushra Boshra
  کلثوم | Kulsoom Kalsoom Kulthum
  حلیمہ | Haleema Halima Halimah
  نرگس | Nargis Narges
  شبنم | Shabnam Shabnum
`)
export const arFamily = read(`
  خان | Khan Chan Xan
  بھٹی | Bhatti Bhati
  چوہدری | Chaudhry Choudhry Chaudhary Chowdhury
  قریشی | Qureshi Qurashi Ghoreishi Quraishi
  ملک | Malik Malek
  مرزا | Mirza Meerza
  صدیقی | Siddiqui Siddiqi Sadighi Seddiqi
  انصاری | Ansari Ansary
  ہاشمی | Hashmi Hashemi Hashimi
  جعفری | Jafari Jaffari Jaafari Jafri
  رحیمی | Rahimi Raheemi
  کریمی | Karimi Kareemi
  احمدی | Ahmadi Ahmedi
  حسینی | Hosseini Hussaini Husseini
  موسوی | Mousavi Moosavi Musavi
  محمدی | Mohammadi Mohamadi Muhammadi
  عباسی | Abbasi Abassi
  اعوان | Awan Avan
  بٹ | Butt But
  شیخ | Sheikh Shaikh Shaykh
  نیازی | Niazi Niyazi
  یوسفزئی | Yousafzai Yusufzai
  درانی | Durrani Durani
  راجپوت | Rajput Rajpoot
  اقبال | Iqbal Eqbal Ikbal
  محمود | Mahmood Mehmood Mahmoud Mahmud
  اسلم | Aslam Aslem
  مغل | Mughal Moghal Mogul
  جنجوعہ | Janjua Janjuah
  کاظمی | Kazmi Kazemi Kazimi
  المصری | Elmasry Almasri Elmasri
  الحسن | Alhassan Elhassan Alhasan
`)
