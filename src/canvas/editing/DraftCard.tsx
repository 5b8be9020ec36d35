import { draftAction, shareDraft } from '../../editing/add.ts'
import { loadPatiently } from '../../i18n/loadPatiently.ts'
import { TITLE_MAX } from '../../model/schema/limits.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { ActionDraft } from '../../store/viewState.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from '../ActionCard.module.css'
import { type After, TitleInput } from './TitleInput.tsx'

/** A card that is no action yet: it becomes one with its title, and left without one it goes. */
export function DraftCard({ draft }: { readonly draft: ActionDraft }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { view } = workshop

  function share(words: string, after: After): ErrorCode | null {
    if (!shareDraft(workshop, draft, words)) return 'title-too-long'
    if (after === 'next') draftAction(workshop, draft.sequenceId, draft.id)
    else if (after === 'stay') view.getState().map?.goTo({ kind: 'card', id: draft.id })
    return null
  }
  function leave(after: After): void {
    view.setState((v) => (v.draft?.id === draft.id ? { draft: null } : {}))
    if (after === 'gone') return
    const { afterId, sequenceId } = draft
    view
      .getState()
      .map?.goTo(afterId === null ? { kind: 'sequence', id: sequenceId } : { kind: 'card', id: afterId })
  }
  function pasteInPlace(typed: string, lines: string): void {
    const { afterId, sequenceId } = draft
    const shared = typed !== '' && shareDraft(workshop, draft, typed)
    view.setState({ draft: null })
    const to = { sequenceId, afterId: shared ? draft.id : (afterId ?? ('first' as const)) }
    void loadPatiently(() => import('../../editing/paste.ts')).then(
      ({ pasteLines }) => pasteLines({ workshop, t }, lines, to),
      () => workshop.notify('part-missing'),
    )
  }
  return (
    <div className={styles.card} data-selected={true}>
      <TitleInput
        label={t('map.rename')}
        initial=""
        placeholder={t('map.newAction')}
        maxLength={TITLE_MAX}
        onShare={share}
        onLeave={leave}
        onLines={pasteInPlace}
      />
    </div>
  )
}
