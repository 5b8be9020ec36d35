import { describePersona, renamePersona } from '../../model/commands/persona.ts'
import { NAME_MAX, TEXT_MAX } from '../../model/schema/limits.ts'
import { useActivePersona } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { DraftTextField } from '../fields/DraftTextField.tsx'
import { NameField } from '../fields/NameField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import { PersonaChoice } from './PersonaChoice.tsx'

const TEXTS = ['portrait', 'needs', 'expectations'] as const

/** Whose journey this is, with empathy: situation, needs, expectations (J1). */
export function PersonaStep() {
  const t = useTranslate()
  const commit = useCommit()
  const persona = useActivePersona()
  if (persona === null) return null
  return (
    <>
      <PersonaChoice persona={persona} />
      <NameField
        key={`${persona.id} name`}
        label={t('persona.name')}
        value={persona.name}
        maxLength={NAME_MAX}
        onCommit={(name) => commit((r) => renamePersona(r, persona.id, name))}
      />
      {TEXTS.map((text) => (
        <DraftTextField
          key={`${persona.id} ${text}`}
          label={t(`persona.${text}`)}
          placeholder={t(`persona.${text}.hint`)}
          value={persona[text]}
          place={`${persona.id}/${text}`}
          maxLength={TEXT_MAX}
          onCommit={(words) => commit((r) => describePersona(r, persona.id, { [text]: words }))}
        />
      ))}
    </>
  )
}
