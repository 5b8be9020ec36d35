import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './PeopleList.module.css'

export interface RenameFormProps {
  readonly name: string
  readonly onRename: (name: string) => Promise<ErrorCode | null>
  /** Called with the name as it is now. */
  readonly onDone: (name: string) => void
  readonly onCancel: () => void
}

export function RenameForm({ name, onRename, onDone, onCancel }: RenameFormProps) {
  const t = useTranslate()
  const [typed, setTyped] = useState(name)
  const { busy, problem, submit } = useSubmit<ErrorCode>()
  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    void submit(async () => {
      const refused = await onRename(typed)
      if (refused === null) onDone(typed.trim())
      return refused
    })
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation() // the list around stays open
    onCancel()
  }
  return (
    <form className={styles.form} onSubmit={handleSubmit} onKeyDown={handleKey}>
      <TextField
        label={t('people.name')}
        value={typed}
        autoComplete="name"
        ref={focusAndSelect}
        error={problem === null ? null : t(`error.${problem}`)}
        onChange={(e) => setTyped(e.target.value)}
      />
      <div className={styles.ways}>
        <Button type="submit" look="primary" size="small" isPending={busy}>
          {t(busy ? 'people.saving' : 'people.save')}
        </Button>
        <Button size="small" onPress={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

function focusAndSelect(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}
