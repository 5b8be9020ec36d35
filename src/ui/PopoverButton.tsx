import { type ComponentType, type RefObject, Suspense, useRef, useState } from 'react'
import { Button, type ButtonProps, IconButton, type IconButtonProps } from './Button.tsx'

export interface OpenPopoverProps {
  /** The button it belongs to. */
  readonly trigger: RefObject<HTMLButtonElement | null>
  readonly onClose: () => void
}

export interface PopoverButtonProps extends Omit<ButtonProps, 'onPress' | 'ref'> {
  /** What opens: a part made with `lazyPart`, around a `Popover` that is given these two. */
  readonly Popover: ComponentType<OpenPopoverProps>
}

/** A button that opens something beside it, loaded at the first press: popovers are heavy, and a page has many. */
export function PopoverButton({ Popover, ...button }: PopoverButtonProps) {
  const { props, popover } = usePopover(Popover)
  return (
    <>
      <Button {...button} {...props} />
      {popover}
    </>
  )
}

export interface PopoverIconButtonProps
  extends Omit<IconButtonProps, 'onPress' | 'ref'>,
    Pick<PopoverButtonProps, 'Popover'> {}

/** The same with an icon only. */
export function PopoverIconButton({ Popover, ...button }: PopoverIconButtonProps) {
  const { props, popover } = usePopover(Popover)
  return (
    <>
      <IconButton {...button} {...props} />
      {popover}
    </>
  )
}

function usePopover(Popover: PopoverButtonProps['Popover']) {
  const ref = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const props = {
    ref,
    'aria-haspopup': 'dialog',
    'aria-expanded': open,
    onPress: () => setOpen(true),
  } as const
  const popover = open ? (
    <Suspense>
      <Popover trigger={ref} onClose={() => setOpen(false)} />
    </Suspense>
  ) : null
  return { props, popover }
}
