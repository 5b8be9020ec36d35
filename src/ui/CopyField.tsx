import { Check, Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import styles from './CopyField.module.css'
import { useTranslate } from './TranslateContext.ts'

export interface CopyFieldProps {
  readonly label: string
  /** What the button does, for those who hear it without its surroundings. */
  readonly copyLabel: string
  readonly text: string
}

/** A text to take away: shown, selectable, and copied by its button, which says when it is done. */
export function CopyField({ label, copyLabel, text }: CopyFieldProps) {
  const t = useTranslate()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const handlePress = async () => setCopied(await copyText(text, field.current))
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.row}>
        <input
          ref={field}
          id={id}
          className={styles.input}
          value={text}
          readOnly
          onFocus={(e) => e.target.select()}
        />
        <Button aria-label={copyLabel} onPress={() => void handlePress()}>
          {copied ? <Check /> : <Copy />}
          {copied ? t('common.copied') : t('common.copy')}
        </Button>
      </div>
      <span className={styles.said} role="status">
        {copied ? t('common.copied') : ''}
      </span>
    </div>
  )
}

/** Without HTTPS a browser offers no clipboard: then the field is selected, and the old way tried. */
async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
  if (navigator.clipboard !== undefined) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      // Refused by the browser's settings: the old way may still be allowed.
      field?.select()
    }
  }
  field?.select()
  return document.execCommand?.('copy') ?? false
}
