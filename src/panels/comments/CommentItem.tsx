import { Pencil, Trash2 } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { personName } from '../../i18n/personName.ts'
import { removeComment, rewordComment } from '../../model/commands/comment.ts'
import type { Comment } from '../../model/schema/comment.ts'
import { useAuthor } from '../../store/useAuthor.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { Avatar } from '../frame/Avatar.tsx'
import { cut } from '../places/cut.ts'
import { CommentForm } from './CommentForm.tsx'
import styles from './Comments.module.css'
import { mentionables } from './mentions.ts'

/** What one person said: who, when, the words, whom they mention; one's own can be changed and deleted. */
export function CommentItem({ comment }: { readonly comment: Comment }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const { locale } = usePreferences().preferences
  const owners = useRecords((s) => s.owners)
  const [editing, setEditing] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const when = useMemo(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
    [locale],
  )
  const author = personName(t, useAuthor(comment))
  const own = canWrite && comment.authorId === workshop.participantId
  const names = mentionables({ owners }, t).filter(({ id }) => comment.mentions.includes(id))
  function stop(): void {
    setEditing(false)
    requestAnimationFrame(() => pencil.current?.focus())
  }
  function remove(): void {
    if (workshop.run((r) => removeComment(r, comment.id, workshop.participantId)) === null)
      workshop.notify('removed')
  }
  return (
    <article className={styles.comment} aria-label={author}>
      <div className={styles.head}>
        <Avatar id={comment.authorId} name={comment.authorName} />
        <span className={styles.author}>{author}</span>
        <time className={styles.when} dateTime={new Date(comment.createdAtMs).toISOString()}>
          {when.format(comment.createdAtMs)}
        </time>
      </div>
      {editing ? (
        <CommentForm
          label={t('comments.edit.write')}
          text={comment.text}
          mentions={comment.mentions}
          takeKeyboard
          onSend={(text, mentions) => {
            const words = { text, mentions }
            const refused = workshop.run((r) => rewordComment(r, comment.id, workshop.participantId, words))
            if (refused === null) stop()
            return refused
          }}
          onCancel={stop}
        />
      ) : (
        <p className={styles.text}>{comment.text}</p>
      )}
      {names.length === 0 ? null : (
        <p className={styles.hint}>
          {t('comments.mentions', { names: names.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {own && !editing ? (
        <div className={styles.tools}>
          <IconButton
            ref={pencil}
            size="small"
            label={t('comments.edit', { text: cut(comment.text) })}
            icon={<Pencil />}
            onPress={() => setEditing(true)}
          />
          <IconButton
            size="small"
            label={t('comments.delete', { text: cut(comment.text) })}
            icon={<Trash2 />}
            onPress={remove}
          />
        </div>
      ) : null}
    </article>
  )
}
