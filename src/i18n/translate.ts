// Texts in the person's language. Messages are ICU MessageFormat, read by Lingui.
import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { messages as english } from './en.ts'

export type MessageKey = keyof typeof english
export type Messages = Readonly<Record<MessageKey, string>>
export type Values = Readonly<Record<string, string | number>>

/** Gives the text of a key in the current language; `values` fill its placeholders. */
export type Translate = (key: MessageKey, values?: Values) => string

export function createTranslate(locale: string, messages: Messages): Translate {
  const i18n = setupI18n({ locale, messages: { [locale]: messages } })
  i18n.setMessagesCompiler(compileMessage)
  return (key, values) => i18n._(key, values)
}
