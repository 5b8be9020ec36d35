import { addPersona, describePersona, removePersona, renamePersona } from '../../model/commands/persona.ts'
import { NAME_MAX } from '../../model/schema/limits.ts'
import type { Persona } from '../../model/schema/persona.ts'
import { usePersonas, useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { AddLine } from '../fields/AddLine.tsx'
import { NamedRow } from '../fields/NamedRow.tsx'
import { NameField } from '../fields/NameField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import styles from './Editor.module.css'

export function PersonasEditor() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  const personas = usePersonas()
  function add(name: string) {
    const id = workshop.newId('persona')
    return commit((r) => addPersona(r, id, name))
  }
  return (
    <section className={styles.part} aria-labelledby="personas-heading">
      <h3 className={styles.heading} id="personas-heading">
        {t('offers.personas')}
      </h3>
      <p className={styles.hint}>{t('offers.personas.hint')}</p>
      <ul className={styles.list}>
        {personas.map((persona) => (
          <PersonaRow key={persona.id} persona={persona} />
        ))}
      </ul>
      <AddLine label={t('personas.add')} placeholder={t('personas.add')} maxLength={NAME_MAX} onAdd={add} />
    </section>
  )
}

function PersonaRow({ persona }: { readonly persona: Persona }) {
  const t = useTranslate()
  const commit = useCommit()
  return (
    <NamedRow
      className={styles.row}
      label={t('persona.name')}
      name={persona.name}
      rename={(name) => (r) => renamePersona(r, persona.id, name)}
      removeLabel={t('personas.delete', { persona: persona.name })}
      remove={(r) => removePersona(r, persona.id)}
    >
      <NameField
        look="text"
        labelHidden
        label={t('personas.segment', { persona: persona.name })}
        placeholder={t('personas.segment.hint')}
        value={persona.segment}
        maxLength={NAME_MAX}
        onCommit={(segment) => commit((r) => describePersona(r, persona.id, { segment }))}
      />
    </NamedRow>
  )
}
