const browsers: readonly (readonly [RegExp, string])[] = [
  // Each of these also claims to be Chrome or Safari, so the order decides.
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|Chromium|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bWindows\b/, 'Windows'],
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** Browser and system of a User-Agent in two words, so that officials know their own sessions; empty where it tells neither. */
export function clientName(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 500)
  const first = (list: typeof browsers) => list.find(([pattern]) => pattern.test(text))?.[1]
  return [first(browsers), first(systems)].filter(Boolean).join(', ')
}
