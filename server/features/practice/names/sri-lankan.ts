import { spelledNames } from './pairs.ts'

export const sinhala = spelledNames({
  female: `Anoma=අනෝමා, Chamari=චමරි, Chandrika=චන්ද්‍රිකා, Deepika=දීපිකා, Dilrukshi=දිල්රුක්ෂි, Gayani=ගයනි, Hiruni=හිරුණි, Iresha=ඉරේෂා,
    Kumari=කුමාරි, Malani=මාලනී, Nadeesha=නදීෂා, Nilmini=නිල්මිණි, Piyumi=පියුමි, Sandamali=සඳමාලි, Shiromi=ෂිරෝමි, Thilini=තිලිණි`,
  male: `Ajith=අජිත්, Asanka=අසංක, Buddhika=බුද්ධික, Chaminda=චමින්ද, Dinesh=දිනේෂ්, Gamini=ගාමිණී, Indika=ඉන්දික, Kapila=කපිල, Lasantha=ලසන්ත,
    Mahesh=මහේෂ්, Nalin=නලින්, Nimal=නිමල්, Nuwan=නුවන්, Pradeep=ප්‍රදීප්, Ranjith=රංජිත්, Ruwan=රුවන්, Sampath=සම්පත්, Saman=සමන්,
    Sunil=සුනිල්, Tharanga=තරංග, Upul=උපුල්, Wasantha=වසන්ත`,
  family: `Abeysekara=අබේසේකර, Amarasinghe=අමරසිංහ, Bandara=බණ්ඩාර, Dissanayake=දිසානායක, Ekanayake=ඒකනායක, Fernando=ප්‍රනාන්දු,
    Gunasekara=ගුණසේකර, Herath=හේරත්, Jayawardena=ජයවර්ධන, Karunaratne=කරුණාරත්න, Kumara=කුමාර, Mendis=මෙන්ඩිස්, Perera=පෙරේරා,
    Rajapaksha=රාජපක්ෂ, Ranasinghe=රණසිංහ, Rathnayake=රත්නායක, Samaraweera=සමරවීර, Senanayake=සේනානායක, Silva=සිල්වා,
    Weerasinghe=වීරසිංහ, Wickramasinghe=වික්‍රමසිංහ`,
})

/** The second name is the father's, as is the custom; in papers it stands where others have a family name. */
export const tamil = spelledNames({
  female: `Anusha=அனுஷா, Dharshini=தர்ஷினி, Gayathri=காயத்ரி, Kamala=கமலா, Kavitha=கவிதா, Meena=மீனா, Nirmala=நிர்மலா, Pavithra=பவித்ரா,
    Priya=பிரியா, Sangeetha=சங்கீதா, Selvi=செல்வி, Thulasi=துளசி, Vasanthi=வசந்தி`,
  male: `Anton=அன்ரன், Arul=அருள், Ganesh=கணேஷ், Jegan=ஜெகன், Kannan=கண்ணன், Kumaran=குமரன், Mathan=மதன், Nathan=நாதன், Pirapan=பிரபன்,
    Rajan=ராஜன், Ravi=ரவி, Ruban=ரூபன், Senthil=செந்தில், Suresh=சுரேஷ், Theepan=தீபன், Vijay=விஜய்`,
  family: `Arumugam=ஆறுமுகம், Balasingam=பாலசிங்கம், Ganeshalingam=கணேசலிங்கம், Kandasamy=கந்தசாமி, Kanagaratnam=கனகரத்தினம்,
    Mahendran=மகேந்திரன், Nadarajah=நடராஜா, Ponnambalam=பொன்னம்பலம், Rajaratnam=ராஜரத்தினம், Selvarajah=செல்வராஜா,
    Sivakumar=சிவகுமார், Subramaniam=சுப்பிரமணியம், Thambirajah=தம்பிராஜா, Yogeswaran=யோகேஸ்வரன்`,
})

export const sinhalaPlaces = [
  'Colombo',
  'Negombo',
  'Gampaha',
  'Kandy',
  'Galle',
  'Matara',
  'Kurunegala',
  'Chilaw',
  'Ratnapura',
]
export const tamilPlaces = ['Jaffna', 'Point Pedro', 'Kilinochchi', 'Vavuniya', 'Mannar', 'Trincomalee', 'Batticaloa']
export const sriLankanStreets = [
  'Station Road',
  'Temple Road',
  'Main Street',
  'School Lane',
  'Beach Road',
  'Hospital Road',
]
export const sriLankanSchools = ['Central College', 'Maha Vidyalaya', 'Hindu College', 'National School']
export const sriLankanEmployers = ['a garage', 'a tea factory', 'a hotel', 'a fishing cooperative', 'a printing house']
