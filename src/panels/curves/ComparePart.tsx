import { ArrowUpDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import { curveName } from '../../charts/plotWords.ts'
import type { CurveChoice } from '../../model/insight/curveGap.ts'
import { EVIDENCES } from '../../model/schema/mark.ts'
import { pairKey, useCompared } from '../../store/curves.ts'
import { useOffers, usePersonas, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Curves.module.css'
import { GapReading } from './GapReading.tsx'

export interface ChoosableCurve {
  readonly key: string
  readonly choice: CurveChoice
  readonly name: string
}

const NONE = ''
const keyOf = (choice: CurveChoice) => `${pairKey(choice)} ${choice.evidence}`

/** Two curves with the gap between them: chosen here, shaded on the map, told here in words and figures. */
export function ComparePart() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const curves = useChoosableCurves()
  const compared = useCompared()
  const [picked, setPicked] = useState<readonly [string, string]>([NONE, NONE])
  const keys = compared === null ? picked : ([keyOf(compared[0]), keyOf(compared[1])] as const)
  const [first, second] = keys.map((key) => curves.find((c) => c.key === key))

  function choose(next: readonly [string, string]): void {
    setPicked(next)
    const [one, other] = next.map((key) => curves.find((c) => c.key === key))
    const both = one !== undefined && other !== undefined && one.key !== other.key
    workshop.view.setState({ compared: both ? [one.choice, other.choice] : null })
  }
  return (
    <section className={styles.part} aria-labelledby="curves-compare">
      <h3 className={styles.title} id="curves-compare">
        {t('curves.compare')}
      </h3>
      {curves.length < 2 ? (
        <p className={styles.hint}>{t('curves.noMarks')}</p>
      ) : (
        <div className={styles.pickers}>
          <CurveSelect
            label={t('curves.first')}
            value={keys[0]}
            curves={curves}
            onChange={(key) => choose([key, keys[1]])}
          />
          <CurveSelect
            label={t('curves.second')}
            value={keys[1]}
            curves={curves}
            error={keys[0] !== NONE && keys[0] === keys[1] ? t('curves.same') : null}
            onChange={(key) => choose([keys[0], key])}
          />
        </div>
      )}
      {compared === null || first === undefined || second === undefined ? null : (
        <>
          <div className={styles.buttons}>
            <Button size="small" onPress={() => choose([keys[1], keys[0]])}>
              <ArrowUpDown aria-hidden="true" />
              {t('curves.swap')}
            </Button>
            <Button size="small" look="quiet" onPress={() => choose([NONE, NONE])}>
              {t('curves.stop')}
            </Button>
          </div>
          <GapReading first={first} second={second} />
        </>
      )}
    </section>
  )
}

interface CurveSelectProps {
  readonly label: string
  readonly value: string
  readonly curves: readonly ChoosableCurve[]
  readonly error?: string | null
  readonly onChange: (key: string) => void
}

function CurveSelect({ label, value, curves, error = null, onChange }: CurveSelectProps) {
  const t = useTranslate()
  return (
    <SelectField label={label} value={value} error={error} onChange={(e) => onChange(e.target.value)}>
      <option value={NONE}>{t('curves.choose')}</option>
      {curves.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

/** Every curve that has a mark. */
function useChoosableCurves(): readonly ChoosableCurve[] {
  const t = useTranslate()
  const offers = useOffers()
  const personas = usePersonas()
  const marks = useRecords((s) => s.marks)
  return useMemo(() => {
    const drawn = new Set([...marks.values()].map(keyOf))
    return personas.flatMap((persona) =>
      offers.flatMap((offer) =>
        EVIDENCES.flatMap((evidence): ChoosableCurve[] => {
          const choice = { offerId: offer.id, personaId: persona.id, evidence }
          const names = { offer: offer.name, persona: personas.length > 1 ? persona.name : null, evidence }
          return drawn.has(keyOf(choice)) ? [{ key: keyOf(choice), choice, name: curveName(names, t) }] : []
        }),
      ),
    )
  }, [t, offers, personas, marks])
}
