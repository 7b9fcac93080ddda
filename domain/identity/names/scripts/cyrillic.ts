/**
 * Cyrillic letters of Russian, and of Azerbaijani as it was written until 1991, with those of the neighbours. Russian г
 * stands for g and for the h it has no letter for (Гусейнов), so it keeps a sign of its own.
 */
const letters: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'Г', д: 'd', е: 'e', ё: 'Ë', ж: 'ž', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm' },
  ...{ н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'x', ц: 'ц', ч: 'č', ш: 'š', щ: 'šč', ъ: '' },
  ...{ ы: 'ı', ь: '', э: 'e', ю: 'ü', я: 'ya' },
  ...{ ә: 'ə', ғ: 'ğ', ҝ: 'g', ө: 'ö', ү: 'ü', ҹ: 'j', һ: 'h', ј: 'y' },
  ...{ і: 'i', ї: 'i', є: 'e', ґ: 'g', қ: 'q', ң: 'n', ұ: 'u', ў: 'u', ҳ: 'h', ҷ: 'j', ӣ: 'i', ӯ: 'u' },
}

export function cyrillicSounds(word: string): string {
  const spelled = word
    .replace(/дж/g, 'ҹ')
    .replace(/[иы]й$/, 'и')
    .replace(/^ю/, 'йу')
    .replace(/^ё/, 'йо')
    .replace(/ье/g, 'е')
    .replace(/јо/g, 'ё')
  return Array.from(spelled, (letter) => letters[letter] ?? '')
    .join('')
    .replace(/ks/g, 'Q')
    .replace(/(.)\1/g, '$1')
}
