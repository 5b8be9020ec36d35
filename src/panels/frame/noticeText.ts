import type { MessageKey } from '../../i18n/translate.ts'
import type { Notice } from '../../store/viewState.ts'

/** The message of a notice. */
export function noticeText(code: Notice['code']): MessageKey {
  switch (code) {
    case 'undo-overtaken':
      return 'workshop.noticeUndoOvertaken'
    case 'redo-overtaken':
      return 'workshop.noticeRedoOvertaken'
    case 'removed':
      return 'workshop.noticeRemoved'
    default:
      return `error.${code}`
  }
}
