import { type FormEvent, useState } from 'react'
import { parseOptionalName } from '../../model/commands/text.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import type { CodeRefusal } from './CodeForm.tsx'
import styles from './DoorForm.module.css'
import { useSuggestions } from './useSuggestions.ts'

export interface DoorFormProps {
  /** What the name field starts with. */
  readonly name: string
  /** This device has been in the workshop before. */
  readonly known: boolean
  /** False for a screen, which has no name. */
  readonly asksName: boolean
  /** Nobody comes in without it. */
  readonly asksPassphrase: boolean
  /** From 0 to 1: picks the names that are suggested. */
  readonly random: () => number
  /** `suggestions`: names for who gives none, best first. */
  readonly onJoin: (
    name: string,
    suggestions: readonly string[],
    passphrase?: string,
  ) => Promise<CodeRefusal | null>
}

const PassphraseField = lazyPart(
  ['passphrase'],
  async () => (await import('./PassphraseField.tsx')).PassphraseField,
)
const SuggestedName = lazyPart(['suggested'], async () => (await import('./SuggestedName.tsx')).SuggestedName)

/** A name, if one likes, and in; who leaves it empty is told which one they get (ACC-41). */
export function DoorForm({ name: firstName, known, asksName, random, onJoin, ...props }: DoorFormProps) {
  const t = useTranslate()
  const [name, setName] = useState(firstName)
  const suggestions = useSuggestions()
  const [passphrase, setPassphrase] = useState('')
  const [until, setUntil] = useState<number | null>(null)
  const { busy, problem, submit, setProblem } = useSubmit<ErrorCode>()
  // Also when a facilitator has set one since the door was asked.
  const [asksSince, setAsksSince] = useState(false)
  const asks = props.asksPassphrase || asksSince
  async function send(name: string): Promise<ErrorCode | null> {
    const names = name === '' && asksName ? await suggestions.whenThere() : []
    const refused = await (asks ? onJoin(name, names, passphrase) : onJoin(name, names))
    if (refused === 'passphrase-missing') setAsksSince(true)
    const waits = refused !== null && typeof refused !== 'string'
    setUntil(waits ? refused.until : null)
    return waits ? refused.code : refused
  }
  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    const parsed = parseOptionalName(name)
    if (!parsed.ok) setProblem(parsed.code)
    else if (asks && passphrase.trim() === '') setProblem('passphrase-missing')
    else void submit(() => send(parsed.value))
  }
  // Stays while one types, so that nothing moves.
  const mayBeUnnamed = firstName === '' || name.trim() === ''
  const ofName = problem === 'name-too-long'
  const ofPassphrase = asks && problem !== null && isOfPassphrase(problem)
  return (
    <form className={styles.form} onSubmit={handleSubmit} noValidate>
      {asksName ? (
        <TextField
          label={t('join.name')}
          hint={
            <>
              {t('join.name.hint')}{' '}
              {mayBeUnnamed ? <SuggestedName random={random} onSuggest={suggestions.take} /> : null}
            </>
          }
          placeholder={suggestions.names[0]}
          value={name}
          onChange={(e) => setName(e.target.value)}
          autoComplete="name"
          error={ofName ? t('error.name-too-long') : null}
        />
      ) : null}
      {asks ? (
        <PassphraseField
          value={passphrase}
          onChange={setPassphrase}
          problem={ofPassphrase ? problem : null}
          until={until}
        />
      ) : null}
      {problem === null || ofName || ofPassphrase ? null : (
        <Notice kind="problem">{t(`error.${problem}`)}</Notice>
      )}
      <div className={styles.enter}>
        <Button look="primary" type="submit" isPending={busy}>
          {t(busy ? 'join.entering' : known ? 'join.reenter' : 'join.enter')}
        </Button>
      </div>
    </form>
  )
}

function isOfPassphrase(problem: ErrorCode): boolean {
  return problem === 'passphrase-missing' || problem === 'passphrase-wrong' || problem === 'too-many-requests'
}
