import { Eraser } from 'lucide-react'
import { ShareBar } from '../../../charts/ShareBar.tsx'
import { answerCheck, noteCheck } from '../../../model/commands/check.ts'
import {
  CHECK_GROUPS,
  type CheckGroup,
  completeness,
  gates,
  groupState,
  readGroup,
} from '../../../model/plan/gates.ts'
import { CHECK_ANSWERS, type CheckAnswer, type CheckKey, checkId } from '../../../model/schema/check.ts'
import { TEXT_MAX } from '../../../model/schema/limits.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { DraftTextField } from '../../fields/DraftTextField.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import cards from '../Cards.module.css'
import { useShare } from '../fields/useQuantities.ts'
import styles from './GatesSection.module.css'
import { TooEarly } from './TooEarly.tsx'

/** In the order in which they are passed. */
const GROUPS = Object.keys(CHECK_GROUPS) as readonly CheckGroup[]

/** What must hold before a programme makes sense: the base promise, then the fundamentals, then the rest (T9, T10, T7). */
export function GatesSection() {
  const t = useTranslate()
  return (
    <div className={cards.section}>
      <p className={cards.intro}>{t('gates.intro')}</p>
      <TooEarly place="gates" />
      <ol className={cards.cards}>
        {GROUPS.map((group) => (
          <li key={group}>
            <Gate group={group} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Gate({ group }: { readonly group: CheckGroup }) {
  const t = useTranslate()
  const share = useShare()
  const checks = useRecords((s) => s.checks)
  const reading = readGroup(checks, group)
  const { checks: questions, yes, unanswered } = reading
  const count = questions.length
  const state = groupState(reading)
  const waits = group === 'fundamentals' && gates(checks)[1].waits
  const complete = completeness(reading)
  return (
    <section className={cards.card} aria-labelledby={`gate-${group}`}>
      <div className={styles.head}>
        <h3 className={styles.title} id={`gate-${group}`}>
          {t(`gates.${group}`)}
        </h3>
        <span className={styles.state} data-state={state}>
          {t(`gates.state.${state}`, { yes, count, unanswered })}
        </span>
      </div>
      <p className={cards.about}>{t(`gates.${group}.why`)}</p>
      {waits ? <p className={cards.missing}>{t('gates.waits')}</p> : null}
      {group === 'components' ? (
        <div className={styles.complete}>
          <ShareBar
            label={t('gates.complete', { share: share(complete) })}
            shares={[
              { key: 'there', label: '', value: complete },
              { key: 'open', label: '', value: 1 - complete },
            ]}
          />
          <p className={cards.about}>{t('gates.complete', { share: share(complete) })}</p>
        </div>
      ) : null}
      <ul className={styles.questions}>
        {questions.map(({ key, answer }) => (
          <li key={key}>
            <Question checkKey={key} answer={answer} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Question({
  checkKey,
  answer,
}: {
  readonly checkKey: CheckKey
  readonly answer: CheckAnswer | null
}) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const note = useRecords((s) => {
    const check = s.checks.get(checkId(checkKey, 'note'))
    return check?.aspect === 'note' ? check.value : ''
  })
  const question = t(`gates.check.${checkKey}`)
  if (!canWrite)
    return (
      <div className={styles.question}>
        <p>{question}</p>
        <p className={cards.about}>{t(`gates.answer.${answer ?? 'open'}`)}</p>
        {note === '' ? null : <p>{note}</p>}
      </div>
    )
  return (
    <div className={styles.question}>
      <div className={styles.answer}>
        <ChoiceField
          label={question}
          value={answer}
          choices={CHECK_ANSWERS.map((value) => ({ value, text: t(`gates.answer.${value}`) }))}
          onChange={(value) => workshop.run((r) => answerCheck(r, checkKey, value))}
        />
        {answer === null ? null : (
          <IconButton
            size="small"
            label={t('gates.clear', { question })}
            icon={<Eraser />}
            onPress={() => workshop.run((r) => answerCheck(r, checkKey, null))}
          />
        )}
      </div>
      <DraftTextField
        label={t('gates.note', { question })}
        place={checkId(checkKey, 'note')}
        labelHidden
        value={note}
        maxLength={TEXT_MAX}
        rows={1}
        placeholder={t('gates.note.hint')}
        onCommit={(text) => commit((r) => noteCheck(r, checkKey, text))}
      />
    </div>
  )
}
