import { Eye, EyeOff, Users } from 'lucide-react'
import type { Anonymity } from '../../model/facilitation/round.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Secrecy.module.css'

const ICONS = { named: Users, anonymous: Eye, unlinked: EyeOff } as const

export interface SecrecyProps {
  readonly anonymity: Anonymity
  readonly minGroup: number
  readonly isVote?: boolean
  /** Other words than those of ratings and votes. */
  readonly words?: string
}

/** Who will ever know whose answer is which, where one answers. */
export function Secrecy({ anonymity, minGroup, isVote = false, words }: SecrecyProps) {
  const t = useTranslate()
  const Icon = ICONS[anonymity]
  return (
    <p className={styles.secrecy}>
      <Icon aria-hidden="true" />
      <span>
        <strong>{t(`rounds.anonymity.${anonymity}`)}</strong>{' '}
        {words ??
          t(isVote ? `ballot.anonymity.vote.${anonymity}` : `ballot.anonymity.${anonymity}`, {
            count: minGroup,
          })}
      </span>
    </p>
  )
}
