import type { Persona } from '../../model/schema/persona.ts'
import { usePersonas, useWorkshop } from '../../store/WorkshopContext.ts'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'

/** Which persona a step is about, where there are several: the one whose journey is shown. */
export function PersonaChoice({ persona }: { readonly persona: Persona }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const personas = usePersonas()
  if (personas.length < 2) return null
  return (
    <SelectField
      label={t('guide.persona.which')}
      value={persona.id}
      onChange={(e) =>
        workshop.view.setState({ personaId: personas.find((p) => p.id === e.target.value)?.id ?? null })
      }
    >
      {personas.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
