import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Button } from './Button.tsx'
import { TextField } from './Field.tsx'
import styles from './SecretField.module.css'

export interface SecretFieldProps {
  readonly label: string
  readonly hint?: string
  readonly error: string | null
  readonly value: string
  readonly onChange: (value: string) => void
  /** One that exists and may be filled in by a password manager, or one that is made now. */
  readonly autoComplete: 'current-password' | 'new-password'
  readonly showLabel: string
}

/** A secret to type, to paste or to have filled in; shown when one likes, so that it need not be typed blind. */
export function SecretField({ value, onChange, showLabel, ...field }: SecretFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <div className={styles.secret}>
      <TextField
        {...field}
        type={shown ? 'text' : 'password'}
        name="passphrase"
        value={value}
        onChange={(e) => onChange(e.target.value)}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <Button size="small" look="quiet" aria-pressed={shown} onPress={() => setShown(!shown)}>
        {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        {showLabel}
      </Button>
    </div>
  )
}
