import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useCanWrite } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { type Arranged, ArrangedProvider, type Landing, useArrangedGroup } from './ArrangedContext.ts'
import styles from './ArrangedList.module.css'

export interface ArrangedItem<Id extends string> {
  readonly id: Id
  /** For the announcement of where it went. */
  readonly name: string
  readonly element: ReactNode
}

export interface ArrangedListProps<Id extends string> {
  readonly items: readonly ArrangedItem<Id>[]
  readonly className: string | undefined
  /** Puts one behind another of the list; null puts it first. */
  readonly onMove: (id: Id, afterId: Id | null) => void
  /** Which list of the `ArrangedGroup` around it this is. */
  readonly listKey?: string
}

/**
 * A list that people arrange by hand. Each item has a `MoveHandle` somewhere inside: dragged with pointer or finger, moved by
 * the arrows, or by its menu. The one who moves keeps the keyboard on the handle.
 */
export function ArrangedList<Id extends string>(props: ArrangedListProps<Id>) {
  const { items, className, onMove, listKey } = props
  const t = useTranslate()
  const canWrite = useCanWrite()
  const surrounding = useArrangedGroup()
  const group = listKey === undefined ? null : surrounding
  const list = useRef<HTMLUListElement>(null)
  const moved = useRef<string | null>(null)
  const [dropAt, setDropAt] = useState<{ readonly id: string; readonly index: number } | null>(null)
  const [said, setSaid] = useState('')
  const landing = group?.landing?.key === listKey ? (group?.landing ?? null) : null
  const order = items.map((item) => item.id).join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: what moves in the page loses the keyboard, whoever moved it
  useEffect(() => {
    for (const last of [moved, group?.moved]) {
      const handle = last?.current ? handleOf(list.current, last.current) : null
      if (last === undefined || handle === null) continue
      handle.focus()
      last.current = null
    }
  }, [order])

  /** `index` counts without the item itself. */
  function moveTo(id: string, index: number): void {
    const from = items.findIndex((item) => item.id === id)
    const item = items[from]
    if (item === undefined || index === from || index < 0 || index >= items.length) return
    const others = items.filter((each) => each.id !== id)
    moved.current = id
    onMove(item.id, others[index - 1]?.id ?? null)
    setSaid(t('arrange.moved', { name: item.name, place: index + 1, count: items.length }))
  }
  const arranged: Arranged | null =
    canWrite && (items.length > 1 || (group !== null && items.length > 0))
      ? {
          list,
          count: items.length,
          indexOf: (id) => items.findIndex((item) => item.id === id),
          moveTo,
          setDropAt,
          key: listKey ?? null,
          group,
        }
      : null
  return (
    <ArrangedProvider value={arranged}>
      <ul className={className} ref={list} data-arranged-list>
        {items.map((item, at) => (
          <li
            key={item.id}
            className={styles.item}
            data-dragged={dropAt?.id === item.id || undefined}
            data-drop={
              dropAt === null
                ? landingSide(items.length, landing, at)
                : group?.landing
                  ? undefined
                  : dropSide(items, dropAt, at)
            }
          >
            {item.element}
          </li>
        ))}
      </ul>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </ArrangedProvider>
  )
}

/** On which side of the item at `at` the dragged one would land; nothing where it is already. */
function dropSide(
  items: readonly { readonly id: string }[],
  { id, index }: { readonly id: string; readonly index: number },
  at: number,
): 'before' | 'after' | undefined {
  const from = items.findIndex((item) => item.id === id)
  if (index === from || at !== index) return undefined
  return index > from ? 'after' : 'before'
}

/** Between which two of another list it would land; an empty list shows it by its surroundings. */
function landingSide(count: number, landing: Landing | null, at: number): 'before' | 'after' | undefined {
  if (landing === null) return undefined
  if (at === landing.index) return 'before'
  return at === count - 1 && landing.index >= count ? 'after' : undefined
}

function handleOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-move="${CSS.escape(id)}"]`) ?? null
}
