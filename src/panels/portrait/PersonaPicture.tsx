import { ImagePlus, Trash2, UserRound } from 'lucide-react'
import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react'
import { setPersonaImage } from '../../model/commands/persona.ts'
import type { Persona } from '../../model/schema/persona.ts'
import { useCanWrite, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './PersonaPicture.module.css'
import { type ShrinkProblem, shrinkPicture } from './shrinkPicture.ts'

/** The picture of a persona: chosen, dropped or pasted; made small here, so that no large file enters the document. */
export function PersonaPicture({ persona }: { readonly persona: Persona }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const hintId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'busy' | 'over' | ShrinkProblem>('idle')

  async function take(file: Blob | null | undefined): Promise<void> {
    if (!file || state === 'busy') return
    setState('busy')
    const shrunk = await shrinkPicture(file)
    if (!shrunk.ok) return setState(shrunk.code)
    workshop.run((r) => setPersonaImage(r, persona.id, shrunk.value))
    setState('idle')
  }
  function handleDrop(event: DragEvent): void {
    event.preventDefault()
    setState('idle')
    void take(event.dataTransfer.files[0])
  }
  function handleDrag(event: DragEvent): void {
    event.preventDefault()
    if (event.type === 'dragover') setState('over')
    else if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setState('idle')
  }
  function handlePaste(event: ClipboardEvent): void {
    const file = [...event.clipboardData.files][0]
    if (file === undefined) return
    event.preventDefault()
    event.stopPropagation()
    void take(file)
  }
  function remove(): void {
    if (workshop.run((r) => setPersonaImage(r, persona.id, '')) !== null) return
    workshop.notify('removed')
    field.current?.focus()
  }
  const image =
    persona.image === '' ? (
      <span className={styles.empty} aria-hidden="true">
        <UserRound />
      </span>
    ) : (
      <img className={styles.image} src={persona.image} alt={persona.name} width={96} height={96} />
    )
  if (!canWrite) return persona.image === '' ? null : image
  const problem = state === 'idle' || state === 'busy' || state === 'over' ? null : state
  return (
    <section
      className={styles.picture}
      aria-label={t('portrait.label', { name: persona.name })}
      data-over={state === 'over' || undefined}
      onDragOver={handleDrag}
      onDragLeave={handleDrag}
      onDrop={handleDrop}
      onPaste={handlePaste}
    >
      {image}
      <div className={styles.ways}>
        <label className={styles.choose}>
          <ImagePlus aria-hidden="true" />
          {t(persona.image === '' ? 'portrait.choose' : 'portrait.replace')}
          <input
            ref={field}
            type="file"
            className={styles.file}
            accept="image/png,image/jpeg,image/webp,image/gif"
            aria-describedby={hintId}
            onChange={(event) => {
              void take(event.target.files?.[0])
              event.target.value = '' // the same file can be chosen again
            }}
          />
        </label>
        {persona.image === '' ? null : (
          <Button look="quiet" size="small" onPress={remove}>
            <Trash2 aria-hidden="true" />
            {t('portrait.remove')}
          </Button>
        )}
        <p className={styles.hint} id={hintId}>
          {t('portrait.hint')}
        </p>
        <p role="status" className={problem === null ? styles.hint : styles.problem}>
          {state === 'busy' ? t('portrait.busy') : problem === null ? '' : t(`portrait.problem.${problem}`)}
        </p>
      </div>
    </section>
  )
}
