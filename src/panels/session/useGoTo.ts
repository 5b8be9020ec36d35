import type { Phase } from '../../model/facilitation/phase.ts'
import { useAsk } from '../../store/useAsk.ts'
import { usePreferences } from '../../ui/PreferencesContext.ts'

/** Goes to a phase, and starts the clock with it where whoever leads wants that. */
export function useGoTo(): { goTo(phase: Phase): Promise<void>; stop(): Promise<void> } {
  const ask = useAsk()
  const { phaseClock } = usePreferences().preferences
  return {
    async goTo(phase) {
      const gone = await ask((api) => api.goToPhase(phase.id))
      if (!gone || !phaseClock) return
      await ask((api) =>
        api.orderTimer(phase.minutes === 0 ? { do: 'clear' } : { do: 'start', minutes: phase.minutes }),
      )
    },
    async stop() {
      const gone = await ask((api) => api.goToPhase(null))
      if (gone && phaseClock) await ask((api) => api.orderTimer({ do: 'clear' }))
    },
  }
}
