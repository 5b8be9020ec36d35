import type { Locale } from './locales.ts'

/** Days are written as in the person's own region where it speaks the language: "30 Sept 2026" in Britain, "Sep 30, 2026" elsewhere. */
export function dateLocale(locale: Locale, languages: readonly string[] = navigator.languages): string {
  return languages.find((language) => language.toLowerCase().split('-')[0] === locale) ?? locale
}
