import { FileUp } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { ErrorCode } from '../../protocol/errors.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './ImportForm.module.css'

export interface ImportFormProps {
  readonly onImport: (file: File) => Promise<ErrorCode | null>
}

/** Takes an exported workshop, chosen or dropped anywhere on the page. */
export function ImportForm({ onImport }: ImportFormProps) {
  const t = useTranslate()
  const { busy, problem, submit, setProblem } = useSubmit<ErrorCode>()
  const [name, setName] = useState('')
  function take(files: FileList | null | undefined): void {
    const file = files?.[0]
    if (file === undefined) return
    setName(file.name)
    if (/\.json$/i.test(file.name)) void submit(() => onImport(file))
    else setProblem('import-not-a-workshop')
  }
  const dragging = useFileDrop(take)
  return (
    <section className={styles.zone} data-dragging={dragging || undefined} aria-labelledby="home-import">
      <FileUp className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        <h2 className={styles.title} id="home-import">
          {t('home.import')}
        </h2>
        <p className={styles.hint} role="status">
          {busy ? t('home.import.busy', { name }) : t(dragging ? 'home.import.drop' : 'home.import.hint')}
        </p>
        {problem === null ? null : (
          <p className={styles.error} role="alert">
            <strong dir="auto">{name}</strong> {t(`error.${problem}`)}
          </p>
        )}
      </div>
      <FileTrigger acceptedFileTypes={['.json', 'application/json']} onSelect={take}>
        <Button isPending={busy}>{t('home.import.choose')}</Button>
      </FileTrigger>
    </section>
  )
}

/** True while a file hangs over the page. Without this a file dropped beside the target would replace the page. */
function useFileDrop(onDrop: (files: FileList | null | undefined) => void): boolean {
  const [dragging, setDragging] = useState(false)
  const handleDrop = useEffectEvent(onDrop)
  useEffect(() => {
    function over(event: DragEvent): void {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setDragging(true)
    }
    function leave(event: DragEvent): void {
      if (event.relatedTarget === null) setDragging(false)
    }
    function drop(event: DragEvent): void {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setDragging(false)
      handleDrop(event.dataTransfer.files)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [])
  return dragging
}
