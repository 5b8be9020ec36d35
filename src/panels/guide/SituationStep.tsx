import { editSituation } from '../../model/commands/sequence.ts'
import type { SequenceId } from '../../model/schema/ids.ts'
import { useRecord } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { SharedTextField } from '../fields/SharedTextField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import { WordsHint } from './WordsHint.tsx'

/** The situation that a sequence covers, as the customer would tell it (J5). */
export function SituationStep({ sequenceId }: { readonly sequenceId: SequenceId }) {
  const t = useTranslate()
  const commit = useCommit()
  const sequence = useRecord('sequences', sequenceId)
  if (sequence === undefined) return null
  return (
    <>
      <SharedTextField
        label={t('sequence.situation')}
        placeholder={t('sequence.situation.hint')}
        value={sequence.situation}
        onEdit={(from, to, how) => commit((r) => editSituation(r, sequenceId, from, to), how)}
      />
      <WordsHint text={sequence.situation} kind="speech" />
    </>
  )
}
