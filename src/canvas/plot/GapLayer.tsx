import { useId, useMemo } from 'react'
import { drawGap } from '../../charts/drawGap.ts'
import { levelNumbers } from '../../charts/levelNumbers.ts'
import { PAGE_PALETTE } from '../../charts/palette.ts'
import { SvgShapes } from '../../charts/SvgShapes.tsx'
import type { CurveChoice } from '../../model/insight/curveGap.ts'
import { must } from '../../model/must.ts'
import { pairKey } from '../../store/curves.ts'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useSheet } from '../SheetContext.ts'
import { useCurveColumns } from './useCurveColumns.ts'
import { useCurveMarks } from './useCurveMarks.ts'

/** The gap between the two curves that are compared. */
export function GapLayer({ compared }: { readonly compared: readonly [CurveChoice, CurveChoice] }) {
  const id = useId()
  const { locale } = usePreferences().preferences
  const { layout, levels, pairs } = useSheet()
  const [one, other] = compared
  // What is compared is always shown: see store/curves.ts.
  const pairOf = (choice: CurveChoice) =>
    must(
      pairs.find((p) => p.key === pairKey(choice)),
      pairKey(choice),
    )
  const [first, second] = [pairOf(one), pairOf(other)]
  const columns = useCurveColumns()
  const firstMarks = useCurveMarks(first, one.evidence, columns)
  const secondMarks = useCurveMarks(second, other.evidence, columns)
  const shapes = useMemo(() => {
    const { change } = levelNumbers(locale)
    const step = layout.plot.height / levels
    const figures = firstMarks.map((a, i) => {
      const b = secondMarks[i]
      return a === null || b == null ? null : change((b.y - a.y) / step)
    })
    return drawGap(
      { offer: first.offer, marks: firstMarks },
      { offer: second.offer, marks: secondMarks },
      figures,
      PAGE_PALETTE,
      `gap${id}`,
    )
  }, [locale, layout.plot.height, levels, first.offer, second.offer, firstMarks, secondMarks, id])
  return <SvgShapes shapes={shapes} />
}
