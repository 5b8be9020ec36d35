import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly children: ReactNode
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 'medium' | 'small'
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ look = 'plain', size = 'medium', ...props }: ButtonProps) {
  return <AriaButton {...props} className={buttonClasses(look, size)} />
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** What it does, for everybody who cannot see the icon; also its tooltip. */
  readonly label: string
  readonly icon: ReactNode
}

export function IconButton({ label, icon, look = 'quiet', size = 'medium', ...props }: IconButtonProps) {
  return (
    <AriaButton
      {...props}
      aria-label={label}
      className={`${buttonClasses(look, size)} ${styles.icon}`}
      render={(dom) => <button {...dom} title={label} />}
    >
      {icon}
    </AriaButton>
  )
}

/** For what looks like a button and is a link. */
export function buttonClasses(look: string, size: string): string {
  return [styles.button, styles[look], size === 'small' ? styles.small : ''].join(' ')
}
