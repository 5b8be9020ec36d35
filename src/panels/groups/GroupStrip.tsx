import { X } from 'lucide-react'
import { useState } from 'react'
import { currentPhase } from '../../model/facilitation/roomRules.ts'
import { useInGroups, useOwnGroup, wordNow } from '../../store/useGroups.ts'
import { useRole, useSession } from '../../store/useSession.ts'
import { useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { areaWords, groupName } from '../fields/groupWords.ts'
import strip from '../session/Strip.module.css'
import { useNameOf } from '../session/useNameOf.ts'
import { ChooseGroup } from './ChooseGroup.tsx'
import { useGoToPart } from './useGoToPart.ts'

/**
 * Tells everybody, when the work in groups begins, which is theirs and what its part is; when it is over; and who is in none, whom to
 * ask. What was said to the groups stands above.
 */
export function GroupStrip() {
  return (
    <>
      <WordStrip />
      <PlaceStrip />
    </>
  )
}

function PlaceStrip() {
  const t = useTranslate()
  const role = useRole()
  const inGroups = useInGroups()
  const own = useOwnGroup()
  const records = useRecords((s) => s)
  const phaseId = useSession((s) => currentPhase(s)?.id ?? null)
  const choose = useSession((s) => s.state.groupsJoin === 'choose')
  const go = useGoToPart(own?.area ?? null)
  const [dismissed, setDismissed] = useState<string | null>(null)
  const [was, setWas] = useState(inGroups)
  const [over, setOver] = useState(false)
  if (was !== inGroups) {
    setWas(inGroups)
    setOver(was)
    // Each beginning and each end is told, whatever was closed before.
    setDismissed(null)
  }
  const group = inGroups ? own : null
  const isLost = inGroups && own === null && role === 'participant'
  // Told again in another phase, of another group, of another part.
  const about =
    group === null ? 'over' : `${phaseId} ${group.id} ${group.area.by} ${group.area.ids.join(' ')}`
  const words = isLost
    ? t(choose ? 'group.strip.choose' : 'group.strip.none')
    : dismissed === about
      ? null
      : group !== null
        ? t('group.strip.in', { group: groupName(group, t), area: areaWords(group.area, records, t) })
        : over && !inGroups
          ? t('group.strip.over')
          : null
  return (
    <section
      className={words === null ? undefined : strip.strip}
      data-kind={isLost ? 'urgent' : undefined}
      aria-label={words === null ? undefined : t('group.mine')}
    >
      <p role="status" className={words === null ? undefined : strip.words}>
        {words ?? ''}
      </p>
      {words === null ? null : (
        <div className={strip.ways}>
          {isLost && choose ? <ChooseGroup /> : null}
          {group === null || go === null ? null : (
            <Button
              size="small"
              look="primary"
              onPress={() => {
                setDismissed(about)
                go()
              }}
            >
              {t('group.go')}
            </Button>
          )}
          {isLost ? null : (
            <IconButton
              size="small"
              label={t('common.close')}
              icon={<X />}
              onPress={() => {
                setDismissed(about)
                setOver(false)
              }}
            />
          )}
        </div>
      )}
    </section>
  )
}

/** What whoever leads said to all groups, or to this one. */
function WordStrip() {
  const t = useTranslate()
  const { participantId } = useWorkshop()
  const nameOf = useNameOf()
  const own = useOwnGroup()
  const word = useSession(wordNow)
  const [dismissed, setDismissed] = useState<string | null>(null)
  const isMine = word !== null && (word.groupId === null || word.groupId === own?.id)
  const shown = isMine && word.by !== participantId && dismissed !== word.id ? word : null
  return (
    <div
      className={shown === null ? undefined : strip.strip}
      data-kind={shown === null ? undefined : 'urgent'}
    >
      <p role="status" className={shown === null ? undefined : strip.words} dir="auto">
        {shown === null
          ? ''
          : t(shown.groupId === null ? 'group.word.all' : 'group.word.one', {
              name: nameOf(shown.by),
              text: shown.text,
            })}
      </p>
      {shown === null ? null : (
        <IconButton
          size="small"
          label={t('common.close')}
          icon={<X />}
          onPress={() => setDismissed(shown.id)}
        />
      )}
    </div>
  )
}
