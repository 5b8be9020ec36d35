// The languages of the interface, each loaded when it is needed.
import { LOCALES, type Locale } from '../model/schema/meta.ts'
import type { Messages } from './translate.ts'

export { LOCALES, type Locale }

/** The name of each language in that language: never translated. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { fr: 'Français', en: 'English' }

export async function loadMessages(locale: Locale): Promise<Messages> {
  const { messages } = locale === 'fr' ? await import('./fr.ts') : await import('./en.ts')
  return messages
}

/** The first of the person's languages that we speak; English when there is none. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const locale = LOCALES.find((l) => language.toLowerCase().startsWith(l))
    if (locale !== undefined) return locale
  }
  return 'en'
}
