import { useState } from 'react'
import { SUMMONS_MODES } from '../../model/facilitation/sessionState.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useSession } from '../../store/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { groupName } from '../fields/groupWords.ts'
import { useGroups } from '../groups/useGroups.ts'
import styles from './SessionPanel.module.css'
import { useWhereILook } from './useWhereILook.ts'

/** Shows the others what whoever leads looks at: asked, once, or for as long as it is held. */
export function BringToMe() {
  const t = useTranslate()
  const ask = useAsk()
  const where = useWhereILook()
  const summons = useSession((s) => s.state.summons)
  const [mode, setMode] = useState<(typeof SUMMONS_MODES)[number]>('invite')
  const groups = useGroups()
  const [whom, setWhom] = useState('')
  const groupId = groups.some(({ id }) => id === whom) ? whom : null
  return (
    <section className={styles.section} aria-labelledby="bring">
      <h3 className={styles.heading} id="bring">
        {t('room.bring')}
      </h3>
      <p className={styles.quiet}>{t('room.bring.hint')}</p>
      <ChoiceField
        label={t('room.bring')}
        hint={t(`room.bring.${mode}.hint`)}
        choices={SUMMONS_MODES.map((value) => ({ value, text: t(`room.bring.${value}`) }))}
        value={mode}
        onChange={setMode}
      />
      {groups.length === 0 ? null : (
        <SelectField
          label={t('room.bring.whom')}
          value={groupId ?? ''}
          onChange={(e) => setWhom(e.target.value)}
        >
          <option value="">{t('room.bring.whom.all')}</option>
          {groups.map((group) => (
            <option key={group.id} value={group.id}>
              {groupName(group, t)}
            </option>
          ))}
        </SelectField>
      )}
      <div className={styles.ways}>
        <Button look="primary" onPress={() => void ask((api) => api.summon({ mode, ...where(), groupId }))}>
          {t('room.bring.go')}
        </Button>
        {summons === null ? null : (
          <Button onPress={() => void ask((api) => api.letGo())}>{t('room.bring.release')}</Button>
        )}
      </div>
      <p role="status" className={styles.quiet}>
        {summons === null ? '' : t(`room.bring.on.${summons.mode}`)}
      </p>
    </section>
  )
}
