import { Download, UserPlus } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { LinkTermsChange, WorkshopInfo } from '../../protocol/http.ts'
import type { LinkRole } from '../../protocol/roles.ts'
import { useStatus } from '../../store/WorkshopContext.ts'
import { isPutOut } from '../../store/workshop.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { Strip } from '../../ui/Strip.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { EditableTitle } from './EditableTitle.tsx'
import { LeadButton } from './LeadButton.tsx'
import { People } from './People.tsx'
import { SavedIndicator } from './SavedIndicator.tsx'
import { SettingsMenu } from './SettingsMenu.tsx'
import { UndoButtons } from './UndoButtons.tsx'
import { ViewSwitch, type WorkshopView } from './ViewSwitch.tsx'
import styles from './WorkshopHeader.module.css'

// Only when it is opened: what stands on the map at first sight should load fast.
const ShareDialog = lazyPart(
  ['sharing', 'room', 'linkTerms'],
  async () => (await import('./ShareDialog.tsx')).ShareDialog,
)

const ExportDialog = lazyPart(
  ['exporting', 'plot', 'fields', 'lanes'],
  async () => (await import('../export/ExportDialog.tsx')).ExportDialog,
)

export interface WorkshopHeaderProps {
  readonly info: WorkshopInfo
  readonly view: WorkshopView
  readonly links: Readonly<Record<'home' | WorkshopView | 'summary', string>>
  readonly exportHref: string
  /** What the workshop as a picture needs from outside: the day, and the font in it. */
  readonly picture: { today(): string; loadFontCss(text: string): Promise<string> }
  /** The dialog with the links opens: they may have changed. */
  readonly onShare: () => void
  /** Puts a new link in the place of a role's; why not, or null. */
  readonly onReplaceLink: (role: LinkRole) => Promise<ErrorCode | null>
  /** Gives a role's link an end or a passphrase, or takes it away; why not, or null. */
  readonly onLinkTerms: (role: LinkRole, change: LinkTermsChange) => Promise<ErrorCode | null>
  /** Gives the person at this window another name; why not, or null. */
  readonly onRename: (name: string) => Promise<ErrorCode | null>
}

/** The bar of an open workshop: where one is, whether it is safe, who is here, and the way to everything else. */
export function WorkshopHeader(props: WorkshopHeaderProps) {
  const { info, view, links, exportHref, picture, onShare, onReplaceLink, onLinkTerms, onRename } = props
  const t = useTranslate()
  const [sharing, setSharing] = useState(false)
  /** The day on which the export was opened; null while it is closed. */
  const [exporting, setExporting] = useState<string | null>(null)
  const putOut = useStatus(isPutOut)
  const mayInvite = !putOut && (info.code !== null || Object.keys(info.links).length > 0)
  function handleShare(): void {
    onShare()
    setSharing(true)
  }
  return (
    <header className={styles.header}>
      <div className={styles.place}>
        <Link look="bare" href={links.home} aria-label={t('common.home')}>
          <Logo nameHidden />
        </Link>
        <EditableTitle />
        <SavedIndicator />
      </div>
      <div className={styles.views}>
        <Strip>
          <ViewSwitch view={view} links={links} />
        </Strip>
      </div>
      <div className={styles.end}>
        <div className={styles.work}>
          <UndoButtons />
          <IconButton
            label={t('workshop.download')}
            icon={<Download />}
            onPress={() => setExporting(picture.today())}
          />
          {mayInvite ? (
            <Button look="primary" onPress={handleShare}>
              <UserPlus aria-hidden="true" />
              <span className={styles.share}>{t('workshop.share')}</span>
            </Button>
          ) : null}
        </div>
        <div className={styles.people}>
          <LeadButton />
          <People ownName={info.name} onRename={onRename} />
          <SettingsMenu />
        </div>
      </div>
      {exporting === null ? null : (
        <Suspense>
          <ExportDialog
            today={exporting}
            exportHref={exportHref}
            loadFontCss={picture.loadFontCss}
            onClose={() => setExporting(null)}
          />
        </Suspense>
      )}
      {sharing && mayInvite ? (
        <Suspense>
          <ShareDialog
            info={info}
            open
            onClose={() => setSharing(false)}
            onReplaceLink={onReplaceLink}
            onLinkTerms={onLinkTerms}
          />
        </Suspense>
      ) : null}
    </header>
  )
}
