import { LOBBIES } from '../../model/facilitation/sessionState.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { LinkTermsChange, WorkshopInfo } from '../../protocol/http.ts'
import { LINK_ROLES, type LinkRole } from '../../protocol/roles.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useLeads, useRole, useSession } from '../../store/useSession.ts'
import { CopyField } from '../../ui/CopyField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { Qr } from '../../ui/Qr.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { LinkTerms } from './LinkTerms.tsx'
import { ReplaceLink } from './ReplaceLink.tsx'
import styles from './ShareDialog.module.css'

export interface ShareDialogProps {
  readonly info: WorkshopInfo
  readonly open: boolean
  readonly onClose: () => void
  /** Puts a new link in the place of a role's; why not, or null. */
  readonly onReplaceLink: (role: LinkRole) => Promise<ErrorCode | null>
  /** Gives a role's link an end or a passphrase, or takes it away; why not, or null. */
  readonly onLinkTerms: (role: LinkRole, change: LinkTermsChange) => Promise<ErrorCode | null>
}

/** What lets others in, as far as the server gives it to this person: the code to read aloud, the links to send. */
export function ShareDialog({ info, open, onClose, onReplaceLink, onLinkTerms }: ShareDialogProps) {
  const t = useTranslate()
  const ask = useAsk()
  const leads = useLeads()
  const role = useRole()
  const lobby = useSession((s) => s.state.lobby)
  const { code, links, terms } = info
  // The link that most need comes first; the one that gives everything away comes last.
  const given = [...LINK_ROLES.filter((role) => role !== 'facilitator'), 'facilitator' as const].flatMap(
    (role) => {
      const link = links[role]
      return link === undefined ? [] : [{ role, link }]
    },
  )
  return (
    <Dialog title={t('workshop.share.title')} open={open} onClose={onClose}>
      <div className={styles.ways}>
        {links.participant === undefined ? null : (
          <div className={styles.qr}>
            <Qr text={links.participant} label={t('sharing.qr')} />
            <p className={styles.label}>{t('sharing.qr.hint')}</p>
          </div>
        )}
        {code === null ? null : (
          <div className={styles.code}>
            <p className={styles.label}>{t('workshop.share.code')}</p>
            <p className={styles.letters}>{code}</p>
          </div>
        )}
      </div>
      {leads ? (
        <SelectField
          label={t('sharing.door')}
          hint={t(`sharing.door.${lobby}`)}
          value={lobby}
          onChange={(e) =>
            void ask((api) =>
              api.changeSettings({ lobby: LOBBIES.find((each) => each === e.target.value) ?? lobby }),
            )
          }
        >
          {LOBBIES.map((each) => (
            <option key={each} value={each}>
              {t(`room.lobby.${each}`)}
            </option>
          ))}
        </SelectField>
      ) : null}
      {given.map(({ role: of, link }) => {
        const label = t(`workshop.share.link.${of}`)
        return (
          <div key={of}>
            <CopyField label={label} copyLabel={t('workshop.share.copyLink', { what: label })} text={link} />
            {role === 'facilitator' ? (
              <>
                <LinkTerms label={label} terms={terms?.[of]} onChange={(change) => onLinkTerms(of, change)} />
                <ReplaceLink role={of} label={label} onReplace={() => onReplaceLink(of)} />
              </>
            ) : null}
          </div>
        )
      })}
    </Dialog>
  )
}
