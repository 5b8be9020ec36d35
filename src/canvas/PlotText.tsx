import { markId } from '../model/schema/mark.ts'
import { useRecords } from '../store/WorkshopContext.ts'
import { useTranslate } from '../ui/TranslateContext.ts'
import { useSheet } from './SheetContext.ts'

/** The plot in words, for those who do not see it: how much of each curve there is. Levels are in the table. */
export function PlotText() {
  const t = useTranslate()
  const { layout, offers, persona } = useSheet()
  const marks = useRecords((s) => s.marks)
  if (persona === null) return null
  return (
    <ul>
      {offers.map((offer) => {
        const subject = { personaId: persona.id, offerId: offer.id }
        const rated = layout.columns.filter(({ actionId }) =>
          marks.has(markId({ ...subject, actionId }, 'apriori')),
        )
        return (
          <li key={offer.id}>
            {t('map.plot', { offer: offer.name, count: rated.length, total: layout.columns.length })}
          </li>
        )
      })}
    </ul>
  )
}
