import { describePersona } from '../../../model/commands/persona.ts'
import { NAME_MAX } from '../../../model/schema/limits.ts'
import type { Persona } from '../../../model/schema/persona.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { NameField } from '../../fields/NameField.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import styles from './SegmentWorth.module.css'
import { SegmentWorth } from './SegmentWorth.tsx'

/** Asks all that the value of a persona's segment needs: its name, and its three numbers. */
export function SegmentQuestion({ persona }: { readonly persona: Persona }) {
  const t = useTranslate()
  const commit = useCommit()
  return (
    <div className={styles.question}>
      <NameField
        label={t('worth.segment')}
        value={persona.segment}
        place={`${persona.id}/segment`}
        maxLength={NAME_MAX}
        onCommit={(segment) => commit((r) => describePersona(r, persona.id, { segment }))}
      />
      <SegmentWorth persona={persona} />
    </div>
  )
}
