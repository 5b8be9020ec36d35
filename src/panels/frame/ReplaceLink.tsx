import { useId, useRef, useState } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { LinkRole } from '../../protocol/roles.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './ReplaceLink.module.css'

export interface ReplaceLinkProps {
  readonly role: LinkRole
  /** What the link is called. */
  readonly label: string
  readonly onReplace: () => Promise<ErrorCode | null>
}

/** A quiet way to make a link worthless: says first who will be put out, then does it and says that it is done. */
export function ReplaceLink({ role, label, onReplace }: ReplaceLinkProps) {
  const t = useTranslate()
  const panel = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState(false)
  const { busy, problem, submit, setProblem } = useSubmit<ErrorCode>()
  function ask(wanted: boolean): void {
    setAsking(wanted)
    setDone(false)
    setProblem(null)
    if (!wanted) trigger.current?.focus()
  }
  async function replace(): Promise<ErrorCode | null> {
    const refusal = await onReplace()
    if (refusal === null) {
      ask(false)
      setDone(true)
    }
    return refusal
  }
  return (
    <div className={styles.replace}>
      <Button
        ref={trigger}
        look="quiet"
        size="small"
        aria-label={t('workshop.share.replace.what', { what: label })}
        aria-expanded={asking}
        aria-controls={panel}
        onPress={() => ask(!asking)}
      >
        {t('workshop.share.replace')}
      </Button>
      <div id={panel} role="status" className={styles.said}>
        {asking ? <p>{t(`workshop.share.replace.${role}`)}</p> : null}
        {problem === null ? null : <p className={styles.problem}>{t(`error.${problem}`)}</p>}
        {done ? <p>{t('workshop.share.replace.done')}</p> : null}
      </div>
      {asking ? (
        <div className={styles.ways}>
          <Button look="danger" size="small" isPending={busy} onPress={() => void submit(replace)}>
            {t(busy ? 'workshop.share.replace.busy' : 'workshop.share.replace.confirm')}
          </Button>
          <Button size="small" onPress={() => ask(false)}>
            {t('workshop.share.replace.keep')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
