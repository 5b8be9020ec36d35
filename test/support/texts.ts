// The words of the interface, to find things on a page in either language by the key of what is written on them.
// Without Vite, so that a script that Node runs by itself can use it.
import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Messages, Translate } from '../../src/i18n/translate.ts'
import type { Locale } from '../../src/model/schema/meta.ts'
import { TOP } from './repository.ts'

export async function loadTexts(locale: Locale): Promise<Translate> {
  const folder = `${TOP}src/i18n/${locale}`
  const topics: readonly Record<string, Messages>[] = await Promise.all(
    readdirSync(folder).map((file) => import(pathToFileURL(`${folder}/${file}`).href)),
  )
  const messages = Object.assign({}, ...topics.flatMap((topic) => Object.values(topic))) as Messages
  const i18n = setupI18n({ locale, messages: { [locale]: messages } })
  i18n.setMessagesCompiler(compileMessage)
  return (key, values) => i18n._(key, values)
}
