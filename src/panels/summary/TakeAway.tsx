import { Download, Mail, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLeads } from '../../store/useSession.ts'
import { useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Summary.module.css'

export interface FileHrefs {
  readonly csv: string
  readonly json: string
  /** With authors, for who leads. */
  readonly csvNamed: string
  readonly workshop: string
}

/** Paper, files, and the link by which others read the same. */
export function TakeAway({ files }: { readonly files: FileHrefs }) {
  const t = useTranslate()
  const leads = useLeads()
  const readLink = useReadLink(leads)
  const choices = [
    { href: files.csv, text: t('summary.asCsv') },
    { href: files.json, text: t('summary.asJson'), name: 'ratings.json' },
    ...(leads ? [{ href: files.csvNamed, text: t('summary.asCsvNamed') }] : []),
    { href: files.workshop, text: t('summary.asFile') },
  ]
  return (
    <section className={`${styles.take} ${styles.screenOnly}`} aria-labelledby="summary-take">
      <h2 className={styles.heading} id="summary-take">
        {t('summary.take')}
      </h2>
      <div className={styles.buttons}>
        <Button look="primary" onPress={() => window.print()}>
          <Printer aria-hidden="true" />
          {t('summary.print')}
        </Button>
        {choices.map(({ href, text, name }) => (
          <a key={href} className={styles.file} href={href} download={name ?? true}>
            <Download aria-hidden="true" />
            {text}
          </a>
        ))}
      </div>
      <p className={styles.how}>
        {t('summary.data.hint')} {leads ? t('summary.data.named') : null}
      </p>
      {readLink === null ? null : (
        <div>
          <CopyField label={t('summary.readLink')} copyLabel={t('summary.readLink.copy')} text={readLink} />
          <p className={styles.how}>{t('summary.readLink.hint')}</p>
          <SendByMail link={readLink} />
        </div>
      )}
    </section>
  )
}

/** In the person's own mail program: the server knows no address, and asks for none. */
function SendByMail({ link }: { readonly link: string }) {
  const t = useTranslate()
  const title = useRecords((s) => s.meta?.title ?? '')
  const subject = encodeURIComponent(t('summary.mail.subject', { title }))
  // Lines of a mail end in CR LF (RFC 6068).
  const body = encodeURIComponent(t('summary.mail.body', { title, link }).replaceAll('\n', '\r\n'))
  return (
    <>
      <a className={styles.file} href={`mailto:?subject=${subject}&body=${body}`}>
        <Mail aria-hidden="true" />
        {t('summary.mail')}
      </a>
      <p className={styles.how}>{t('summary.mail.hint')}</p>
    </>
  )
}

/** Null for those who do not hand out links, and while it is on its way. */
function useReadLink(leads: boolean): string | null {
  const { api } = useWorkshop()
  const [link, setLink] = useState<string | null>(null)
  useEffect(() => {
    if (!leads) return setLink(null)
    let wanted = true
    void api.summary().then((summary) => (wanted && summary.ok ? setLink(summary.value.readLink) : null))
    return () => {
      wanted = false
    }
  }, [api, leads])
  return link
}
