import { read } from './word.ts'

/** Sinhala and Tamil names: own letters | as passports spell them. */
export const siGiven = read(`
  නිමල් | Nimal
  සුනිල් | Sunil Suneel
  කමල් | Kamal
  අජිත් | Ajith Ajit
  රංජිත් | Ranjith Ranjit
  සම්පත් | Sampath Sampat
  චමින්ද | Chaminda Chamindha
  චන්දන | Chandana
  ප්‍රදීප් | Pradeep Pradip
  මහේෂ් | Mahesh
  දිනේෂ් | Dinesh
  ජනක | Janaka
  අසංක | Asanka
  රුවන් | Ruwan Ruvan
  නුවන් | Nuwan Nuvan
  තරංග | Tharanga Taranga
  තිලක් | Thilak Tilak
  ලසන්ත | Lasantha Lasanta
  ගාමිණී | Gamini
  සරත් | Sarath Sarat
  වසන්ත | Wasantha Vasantha
  උපුල් | Upul
  ඉන්දික | Indika
  බුද්ධික | Buddhika Budhika
  කුමාර | Kumara
  සමන් | Saman
  අනුර | Anura
  චන්ද්‍රිකා | Chandrika
  දිල්රුක්ෂි | Dilrukshi
  තිලිණි | Thilini Tilini
  නදීෂා | Nadeesha Nadisha
  චමරි | Chamari
  කුමාරි | Kumari
  මාලනී | Malani Malanie
  දීපිකා | Deepika Dipika
  ශිරෝමි | Shiromi
`)
export const siFamily = read(`
  පෙරේරා | Perera
  සිල්වා | Silva
  ප්‍රනාන්දු | Fernando
  බණ්ඩාර | Bandara
  ජයවර්ධන | Jayawardena Jayawardhana Jayewardene
  දිසානායක | Dissanayake Dissanayaka
  රාජපක්ෂ | Rajapaksa Rajapakse Rajapaksha
  වික්‍රමසිංහ | Wickramasinghe Wickremesinghe Vikramasinghe
  ගුණසේකර | Gunasekara Gunasekera
  හේරත් | Herath Herat
  ඒකනායක | Ekanayake Ekanayaka
  අබේසේකර | Abeysekara Abeysekera
  අමරසිංහ | Amarasinghe Amarasingha
  කරුණාරත්න | Karunaratne Karunarathna
  සේනානායක | Senanayake Senanayaka
  රණසිංහ | Ranasinghe Ranasingha
  වීරසිංහ | Weerasinghe Weerasingha
  බස්නායක | Basnayake Basnayaka
  ලියනගේ | Liyanage Liyanaga
  මැන්ඩිස් | Mendis
  විජේසිංහ | Wijesinghe Wijesingha
  සමරවීර | Samaraweera Samaravira
  රත්නායක | Ratnayake Rathnayaka
  කුලරත්න | Kularatne Kularathna
`)
export const taGiven = read(`
  முருகன் | Murugan Muruhan
  கண்ணன் | Kannan
  கார்த்திக் | Karthik Karthick Kartik
  சிவகுமார் | Sivakumar Shivakumar
  செந்தில் | Senthil Sendhil
  தினேஷ் | Dinesh Thinesh
  ராஜேந்திரன் | Rajendran Rajenthiran
  ரவிச்சந்திரன் | Ravichandran Ravichanthiran
  சுரேஷ் | Suresh
  ரமேஷ் | Ramesh
  கணேசன் | Ganesan Kanesan
  பாலசுப்பிரமணியம் | Balasubramaniam Balasubramanian Palasupramaniyam
  விஜயகுமார் | Vijayakumar Vijaykumar
  தர்மலிங்கம் | Tharmalingam Dharmalingam
  நடராஜா | Nadarajah Nadaraja
  செல்வராஜா | Selvarajah Selvaraja
  தம்பிராஜா | Thambirajah Tambiraja
  பிரபாகரன் | Prabhakaran Prabakaran
  ஜெயந்தன் | Jeyanthan Jayanthan
  குமரன் | Kumaran
  லட்சுமி | Lakshmi Luxmi Latchumi
  மீனா | Meena Mina
  சரஸ்வதி | Saraswathi Sarasvati
  பிரியா | Priya Piriya
  கவிதா | Kavitha Kavita
  மாலதி | Malathi Malati
  சுமதி | Sumathi Sumati
  வாசுகி | Vasuki Vasuky
  தமிழ்செல்வி | Tamilselvi Thamilselvi
  ஜெயா | Jeya Jaya
`)
export const taFamily = read(`
  கந்தசாமி | Kandasamy Kanthasamy Kandaswamy
  சுப்பிரமணியம் | Subramaniam Subramanyam Supramaniam
  நாகலிங்கம் | Nagalingam Nakalingam
  பொன்னம்பலம் | Ponnambalam Ponnampalam
  சண்முகம் | Shanmugam Sanmugam
  சிவலிங்கம் | Sivalingam Shivalingam
  அருணாசலம் | Arunachalam Arunasalam
  ராமநாதன் | Ramanathan Ramanadhan
  தங்கராஜா | Thangarajah Thankarajah
  வேலாயுதம் | Velayutham Velayudham
  கிருஷ்ணன் | Krishnan Kirishnan
  பரமேஸ்வரன் | Parameswaran Parameshwaran
  செல்லத்துரை | Chelladurai Sellathurai
  மகேந்திரன் | Mahendran Makenthiran
  துரைசாமி | Duraisamy Thuraisamy
  முத்துசாமி | Muthusamy Muthuswamy
  யோகராஜா | Yogarajah Yokarajah
  இரத்தினம் | Ratnam Rathinam
  நவரத்தினம் | Navaratnam Navarathinam
  குணரத்தினம் | Gunaratnam Kunarathinam
`)
