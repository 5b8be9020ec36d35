import type { ExperienceComponent } from '../../../model/schema/action.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import type { LaneAxisProps } from '../lane.ts'
import { RowNames } from '../RowNames.tsx'

export function ComponentNames(props: LaneAxisProps) {
  const t = useTranslate()
  return <RowNames {...props} nameOf={(id) => t(`lanes.component.${id as ExperienceComponent}.short`)} />
}
