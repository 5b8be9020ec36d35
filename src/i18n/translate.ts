// Texts in the person's language: their keys, and the function that gives them.
import type { messages as english } from './en.ts'
import type { LaterKey } from './later.ts'

export type MessageKey = keyof typeof english | LaterKey
/** Texts by key, in ICU MessageFormat. */
export type Messages = Readonly<Record<string, string>>
export type Values = Readonly<Record<string, string | number>>

/** Gives the text of a key in the current language; `values` fill its placeholders. */
export type Translate = (key: MessageKey, values?: Values) => string
