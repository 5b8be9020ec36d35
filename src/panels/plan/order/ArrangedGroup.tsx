import { type ReactNode, useRef, useState } from 'react'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { ArrangedGroupProvider, type ArrangedGroup as Group, type Landing } from './ArrangedContext.ts'

export interface ArrangedGroupProps<Key extends string> {
  /** The lists between which items go, in the order of the page. */
  readonly lists: readonly { readonly key: Key; readonly name: string }[]
  /** Puts an item into another list, at a place counted from 0. */
  readonly onMoveInto: (id: string, key: Key, index: number) => void
  readonly className?: string | undefined
  readonly children: ReactNode
}

/**
 * Lists that an item of one can go to the others of: dragged there, or by the menu of its handle. Each list stands in an
 * element with its key as `data-arranged`, which takes what is dropped on it even while the list is empty.
 */
export function ArrangedGroup<Key extends string>(props: ArrangedGroupProps<Key>) {
  const { lists, onMoveInto, className, children } = props
  const t = useTranslate()
  const element = useRef<HTMLDivElement>(null)
  const moved = useRef<string | null>(null)
  const [landing, setLanding] = useState<Landing | null>(null)
  const [said, setSaid] = useState('')
  const group: Group = {
    element,
    lists,
    landing,
    setLanding,
    moved,
    moveInto(item, key, index) {
      const list = lists.find((each) => each.key === key)
      if (list === undefined) return
      moved.current = item.id
      onMoveInto(item.id, list.key, index)
      setSaid(t('arrange.movedInto', { name: item.name, list: list.name }))
    },
  }
  return (
    <ArrangedGroupProvider value={group}>
      <div className={className} ref={element}>
        {children}
      </div>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </ArrangedGroupProvider>
  )
}
