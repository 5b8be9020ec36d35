import type { ReactNode } from 'react'
import { Popover as AriaPopover, Dialog, Heading } from 'react-aria-components'
import styles from './Popover.module.css'

export interface PopoverProps {
  readonly title: string
  readonly children: ReactNode
}

/**
 * What opens beside a button: put the button and this into a `DialogTrigger`. Escape and a press outside close it,
 * and it stays within the window.
 */
export function Popover({ title, children }: PopoverProps) {
  return (
    <AriaPopover className={styles.popover ?? ''} placement="bottom end" containerPadding={8}>
      <Dialog className={styles.dialog ?? ''}>
        <Heading slot="title" className={styles.title ?? ''}>
          {title}
        </Heading>
        {children}
      </Dialog>
    </AriaPopover>
  )
}
