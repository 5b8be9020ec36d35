// The languages of the interface, each loaded when it is needed.
import { LOCALES, type Locale } from '../model/schema/meta.ts'
import { withFrenchSpaces } from './frenchWords.ts'
import { LATER, type Topic } from './later.ts'
import type { Messages } from './translate.ts'

export { LOCALES, type Locale }

/** The name of each language in that language: never translated. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { fr: 'Français', en: 'English' }

/** The words that every page has, and those of `topics`. */
export async function loadMessages(locale: Locale, topics: readonly Topic[] = []): Promise<Messages> {
  const first = async () => (locale === 'fr' ? await import('./fr.ts') : await import('./en.ts')).messages
  const parts = await Promise.all([first(), ...topics.map((topic) => loadTopic(locale, topic))])
  return Object.assign({}, ...parts) as Messages
}

export async function loadTopic(locale: Locale, topic: Topic): Promise<Messages> {
  const module: Readonly<Record<string, Messages>> = await LATER[topic][locale]()
  const messages = Object.assign({}, ...Object.values(module)) as Messages
  return locale === 'fr' ? withFrenchSpaces(messages) : messages
}

/** The first of the person's languages that we speak; English when there is none. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const locale = LOCALES.find((l) => language.toLowerCase().startsWith(l))
    if (locale !== undefined) return locale
  }
  return 'en'
}
