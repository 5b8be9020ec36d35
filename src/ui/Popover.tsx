import type { ReactNode, RefObject } from 'react'
import { Popover as AriaPopover, Dialog, Heading } from 'react-aria-components'
import styles from './Popover.module.css'

export interface PopoverProps {
  readonly title: string
  /** For what a `PopoverButton` opens; inside a `DialogTrigger` both are known. */
  readonly trigger?: RefObject<Element | null>
  readonly onClose?: () => void
  readonly children: ReactNode
}

/**
 * What opens beside a button: put the button and this into a `DialogTrigger`. Escape and a press outside close it,
 * and it stays within the window.
 */
export function Popover({ title, trigger, onClose, children }: PopoverProps) {
  return (
    <AriaPopover
      className={styles.popover ?? ''}
      placement="bottom end"
      containerPadding={8}
      {...(trigger === undefined
        ? {}
        : { triggerRef: trigger, isOpen: true, onOpenChange: (open) => (open ? null : onClose?.()) })}
    >
      <Dialog className={styles.dialog ?? ''}>
        <Heading slot="title" className={styles.title ?? ''}>
          {title}
        </Heading>
        {children}
      </Dialog>
    </AriaPopover>
  )
}
