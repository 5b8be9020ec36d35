import { X } from 'lucide-react'
import { setAnswer } from '../../../model/commands/measure.ts'
import type { Measure } from '../../../model/schema/measure.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import styles from './Measures.module.css'
import { useAnswerChoices } from './useAnswerChoices.ts'

/** What a measure answers: frictions, loss drivers and actions of the map (J9). */
export function MeasureAnswers({ measure }: { readonly measure: Measure }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const answers = useRecords((s) => s.answers)
  const groups = useAnswerChoices()
  const answered = new Set(
    [...answers.values()].filter((a) => a.measureId === measure.id).map((a) => a.answeredId),
  )
  const all = groups.flatMap((group) => group.choices)
  const chosen = all.filter((choice) => answered.has(choice.id))
  return (
    <section className={styles.answers} aria-label={t('measures.answersOf', { measure: measure.title })}>
      <h4 className={styles.subtitle}>{t('measures.answers')}</h4>
      {chosen.length === 0 ? <p className={cards.missing}>{t('measures.answersNothing')}</p> : null}
      <ul className={cards.chips}>
        {chosen.map((choice) => (
          <li key={choice.id} className={cards.chip} title={choice.text}>
            <span className={cards.chipWords}>{choice.text}</span>
            {canWrite ? (
              <IconButton
                size="small"
                label={t('measures.unlink', { what: choice.text })}
                icon={<X />}
                onPress={() => workshop.run((r) => setAnswer(r, measure.id, choice.id, false))}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {canWrite ? (
        <select
          className={styles.link}
          aria-label={t('measures.link')}
          value=""
          onChange={(event) => {
            const choice = all.find((c) => c.id === event.target.value)
            if (choice !== undefined) workshop.run((r) => setAnswer(r, measure.id, choice.id, true))
          }}
        >
          <option value="">{t('measures.link')}</option>
          {groups.map(({ kind, choices }) => (
            <optgroup key={kind} label={t(`measures.answered.${kind}`)}>
              {choices
                .filter((choice) => !answered.has(choice.id))
                .map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {choice.text}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      ) : null}
    </section>
  )
}
