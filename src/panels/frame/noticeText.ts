import type { MessageKey } from '../../i18n/translate.ts'
import { NOTICES, type Notice } from '../../store/viewState.ts'

/** The message of a notice. */
export function noticeText(code: Notice['code']): MessageKey {
  const own = NOTICES.find((each) => each === code)
  return own === undefined
    ? `error.${code as Exclude<Notice['code'], (typeof NOTICES)[number]>}`
    : `notice.${own}`
}
