import { useMemo } from 'react'
import { sortedGroups } from '../../model/facilitation/groups.ts'
import { useSession } from '../../store/useSession.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { GroupChip } from '../fields/GroupChip.tsx'
import { areaWords } from '../fields/groupWords.ts'
import styles from './GroupsScene.module.css'
import scenes from './Scene.module.css'

/** The groups at work, each with its part and how many are in it: whoever looks up finds where they belong. */
export function GroupsScene() {
  const t = useTranslate()
  const all = useSession((s) => s.groups)
  const seats = useSession((s) => s.groupSeats)
  const word = useSession((s) => s.state.word)
  const records = useRecords((s) => s)
  const groups = useMemo(() => sortedGroups({ groups: all }), [all])
  const columns = groups.length <= 4 ? 2 : groups.length <= 9 ? 3 : 4
  return (
    <section className={styles.scene}>
      <h2 className={scenes.sceneTitle}>{t('group.wall')}</h2>
      {word === null || word.groupId !== null ? null : (
        <p className={styles.word} dir="auto">
          {word.text}
        </p>
      )}
      <ul className={styles.groups} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {groups.map((group) => (
          <li key={group.id} className={styles.group} data-colour={group.colour}>
            <p className={styles.name}>
              <GroupChip group={group} wraps />
            </p>
            <p className={styles.part} dir="auto">
              {areaWords(group.area, records, t)}
            </p>
            <p className={styles.people}>
              {t('group.wall.people', {
                count: [...seats.values()].filter(({ groupId }) => groupId === group.id).length,
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
