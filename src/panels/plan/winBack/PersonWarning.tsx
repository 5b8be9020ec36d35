import { personSign } from '../../../model/plan/personSign.ts'
import { useView, useWorkshop } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'

/**
 * Below a field, while one types: the text looks like a person's name, address or number, and groups are named here, never
 * people. Refuses nothing, and goes away for a text that one says is a group.
 */
export function PersonWarning({ text }: { readonly text: string }) {
  const t = useTranslate()
  const { view } = useWorkshop()
  const saidToBeGroups = useView((v) => v.saidToBeGroups)
  const words = text.trim()
  const sign = saidToBeGroups.has(words) ? null : personSign(words)
  return (
    <div role="status">
      {sign === null ? null : (
        <p className={cards.missing}>
          <span>{t(`winBack.person.${sign}`)}</span>{' '}
          <Button
            size="small"
            look="quiet"
            onPress={() => view.setState({ saidToBeGroups: new Set([...saidToBeGroups, words]) })}
          >
            {t('winBack.person.isGroup')}
          </Button>
        </p>
      )}
    </div>
  )
}
