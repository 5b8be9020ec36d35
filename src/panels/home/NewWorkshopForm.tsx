import { type FormEvent, useState } from 'react'
import { LOCALE_NAMES } from '../../i18n/locales.ts'
import { parseOptionalName, parseWorkshopTitle } from '../../model/commands/text.ts'
import { DEFAULT_LEVEL_COUNT, LEVEL_COUNTS, type LevelCount, LOCALES } from '../../model/schema/meta.ts'
import type { TemplateKey } from '../../model/templates/templateKeys.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { CreateWorkshop, Deployment } from '../../protocol/http.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './NewWorkshopForm.module.css'

export interface NewWorkshopFormProps {
  readonly template: TemplateKey
  readonly deployment: Deployment
  /** The name this person last gave; empty for none. */
  readonly knownName: string
  readonly onCreate: (body: CreateWorkshop) => Promise<ErrorCode | null>
  readonly onCancel: () => void
}

type Problem = ErrorCode | 'key-missing'

/** What a new workshop needs to know. What was typed stays when the server refuses it. */
export function NewWorkshopForm({
  template,
  deployment,
  knownName,
  onCreate,
  onCancel,
}: NewWorkshopFormProps) {
  const t = useTranslate()
  const { preferences } = usePreferences()
  const [title, setTitle] = useState(() => t(`home.template.${template}.title`))
  const [name, setName] = useState(knownName)
  const [locale, setLocale] = useState(preferences.locale)
  const [levels, setLevels] = useState<LevelCount>(DEFAULT_LEVEL_COUNT)
  const [key, setKey] = useState('')
  const { busy, problem, submit, setProblem } = useSubmit<Problem>()

  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    const parsed = parseWorkshopTitle(title)
    const parsedName = parseOptionalName(name)
    if (!parsed.ok) setProblem(parsed.code)
    else if (!parsedName.ok) setProblem(parsedName.code)
    else if (deployment.needsCreationKey && key.trim() === '') setProblem('key-missing')
    else {
      const creationKey = deployment.needsCreationKey ? { creationKey: key.trim() } : {}
      const named = parsedName.value === '' ? {} : { name: parsedName.value }
      void submit(() => onCreate({ title: parsed.value, ...named, template, locale, levels, ...creationKey }))
    }
  }

  const { titleError, nameError, keyError, otherError } = sortProblem(problem)
  return (
    <form className={styles.form} onSubmit={handleSubmit} noValidate>
      <TextField
        label={t('home.new.title')}
        value={title}
        onChange={(e) => setTitle(e.target.value)}
        onFocus={(e) => e.target.select()}
        error={titleError === null ? null : t(`error.${titleError}`)}
        autoFocus
      />
      <TextField
        label={t('join.name')}
        hint={t('join.name.hint')}
        value={name}
        onChange={(e) => setName(e.target.value)}
        autoComplete="name"
        error={nameError === null ? null : t(nameError)}
      />
      <ChoiceField
        label={t('home.new.levels')}
        hint={t('home.new.levels.hint')}
        choices={LEVEL_COUNTS.map((n) => ({
          value: String(n),
          text: t('home.new.levels.choice', { levels: n }),
        }))}
        value={String(levels)}
        onChange={(value) => setLevels(LEVEL_COUNTS.find((n) => String(n) === value) ?? levels)}
      />
      <ChoiceField
        label={t('home.new.locale')}
        hint={t('home.new.locale.hint')}
        choices={LOCALES.map((l) => ({ value: l, text: LOCALE_NAMES[l] }))}
        value={locale}
        onChange={setLocale}
      />
      {deployment.needsCreationKey ? (
        <TextField
          label={t('home.new.key')}
          hint={t('home.new.key.hint')}
          type="password"
          autoComplete="off"
          value={key}
          onChange={(e) => setKey(e.target.value)}
          error={keyError === null ? null : t(keyError)}
        />
      ) : null}
      {otherError === null ? null : <Notice kind="problem">{t(`error.${otherError}`)}</Notice>}
      <div className={styles.buttons}>
        <Button look="quiet" onPress={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button look="primary" type="submit" isPending={busy}>
          {t(busy ? 'home.new.creating' : 'home.new.create')}
        </Button>
      </div>
    </form>
  )
}

/** Which field a problem is about, if any. */
function sortProblem(problem: Problem | null) {
  const none = { titleError: null, nameError: null, keyError: null, otherError: null }
  switch (problem) {
    case null:
      return none
    case 'title-missing':
    case 'title-too-long':
      return { ...none, titleError: problem }
    case 'name-too-long':
      return { ...none, nameError: 'error.name-too-long' as const }
    case 'key-missing':
      return { ...none, keyError: 'home.new.key.missing' as const }
    case 'creation-key-wrong':
      return { ...none, keyError: 'error.creation-key-wrong' as const }
    default:
      return { ...none, otherError: problem }
  }
}
