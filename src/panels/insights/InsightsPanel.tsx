import { useMemo, useState } from 'react'
import { levelNumbers } from '../../charts/levelNumbers.ts'
import { markSeries } from '../../model/insight/markSeries.ts'
import { DEFAULT_LEVEL_COUNT } from '../../model/schema/meta.ts'
import type { Offer } from '../../model/schema/offer.ts'
import type { Persona } from '../../model/schema/persona.ts'
import type { Selection } from '../../store/viewState.ts'
import {
  useActiveOffer,
  useActivePersona,
  useRecords,
  useView,
  useWorkshop,
} from '../../store/WorkshopContext.ts'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { SidePanel, type SidePanelProps } from '../../ui/SidePanel.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { About } from './About.tsx'
import { AnswersSection } from './AnswersSection.tsx'
import { ChecksSection } from './ChecksSection.tsx'
import { DropsSection } from './DropsSection.tsx'
import { GapsSection } from './GapsSection.tsx'
import { GuessesSection } from './GuessesSection.tsx'
import { HintsSection } from './HintsSection.tsx'
import { InsightsProvider, type Place } from './InsightsContext.ts'
import { LevelSection } from './LevelSection.tsx'
import { PeakEndSection } from './PeakEndSection.tsx'
import { SelectedPlace } from './SelectedPlace.tsx'
import { SeveritySection } from './SeveritySection.tsx'
import { UnratedSection } from './UnratedSection.tsx'
import { useJourneyOrder } from './useJourneyOrder.ts'
import { useMarkRecords } from './useMarkRecords.ts'

export interface InsightsPanelProps {
  readonly onClose: () => void
  /** Opens the details of what is selected in place of this panel. */
  readonly onOpenDetails: () => void
}

/** What the map says of the active persona and offer. Takes the keyboard when it opens. */
export function InsightsPanel({ onClose, onOpenDetails }: InsightsPanelProps) {
  const t = useTranslate()
  const persona = useActivePersona()
  const offer = useActiveOffer()
  const panel = { title: t('insights.title'), closeLabel: t('insights.close'), onClose, takesKeyboard: true }
  return persona === null || offer === null ? (
    <SidePanel {...panel}>
      <p>{t('insights.empty')}</p>
    </SidePanel>
  ) : (
    <Reading persona={persona} offer={offer} openDetails={onOpenDetails} panel={panel} />
  )
}

interface ReadingProps {
  readonly persona: Persona
  readonly offer: Offer
  readonly openDetails: () => void
  readonly panel: Omit<SidePanelProps, 'children'>
}

function Reading({ persona, offer, openDetails, panel }: ReadingProps) {
  const workshop = useWorkshop()
  const { locale } = usePreferences().preferences
  const journey = useJourneyOrder()
  const records = useMarkRecords()
  const levels = useRecords((s) => s.meta?.levels) ?? DEFAULT_LEVEL_COUNT
  const selection = useView((v) => v.selection)
  const [picked, setPicked] = useState<{ readonly row: string; readonly selection: Selection } | null>(null)
  const numbers = useMemo(() => levelNumbers(locale), [locale])
  const series = useMemo(
    () => markSeries(records, journey, { offerId: offer.id, personaId: persona.id, evidence: 'bestKnown' }),
    [records, journey, offer.id, persona.id],
  )
  const pickedRow = picked !== null && picked.selection === selection ? picked.row : null
  function pick(row: string, place: Place): void {
    // A new object each time: pressing again brings the place back into view.
    workshop.view.setState({ selection: place })
    setPicked({ row, selection: place })
  }
  const insights = { persona, offer, series, journey, levels, numbers, pickedRow, pick, openDetails }
  return (
    <InsightsProvider value={insights}>
      <SidePanel {...panel} foot={<SelectedPlace />}>
        <About />
        <LevelSection />
        <PeakEndSection />
        <DropsSection />
        <GapsSection />
        <SeveritySection />
        <AnswersSection />
        <UnratedSection />
        <ChecksSection />
        <GuessesSection />
        <HintsSection />
      </SidePanel>
    </InsightsProvider>
  )
}
