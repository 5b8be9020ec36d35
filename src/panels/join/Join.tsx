import { ERRORS, type ErrorCode } from '../../protocol/errors.ts'
import type { Preview } from '../../protocol/http.ts'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { PageBar } from '../../ui/PageBar.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { CodeForm, type CodeRefusal } from './CodeForm.tsx'
import { DoorForm, type DoorFormProps } from './DoorForm.tsx'
import styles from './Join.module.css'

export interface JoinProps {
  /** False for who has come without a link or a code. */
  readonly invited: boolean
  /** What the door says; null while that is asked for, and when it cannot be had. */
  readonly preview: Preview | null
  /** Why the invitation does not lead anywhere. */
  readonly problem: ErrorCode | null
  /** The name this person last used on this device; empty when there is none. */
  readonly knownName: string
  readonly homeHref: string
  /** Null when the person is in: the application then leaves this page. */
  readonly random: () => number
  readonly onJoin: DoorFormProps['onJoin']
  readonly onJoinCode: (code: string) => Promise<CodeRefusal | null>
  readonly onRetry: () => void
}

/** The door of a workshop, behind a link or a code. */
export function Join(props: JoinProps) {
  const { preview, problem, homeHref } = props
  return (
    <>
      <PageBar homeHref={homeHref} />
      <main className={styles.join}>
        <div className={styles.door}>
          {!props.invited ? (
            <WithoutInvitation {...props} />
          ) : problem !== null ? (
            <Refusal {...props} problem={problem} />
          ) : preview === null ? (
            <Loading />
          ) : (
            <Door {...props} preview={preview} />
          )}
        </div>
      </main>
    </>
  )
}

function Loading() {
  const t = useTranslate()
  return (
    <p className={styles.loading} role="status">
      {t('join.loading')}
    </p>
  )
}

function Door({ preview, knownName, random, onJoin }: JoinProps & { readonly preview: Preview }) {
  const t = useTranslate()
  const isScreen = preview.link === 'display'
  const isPrivate = preview.asksPassphrase === true
  return (
    <>
      <div>
        {isPrivate ? null : <p className={styles.invitation}>{t('join.invitation')}</p>}
        <h1 className={styles.title} dir="auto">
          {isPrivate ? t('join.private') : preview.title}
        </h1>
        <p className={styles.role}>{t(`join.as.${isScreen ? 'display' : preview.role}`)}</p>
      </div>
      <DoorForm
        key={preview.workshopId}
        name={preview.name ?? (isScreen ? '' : knownName)}
        known={preview.name !== null}
        asksName={!isScreen}
        asksPassphrase={isPrivate}
        random={random}
        onJoin={onJoin}
      />
    </>
  )
}

function WithoutInvitation({ homeHref, onJoinCode }: JoinProps) {
  const t = useTranslate()
  return (
    <>
      <h1 className={styles.title}>{t('join.code')}</h1>
      <CodeForm onJoinCode={onJoinCode} />
      <p>
        <Link href={homeHref}>{t('join.home')}</Link>
      </p>
    </>
  )
}

function Refusal({ problem, homeHref, onJoinCode, onRetry }: JoinProps & { readonly problem: ErrorCode }) {
  const t = useTranslate()
  return (
    <>
      <div role="alert">
        <h1 className={styles.title}>{t('join.problem')}</h1>
        <p className={styles.role}>{t(`error.${problem}`)}</p>
      </div>
      {ERRORS[problem].retry ? (
        <Button look="primary" onPress={onRetry}>
          {t('common.retry')}
        </Button>
      ) : null}
      <section className={styles.other} aria-labelledby="join-code">
        <h2 className={styles.heading} id="join-code">
          {t('join.code')}
        </h2>
        <CodeForm onJoinCode={onJoinCode} />
      </section>
      <p>
        <Link href={homeHref}>{t('join.home')}</Link>
      </p>
    </>
  )
}
