import type { WorkshopInfo } from '../../protocol/http.ts'
import { ROLES } from '../../protocol/roles.ts'
import { CopyField } from '../../ui/CopyField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './ShareDialog.module.css'

export interface ShareDialogProps {
  readonly info: WorkshopInfo
  readonly open: boolean
  readonly onClose: () => void
}

/** What lets others in, as far as the server gives it to this person: the code to read aloud, the links to send. */
export function ShareDialog({ info: { code, links }, open, onClose }: ShareDialogProps) {
  const t = useTranslate()
  // The link that most need comes first; the one that gives everything away comes last.
  const given = [...ROLES.filter((role) => role !== 'facilitator'), 'facilitator' as const].flatMap(
    (role) => {
      const link = links[role]
      return link === undefined ? [] : [{ role, link }]
    },
  )
  return (
    <Dialog title={t('workshop.share.title')} open={open} onClose={onClose}>
      {code === null ? null : (
        <div className={styles.code}>
          <p className={styles.label}>{t('workshop.share.code')}</p>
          <p className={styles.letters}>{code}</p>
        </div>
      )}
      {given.map(({ role, link }) => {
        const label = t(`workshop.share.link.${role}`)
        return (
          <CopyField
            key={role}
            label={label}
            copyLabel={t('workshop.share.copyLink', { what: label })}
            text={link}
          />
        )
      })}
    </Dialog>
  )
}
