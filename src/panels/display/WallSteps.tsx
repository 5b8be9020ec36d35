import { useMemo } from 'react'
import { readJourney } from '../../model/journey.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Scene.module.css'
import { useRoomInLetters } from './useRoomInLetters.ts'
import { GAP, LINE_HEIGHT, PADDING, STEP_GAP, wallBoard } from './wallBoard.ts'

/** What the customer does, every action by its name, while nobody judges yet. */
export function WallSteps() {
  const t = useTranslate()
  const records = useRecords((s) => s)
  const [box, room] = useRoomInLetters()
  const journey = useMemo(() => readJourney(records), [records])
  const board = useMemo(() => {
    const sequences = journey.sequences.map(({ sequence, actions }) => ({
      name: sequence.name,
      titles: actions.map(({ title }) => title),
    }))
    return wallBoard(sequences, room ?? { width: 0, height: 0 })
  }, [journey, room])
  return (
    <div className={styles.stepsBox} ref={box}>
      <ol
        className={styles.steps}
        aria-label={t('display.map')}
        style={{ gap: `${GAP}em`, gridTemplateColumns: `repeat(${board.columns}, minmax(0, 1fr))` }}
      >
        {journey.sequences.map(({ sequence, actions }, i) => {
          const shown = board.shown[i] ?? 0
          return (
            <li key={sequence.id} className={styles.stage} style={{ padding: `${PADDING}em` }}>
              <div style={{ fontSize: `${board.size}em`, lineHeight: LINE_HEIGHT }}>
                <h2 className={styles.stageName} dir="auto">
                  {sequence.name}
                </h2>
                <ol>
                  {actions.slice(0, shown).map(({ id, title }) => (
                    <li
                      key={id}
                      className={styles.step}
                      style={{ marginBlockStart: `${STEP_GAP}em`, WebkitLineClamp: board.lines }}
                      dir="auto"
                    >
                      {title}
                    </li>
                  ))}
                </ol>
                {shown === actions.length ? null : (
                  <p style={{ marginBlockStart: `${STEP_GAP}em` }}>
                    {t('display.result.more', { count: actions.length - shown })}
                  </p>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
