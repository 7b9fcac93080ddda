/** Given names in their own script. Chance combinations only: no list of real persons stands behind them. */
export const femaleGivenNames = words(`
  ანა ბელა დარეჯანი ეკა ელენე ეთერი თამარი თეა თინათინი ირმა ია ლალი ლანა ლელა ლია ლიკა მაია მაკა მანანა მარიამი მედეა
  მზია ნათია ნანა ნანული ნატო ნინო ნონა რუსუდანი სალომე სოფიო ქეთევანი შორენა ხათუნა ციალა`)

export const maleGivenNames = words(`
  ავთანდილი ალექსანდრე ამირანი ბადრი ბექა გელა გია გიორგი დავითი დათო ვანო ვასილი ვაჟა ვახტანგი ზაზა ზვიადი ზურაბი თამაზი
  თეიმურაზი ილია ირაკლი კახა ლაშა ლევანი ლუკა მალხაზი მამუკა მერაბი ნიკოლოზი ნუგზარი ოთარი რამაზი რევაზი სანდრო შალვა
  ჯემალი`)

export const familyNames = words(`
  აბაშიძე ბერიძე ბოლქვაძე გელაშვილი გიორგაძე გოგიჩაშვილი დვალიშვილი დოლიძე ელიავა ზარანდია თავაძე კალანდაძე კაპანაძე
  კვარაცხელია კიკნაძე ლომიძე მამულაშვილი მაისურაძე მელაძე ნადირაძე ნოზაძე ონიანი პაპაშვილი რუხაძე სვანიძე სულაბერიძე
  ტაბატაძე ფანჯიკიძე ქავთარაძე შენგელია ჩიქოვანი ცინცაძე წიკლაური ჭანტურია ხარაზი ხუციშვილი ჯაფარიძე`)

const latin: Readonly<Record<string, string>> = Object.fromEntries(
  'აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh'
    .split(' ')
    .map((pair) => [pair[0]!, pair.slice(1)]),
)

/** The national system of romanisation, as passports print it, without its apostrophes. */
export function inPassport(name: string): string {
  const spelled = Array.from(name, (letter) => latin[letter] ?? letter).join('')
  return spelled.replace(/(^|[\s-])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
}

export const places: readonly string[] = words(
  'თბილისი თბილისი ბათუმი ქუთაისი რუსთავი გორი ზუგდიდი ფოთი თელავი ახალციხე ოზურგეთი ხაშური',
)

export const streets: readonly string[] = words(
  'ბოლნისის გორგასლის თამარის მესხეთის ნიკორწმინდის რუსთაველის ფიროსმანის ჭავჭავაძის',
)

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}
