import { SidePanel } from '../../ui/SidePanel.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { ComparePart } from './ComparePart.tsx'
import { EvidencePart } from './EvidencePart.tsx'
import { ShownPart } from './ShownPart.tsx'

export interface CurvesPanelProps {
  readonly onClose: () => void
}

/** Which curves this window shows, and two of them compared. Takes the keyboard when it opens. */
export function CurvesPanel({ onClose }: CurvesPanelProps) {
  const t = useTranslate()
  return (
    <SidePanel title={t('workshop.curves')} closeLabel={t('curves.close')} onClose={onClose} takesKeyboard>
      <ShownPart />
      <EvidencePart />
      <ComparePart />
    </SidePanel>
  )
}
