import type { RefObject } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { LETTERS, type Letter } from '../../../model/schema/responsibility.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import styles from './LetterMenu.module.css'

export interface LetterMenuProps {
  /** For screen readers: whose letter, about what. */
  readonly label: string
  readonly letter: Letter | null
  readonly cell: RefObject<HTMLElement | null>
  readonly onChoose: (letter: Letter | null) => void
  readonly onClose: () => void
}

/** The four letters in words, and none: the way of the pointer and the finger into a cell of the matrix. */
export function LetterMenu({ label, letter, cell, onChoose, onClose }: LetterMenuProps) {
  const t = useTranslate()
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={cell}
      isOpen
      onOpenChange={(open) => (open ? null : onClose())}
      placement="bottom"
    >
      <Menu
        autoFocus
        aria-label={label}
        className={styles.menu ?? ''}
        selectionMode="single"
        selectedKeys={letter === null ? [] : [letter]}
        onAction={(key) => {
          onChoose(LETTERS.find((l) => l === key) ?? null)
          onClose()
        }}
      >
        {LETTERS.map((l) => (
          <MenuItem key={l} id={l} className={styles.item ?? ''} textValue={t(`roles.letter.${l}`)}>
            <span className={styles.letter} data-letter={l} aria-hidden="true">
              {l}
            </span>
            <span>
              {t(`roles.letter.${l}`)}
              <span className={styles.meaning}>{t(`roles.letter.${l}.means`)}</span>
            </span>
          </MenuItem>
        ))}
        <MenuItem id="none" className={styles.item ?? ''} textValue={t('roles.letter.none')}>
          <span className={styles.letter} aria-hidden="true" />
          {t('roles.letter.none')}
        </MenuItem>
      </Menu>
    </Popover>
  )
}
