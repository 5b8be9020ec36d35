import { ACCESSES, type Access, PARTS, type PartRights } from '../../model/facilitation/parts.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './PhaseList.module.css'

export interface PartFieldsProps {
  /** What participants may do everywhere else. */
  readonly access: Access
  readonly parts: PartRights
  readonly onChange: (parts: PartRights) => void
}

/** What participants may do part by part, folded away as long as one word says it for all. */
export function PartFields({ access, parts, onChange }: PartFieldsProps) {
  const t = useTranslate()
  return (
    <Disclosure
      title={t('lead.phase.parts')}
      openAtFirst={Object.values(parts).some((right) => right !== null)}
    >
      <p className={styles.hint}>{t('lead.phase.parts.hint')}</p>
      <div className={styles.parts}>
        {PARTS.map((part) => (
          <SelectField
            key={part}
            label={capital(t(`phase.part.${part}`))}
            value={parts[part] ?? ''}
            onChange={(e) =>
              onChange({ ...parts, [part]: ACCESSES.find((each) => each === e.target.value) ?? null })
            }
          >
            <option value="">{t('lead.phase.parts.asAll', { access: t(`phase.access.${access}`) })}</option>
            {ACCESSES.map((each) => (
              <option key={each} value={each}>
                {t(`phase.access.${each}`)}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
    </Disclosure>
  )
}

/** The names stand within sentences, too. */
function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
