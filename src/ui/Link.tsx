import type { ReactNode } from 'react'
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components'
import { buttonClasses } from './Button.tsx'
import styles from './Link.module.css'

export interface LinkProps extends Omit<AriaLinkProps, 'className' | 'children' | 'href'> {
  readonly href: string
  readonly children: ReactNode
  /** `bare` takes the colours of what is around it, for links that are not words in a text. */
  readonly look?: 'text' | 'bare' | 'button' | 'primary'
}

/** A link within the application or out of it; the router, where there is one, takes its own addresses. */
export function Link({ look = 'text', ...props }: LinkProps) {
  return <AriaLink {...props} className={classes(look)} />
}

function classes(look: NonNullable<LinkProps['look']>): string {
  switch (look) {
    case 'button':
      return `${buttonClasses('plain', 'medium')} ${styles.button}`
    case 'primary':
      return `${buttonClasses('primary', 'medium')} ${styles.button}`
    case 'bare':
      return styles.bare ?? ''
    case 'text':
      return styles.text ?? ''
  }
}
