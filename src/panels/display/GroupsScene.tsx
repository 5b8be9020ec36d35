import { useMemo, useRef } from 'react'
import { hyphenate } from '../../charts/hyphenate.ts'
import { sortedGroups } from '../../model/facilitation/groups.ts'
import { wordNow } from '../../store/useGroups.ts'
import { useSession } from '../../store/useSession.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { GroupChip } from '../fields/GroupChip.tsx'
import { areaWords } from '../fields/groupWords.ts'
import styles from './GroupsScene.module.css'
import scenes from './Scene.module.css'
import { useFit } from './useFit.ts'

/** Of more groups, one without a name is only its number. */
const NAMED_MAX = 6

/** Words that have no room in a line of the wall break between syllables. */
const breakable = (name: string) => name.replace(/\p{L}{10,}/gu, hyphenate)

/** In as few rows as leave a name room. */
function columnsOf(count: number): number {
  if (count <= 4) return 2
  return count <= 6 || count === 9 ? 3 : 4
}

/** The groups at work, each with its part and how many are in it: whoever looks up finds where they belong. */
export function GroupsScene() {
  const t = useTranslate()
  const all = useSession((s) => s.groups)
  const seats = useSession((s) => s.groupSeats)
  const word = useSession(wordNow)
  const records = useRecords((s) => s)
  const groups = useMemo(() => sortedGroups({ groups: all }), [all])
  const columns = columnsOf(groups.length)
  const scene = useRef<HTMLElement>(null)
  useFit(scene)
  return (
    <section className={styles.scene} ref={scene}>
      <h2 className={scenes.sceneTitle}>{t('group.wall')}</h2>
      {word === null || word.groupId !== null ? null : (
        <p className={styles.word} dir="auto">
          {word.text}
        </p>
      )}
      <ul className={styles.groups} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {groups.map((group) => (
          <li key={group.id} className={styles.group} data-fits>
            <p className={styles.name}>
              <GroupChip
                group={{ ...group, name: breakable(group.name) }}
                wraps
                numberOnly={groups.length > NAMED_MAX && group.name.trim() === ''}
              />
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
