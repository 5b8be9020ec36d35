import { useState } from 'react'
import { GROUP_COLOURS, GROUP_JOINS, GROUPS_MAX } from '../../model/facilitation/group.ts'
import { currentPhase } from '../../model/facilitation/roomRules.ts'
import { must } from '../../model/must.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useSession } from '../../store/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { GroupItem } from './GroupItem.tsx'
import styles from './Groups.module.css'
import { GroupWorkList } from './GroupWorkList.tsx'
import { NewGroups } from './NewGroups.tsx'
import { SeatRow } from './SeatRow.tsx'
import { useGroups, useSeats } from './useGroups.ts'
import { WordForm } from './WordForm.tsx'

/** From where groups are made and led: who sits where, what is whose, what was said to them, what each made. */
export function GroupsTab() {
  const t = useTranslate()
  const groups = useGroups()
  const [said, setSaid] = useState('')
  return (
    <>
      <p role="status" className={styles.hidden}>
        {said}
      </p>
      {groups.length === 0 ? (
        <section className={styles.section}>
          <NewGroups onMade={setSaid} />
        </section>
      ) : (
        <>
          <HowTheyWork onSaid={setSaid} />
          <WhoSitsWhere onSaid={setSaid} />
          <WordForm />
        </>
      )}
      <section className={styles.section} aria-labelledby="groups-work">
        <h3 className={styles.heading} id="groups-work">
          {t('lead.groups.work')}
        </h3>
        <GroupWorkList none={<p className={styles.quiet}>{t('lead.groups.work.none')}</p>} />
      </section>
    </>
  )
}

interface Saying {
  readonly onSaid: (words: string) => void
}

function HowTheyWork({ onSaid }: Saying) {
  const t = useTranslate()
  const ask = useAsk()
  const phase = useSession(currentPhase)
  const join = useSession((s) => s.state.groupsJoin)
  const here = useSeats().filter(({ member }) => member.isHere && member.role === 'participant')
  async function share(): Promise<void> {
    const ids = here.map(({ member }) => member.id)
    if (await ask((api) => api.shareOut(ids))) onSaid(t('lead.groups.shared'))
  }
  return (
    <section className={styles.section}>
      {phase === null ? (
        <p className={styles.quiet}>{t('lead.groups.phase.none')}</p>
      ) : (
        <SwitchField
          label={t('lead.groups.phase')}
          hint={t('lead.groups.phase.hint')}
          isOn={phase.inGroups}
          onChange={(inGroups) => void ask((api) => api.changePhase(phase.id, { inGroups }))}
        />
      )}
      <SelectField
        label={t('lead.groups.join')}
        value={join}
        onChange={(e) => {
          const groupsJoin = GROUP_JOINS.find((each) => each === e.target.value) ?? join
          void ask((api) => api.changeSettings({ groupsJoin }))
        }}
      >
        {GROUP_JOINS.map((each) => (
          <option key={each} value={each}>
            {t(`lead.groups.join.${each}`)}
          </option>
        ))}
      </SelectField>
      <div className={styles.ways}>
        <Button isDisabled={here.length === 0} onPress={() => void share()}>
          {t('lead.groups.share', { count: here.length })}
        </Button>
      </div>
      <p className={styles.quiet}>{t('lead.groups.rounds')}</p>
    </section>
  )
}

function WhoSitsWhere({ onSaid }: Saying) {
  const t = useTranslate()
  const ask = useAsk()
  const groups = useGroups()
  const nowhere = useSeats().filter(({ groupId }) => groupId === null)
  /** Their row is another one now: the keyboard goes along. */
  function keepWith(personId: string, words: string): void {
    onSaid(words)
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-seat="${CSS.escape(personId)}"]`)?.focus(),
    )
  }
  function add(): void {
    const colour = must(GROUP_COLOURS[groups.length % GROUP_COLOURS.length])
    void ask((api) => api.makeGroups([{ colour }]))
  }
  return (
    <section className={styles.section} aria-labelledby="groups-list">
      <h3 className={styles.heading} id="groups-list">
        {t('lead.groups.list')}
      </h3>
      <ul className={styles.list}>
        {groups.map((group) => (
          <GroupItem key={group.id} group={group} onMoved={keepWith} onRemoved={onSaid} />
        ))}
      </ul>
      {nowhere.length === 0 ? null : (
        <section className={styles.group} aria-labelledby="groups-nobody">
          <h4 className={styles.heading} id="groups-nobody">
            {t('lead.groups.nobody')}
          </h4>
          <ul className={styles.list}>
            {nowhere.map(({ member, groupId }) => (
              <SeatRow key={member.id} member={member} groupId={groupId} onMoved={keepWith} />
            ))}
          </ul>
        </section>
      )}
      <div className={styles.ways}>
        <Button size="small" isDisabled={groups.length >= GROUPS_MAX} onPress={add}>
          {t('lead.groups.add')}
        </Button>
        <Button size="small" look="quiet" onPress={() => void ask((api) => api.removeGroup(null))}>
          {t('lead.groups.removeAll')}
        </Button>
      </div>
    </section>
  )
}
