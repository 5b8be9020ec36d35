// The words of the interface in one language. Messages are ICU MessageFormat, read by Lingui.
import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Topic } from './later.ts'
import { loadPatiently } from './loadPatiently.ts'
import { type Locale, loadMessages, loadTopic } from './locales.ts'
import type { Messages, Translate, Values } from './translate.ts'

/** The words of one language: those that are there, and the way to get more. */
export interface Words {
  readonly locale: Locale
  readonly translate: Translate
  /** The topics whose words are there. */
  topics(): readonly Topic[]
  /** Gets the words of `topics`; null when they are there. The same promise as long as they are on their way. */
  load(topics: readonly Topic[]): Promise<unknown> | null
}

export function createWords(locale: Locale, messages: Messages, topics: readonly Topic[]): Words {
  const i18n = setupI18n({ locale, messages: { [locale]: messages } })
  // The build has compiled the messages already (see wordsPlugin in vite.config.ts).
  if (!import.meta.env.PROD) i18n.setMessagesCompiler(compileMessage)
  const there = new Set(topics)
  const coming = new Map<string, Promise<unknown>>()

  async function add(topic: Topic): Promise<void> {
    i18n.load(locale, await loadPatiently(() => loadTopic(locale, topic)))
    there.add(topic)
  }
  return {
    locale,
    translate: (key, values) => i18n._(key, values === undefined ? values : isolated(values)),
    topics: () => [...there],
    load(wanted) {
      const missing = wanted.filter((topic) => !there.has(topic))
      if (missing.length === 0) return null
      const name = missing.join()
      // What fails is asked for again the next time.
      const promise =
        coming.get(name) ?? Promise.all(missing.map(add)).finally(() => void coming.delete(name))
      coming.set(name, promise)
      return promise
    },
  }
}

/**
 * Words of a script that runs from right to left are set apart (U+2068, U+2069), so that they do not turn round what stands
 * beside them in the sentence.
 */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

function isolated(values: Values): Values {
  const words = Object.entries(values)
  if (!words.some(([, value]) => typeof value === 'string' && RIGHT_TO_LEFT.test(value))) return values
  return Object.fromEntries(
    words.map(([name, value]) => [
      name,
      typeof value === 'string' && RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  )
}

/** Words of `locale`, with those of `topics` there from the start. */
export async function loadWords(locale: Locale, topics: readonly Topic[]): Promise<Words> {
  return createWords(locale, await loadMessages(locale, topics), topics)
}
