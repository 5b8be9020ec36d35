import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { verifyMark } from '../../model/commands/verifiedMark.ts'
import { NAME_MAX } from '../../model/schema/limits.ts'
import { type MarkSubject, MEANS } from '../../model/schema/mark.ts'
import type { LevelCount } from '../../model/schema/meta.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { usePendingDraft } from '../../store/pendingDrafts.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { useCommit } from '../fields/useCommit.ts'
import styles from './Verify.module.css'
import {
  draftOf,
  filledFrom,
  type PastedAnswers,
  readPasted,
  type VerificationDraft,
  type VerifiedMark,
  verificationOf,
} from './verificationDraft.ts'

export interface VerifyFormProps {
  readonly subject: MarkSubject
  readonly mark: VerifiedMark | undefined
  readonly levels: LevelCount
  readonly onDone: () => void
}

type At = Exclude<keyof VerificationDraft, 'means'>
interface Problem {
  readonly at: At
  readonly words: string
}

/** Which field a refusal is about. */
const AT: Partial<Record<ErrorCode, At>> = {
  'level-out-of-range': 'level',
  'count-out-of-range': 'n',
  'interval-out-of-range': 'low',
  'date-invalid': 'date',
  'name-too-long': 'source',
}

/** Level, number, interval, kind of evidence, source and date of what customers said; answers that are pasted fill in the first four. */
export function VerifyForm({ subject, mark, levels, onDone }: VerifyFormProps) {
  const t = useTranslate()
  const { locale } = useWords()
  const commit = useCommit()
  const [start] = useState(() => draftOf(mark, locale))
  const [draft, setDraft] = useState(start)
  const [answers, setAnswers] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const pasted = answers.trim() === '' ? null : readPasted(answers, levels)

  // Half a measure is none: a form is not sent by the window that goes, which asks first.
  usePendingDraft(draft !== start, () => false)
  function paste(text: string): void {
    setAnswers(text)
    const { summary } = readPasted(text, levels)
    if (summary !== null) change(filledFrom(summary, locale))
  }
  function change(fields: Partial<VerificationDraft>): void {
    setDraft((before) => ({ ...before, ...fields }))
    setProblem(null)
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    const told = verificationOf(draft)
    if ('unreadable' in told) {
      setProblem({ at: told.unreadable, words: t('verify.form.unreadable') })
      return
    }
    const code = commit((r) => verifyMark(r, subject, told))
    if (code === null) onDone()
    else setProblem({ at: AT[code] ?? 'level', words: t(`error.${code}`) })
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    onDone()
  }
  const field = (at: At) => ({
    value: draft[at],
    error: problem?.at === at ? problem.words : null,
    onChange: (e: { readonly target: { readonly value: string } }) => change({ [at]: e.target.value }),
    autoComplete: 'off',
  })
  return (
    <form className={styles.form} aria-label={t('verify.form')} onSubmit={submit} onKeyDown={handleKey}>
      <TextArea
        label={t('verify.paste')}
        hint={t('verify.paste.hint')}
        rows={3}
        value={answers}
        ref={focusFirst}
        onChange={(e) => paste(e.target.value)}
      />
      {pasted === null ? null : <ReadWords pasted={pasted} levels={levels} />}
      <div className={styles.pair}>
        <TextField label={t('verify.form.level', { levels })} inputMode="decimal" {...field('level')} />
        <TextField label={t('verify.form.n')} inputMode="numeric" {...field('n')} />
      </div>
      <div className={styles.pair}>
        <TextField label={t('verify.form.low')} inputMode="decimal" {...field('low')} />
        <TextField label={t('verify.form.high')} inputMode="decimal" {...field('high')} />
      </div>
      <p className={styles.hint}>{t('verify.form.interval.hint')}</p>
      <SelectField
        label={t('verify.form.means')}
        value={draft.means}
        onChange={(e) => {
          const means = MEANS.find((m) => m === e.target.value)
          if (means !== undefined) change({ means })
        }}
      >
        {MEANS.map((means) => (
          <option key={means} value={means}>
            {t(`evidence.${means}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('verify.form.source')}
        placeholder={t('verify.form.source.hint')}
        maxLength={NAME_MAX}
        {...field('source')}
      />
      <TextField label={t('verify.form.date')} type="date" {...field('date')} />
      <div className={styles.buttons}>
        <Button type="submit" look="primary">
          {t('verify.form.save')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** What was understood of the answers. Said aloud: the fields below have changed. */
function ReadWords({ pasted, levels }: { readonly pasted: PastedAnswers; readonly levels: LevelCount }) {
  const t = useTranslate()
  const { summary, unread, examples, tooLong } = pasted
  return (
    <div className={styles.read} role="status">
      <p>
        {summary === null ? t('verify.paste.nothing', { levels }) : t('verify.paste.read', { n: summary.n })}
      </p>
      {unread === 0 ? null : (
        <p>{t('verify.paste.unread', { count: unread, examples: examples.map(short).join(', ') })}</p>
      )}
      {tooLong ? <p className={styles.error}>{t('verify.paste.tooLong')}</p> : null}
    </div>
  )
}

const short = (entry: string) => (entry.length > 20 ? `${entry.slice(0, 20).toWellFormed()}…` : entry)

function focusFirst(area: HTMLTextAreaElement | null): void {
  area?.focus()
}
