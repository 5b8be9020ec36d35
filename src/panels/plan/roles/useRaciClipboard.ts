import type { ClipboardEvent } from 'react'
import { setLetter } from '../../../model/commands/responsibility.ts'
import { together } from '../../../model/commands/together.ts'
import { readLetters } from '../../../model/plan/matrixText.ts'
import type { Owner } from '../../../model/schema/owner.ts'
import type { Letter } from '../../../model/schema/responsibility.ts'
import { useWorkshop } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import type { SubjectRow } from './subjectGroups.ts'
import { gridPlaceOf } from './useGridKeys.ts'

export interface RaciClipboard {
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void
}

/** Copies the letter of a cell, and pastes one letter or a block of a spreadsheet from that cell on: one step to undo. */
export function useRaciClipboard(
  { subjects, owners }: { readonly subjects: readonly SubjectRow[]; readonly owners: readonly Owner[] },
  letterAt: (subject: SubjectRow, owner: Owner) => Letter | null,
  say: (words: string) => void,
): RaciClipboard {
  const t = useTranslate()
  const workshop = useWorkshop()
  return {
    onCopy(event) {
      const place = gridPlaceOf(event.target)
      const subject = place === null ? undefined : subjects[place.row]
      const owner = place === null ? undefined : owners[place.column]
      // What a person has selected with the pointer is theirs to copy.
      if (subject === undefined || owner === undefined || document.getSelection()?.isCollapsed === false)
        return
      event.preventDefault()
      event.clipboardData.setData('text/plain', letterAt(subject, owner) ?? '')
    },
    onPaste(event) {
      const from = gridPlaceOf(event.target)
      if (from === null) return
      event.preventDefault()
      const read = readLetters(event.clipboardData.getData('text/plain'))
      if (read === null) return say(t('roles.paste.nothing'))
      const cells = read.letters.flatMap(({ row, column, letter }) => {
        const subject = subjects[from.row + row]
        const owner = owners[from.column + column]
        return subject === undefined || owner === undefined ? [] : [{ subject, owner, letter }]
      })
      const refused = workshop.run((r) =>
        together(
          r,
          cells.map(
            ({ subject, owner, letter }) =>
              (records: typeof r) =>
                setLetter(records, subject.id, owner.id, letter),
          ),
        ),
      )
      if (refused !== null) return
      const outside = read.letters.length - cells.length
      const words = [
        t('roles.paste.done', { count: cells.length }),
        ...(outside === 0 ? [] : [t('roles.paste.outside', { count: outside })]),
        ...(read.refused.length === 0
          ? []
          : [t('roles.paste.refused', { cells: read.refused.slice(0, 5).join(', ') })]),
      ]
      say(words.join(' '))
    },
  }
}
