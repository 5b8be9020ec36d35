import { type FormEvent, useId, useRef, useState } from 'react'
import { dateLocale } from '../../i18n/dateLocale.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { LinkTermsChange, LinkTerms as Terms } from '../../protocol/http.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { SecretField } from '../../ui/SecretField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './LinkTerms.module.css'
import { localMoment } from './localMoment.ts'

export interface LinkTermsProps {
  /** What the link is called. */
  readonly label: string
  /** Undefined from a server that knows none. */
  readonly terms: Terms | undefined
  readonly onChange: (change: LinkTermsChange) => Promise<ErrorCode | null>
}

/** Until when a link lets in, and whether it asks for a passphrase: said at the link, changed by facilitators. */
export function LinkTerms({ label, terms, onChange }: LinkTermsProps) {
  const t = useTranslate()
  const panel = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  const said = useTermsWords(terms)
  if (terms === undefined) return null
  function toggle(wanted: boolean): void {
    setOpen(wanted)
    setDone(false)
    if (!wanted) trigger.current?.focus()
  }
  async function change(fields: LinkTermsChange): Promise<ErrorCode | null> {
    const refused = await onChange(fields)
    if (refused !== null) return refused
    toggle(false)
    setDone(true)
    return null
  }
  return (
    <div className={styles.terms}>
      <p className={styles.said}>{said}</p>
      <Button
        ref={trigger}
        look="quiet"
        size="small"
        aria-label={t('linkTerms.change.what', { what: label })}
        aria-expanded={open}
        aria-controls={panel}
        onPress={() => toggle(!open)}
      >
        {t('linkTerms.change')}
      </Button>
      <p className={styles.done} role="status">
        {done ? t('linkTerms.saved') : null}
      </p>
      <div id={panel} className={styles.panel} hidden={!open}>
        {open ? <TermsForm terms={terms} onChange={change} onCancel={() => toggle(false)} /> : null}
      </div>
    </div>
  )
}

function useTermsWords(terms: Terms | undefined): string {
  const t = useTranslate()
  const { locale } = usePreferences().preferences
  if (terms === undefined) return ''
  const { endsAt, asksPassphrase, isOver } = terms
  const format = new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'medium', timeStyle: 'short' })
  const parts = [
    endsAt === null ? null : t(isOver ? 'linkTerms.over' : 'linkTerms.end', { when: format.format(endsAt) }),
    asksPassphrase ? t('linkTerms.passphrase') : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? t('linkTerms.none') : parts.join(' ')
}

interface TermsFormProps {
  readonly terms: Terms
  readonly onChange: (change: LinkTermsChange) => Promise<ErrorCode | null>
  readonly onCancel: () => void
}

function TermsForm({ terms, onChange, onCancel }: TermsFormProps) {
  const t = useTranslate()
  const [end, setEnd] = useState(terms.endsAt === null ? '' : localMoment(terms.endsAt))
  const [passphrase, setPassphrase] = useState('')
  const { busy, problem, submit, setProblem } = useSubmit<ErrorCode>()
  const ofEnd = problem === 'end-in-past' || problem === 'date-invalid'
  const ofPassphrase = problem === 'passphrase-too-short' || problem === 'passphrase-too-long'
  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('end')
    // Half of a date is no date, and must not be taken for none.
    if (field instanceof HTMLInputElement && field.validity.badInput) {
      setProblem('date-invalid')
      return
    }
    const endsAt = end === '' ? null : new Date(end).getTime()
    if (Number.isNaN(endsAt)) {
      setProblem('date-invalid')
      return
    }
    const sameEnd = terms.endsAt === null ? end === '' : end === localMoment(terms.endsAt)
    void submit(() =>
      onChange({ ...(sameEnd ? {} : { endsAt }), ...(passphrase.trim() === '' ? {} : { passphrase }) }),
    )
  }
  return (
    <form className={styles.form} onSubmit={handleSubmit} noValidate>
      <TextField
        type="datetime-local"
        name="end"
        label={t('linkTerms.endsAt')}
        hint={t('linkTerms.endsAt.hint')}
        error={ofEnd ? t(`error.${problem}`) : null}
        value={end}
        onChange={(e) => setEnd(e.target.value)}
      />
      <SecretField
        label={t('linkTerms.new')}
        hint={t('linkTerms.new.hint')}
        error={ofPassphrase ? t(`error.${problem}`) : null}
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="new-password"
        showLabel={t('linkTerms.new.show')}
      />
      {problem === null || ofEnd || ofPassphrase ? null : (
        <Notice kind="problem">{t(`error.${problem}`)}</Notice>
      )}
      <div className={styles.ways}>
        <Button type="submit" look="primary" size="small" isPending={busy}>
          {t(busy ? 'linkTerms.saving' : 'linkTerms.save')}
        </Button>
        {terms.asksPassphrase ? (
          <Button
            size="small"
            isDisabled={busy}
            onPress={() => void submit(() => onChange({ passphrase: '' }))}
          >
            {t('linkTerms.remove')}
          </Button>
        ) : null}
        <Button size="small" look="quiet" onPress={onCancel}>
          {t('linkTerms.cancel')}
        </Button>
      </div>
    </form>
  )
}
