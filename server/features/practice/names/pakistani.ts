import { spelledNames } from './pairs.ts'

export const pakistani = spelledNames({
  female: `Aisha=عائشہ, Ambreen=عنبرین, Bushra=بشریٰ, Farzana=فرزانہ, Fatima=فاطمہ, Ghazala=غزالہ, Hina=حنا, Iqra=اقرا, Kiran=کرن,
    Maryam=مریم, Nadia=نادیہ, Naila=نائلہ, Rabia=رابعہ, Rukhsana=رخسانہ, Saima=صائمہ, Samina=ثمینہ, Shazia=شازیہ, Sumera=سمیرا,
    Tahira=طاہرہ, Uzma=عظمیٰ, Yasmeen=یاسمین, Zainab=زینب`,
  male: `Adnan=عدنان, Amjad=امجد, Arshad=ارشد, Asim=عاصم, Bilal=بلال, Faisal=فیصل, Farhan=فرحان, Ghulam=غلام, Hamza=حمزہ, Haroon=ہارون,
    Imran=عمران, Irfan=عرفان, Jamshed=جمشید, Kashif=کاشف, Khalid=خالد, Majid=ماجد, Naeem=نعیم, Nasir=ناصر, Nadeem=ندیم, Qasim=قاسم,
    Rashid=راشد, Saleem=سلیم, Sajid=ساجد, Shahid=شاہد, Tariq=طارق, Usman=عثمان, Waqas=وقاص, Waseem=وسیم, Yasir=یاسر, Zubair=زبیر`,
  family: `Abbasi=عباسی, Ahmed=احمد, Akhtar=اختر, Alvi=علوی, Anwar=انور, Aslam=اسلم, Awan=اعوان, Bhatti=بھٹی, Butt=بٹ, Chaudhry=چوہدری,
    Dar=ڈار, Farooqi=فاروقی, Gondal=گوندل, Hashmi=ہاشمی, Hussain=حسین, Iqbal=اقبال, Janjua=جنجوعہ, Javed=جاوید, Khan=خان,
    Khattak=خٹک, Malik=ملک, Mehmood=محمود, Mirza=مرزا, Mughal=مغل, Niazi=نیازی, Qureshi=قریشی, Rehman=رحمان, Siddiqui=صدیقی,
    Warraich=وڑائچ, Yousafzai=یوسفزئی`,
})

/** Town or district with its name in Urdu, and a few of its quarters or villages. */
export const pakistaniPlaces: readonly (readonly [english: string, own: string, parts: readonly string[]])[] = [
  ['Gujrat', 'گجرات', ['Kharian', 'Dinga', 'Kunjah']],
  ['Mandi Bahauddin', 'منڈی بہاؤالدین', ['Phalia', 'Malakwal']],
  ['Gujranwala', 'گوجرانوالہ', ['Wazirabad', 'Kamoke']],
  ['Sialkot', 'سیالکوٹ', ['Daska', 'Sambrial']],
  ['Jhelum', 'جہلم', ['Dina', 'Sohawa']],
  ['Lahore', 'لاہور', ['Shahdara', 'Samanabad', 'Model Town']],
  ['Rawalpindi', 'راولپنڈی', ['Saddar', 'Gujar Khan']],
  ['Faisalabad', 'فیصل آباد', ['Jaranwala', 'Samundri']],
  ['Peshawar', 'پشاور', ['Hayatabad', 'Gulbahar']],
  ['Karachi', 'کراچی', ['Korangi', 'Lyari', 'Malir']],
]
