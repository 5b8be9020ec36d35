import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { buttonClasses } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { type Arranged, useArranged } from './ArrangedContext.ts'
import styles from './ArrangedList.module.css'
import { useMoveDrag } from './useMoveDrag.ts'

const STEPS = ['up', 'down', 'first', 'last'] as const
type Step = (typeof STEPS)[number]
const KEYS: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' }

export interface MoveHandleProps {
  readonly id: string
  readonly name: string
}

/** Takes an item of an `ArrangedList` elsewhere: dragged, by the arrows, or by a menu for who can do neither. */
export function MoveHandle(props: MoveHandleProps) {
  const arranged = useArranged()
  return arranged === null ? null : <Handle {...props} arranged={arranged} />
}

function Handle({ id, name, arranged }: MoveHandleProps & { readonly arranged: Arranged }) {
  const t = useTranslate()
  const handle = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const drag = useMoveDrag({ id, name }, arranged)
  const others = arranged.group?.lists.filter(({ key }) => key !== arranged.key) ?? []
  const at = arranged.indexOf(id)
  const last = arranged.count - 1
  const target: Readonly<Record<Step, number>> = { up: at - 1, down: at + 1, first: 0, last }
  const isIdle = (step: Step) => target[step] === at || target[step] < 0 || target[step] > last

  function handleKey(event: KeyboardEvent<HTMLButtonElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const step = KEYS[event.key]
    if (step === undefined) return
    event.preventDefault()
    arranged.moveTo(id, target[step])
  }
  return (
    <>
      <button
        type="button"
        ref={handle}
        className={`${buttonClasses('quiet', 'small')} ${styles.handle}`}
        data-move={id}
        aria-label={t('arrange.move', { name })}
        aria-haspopup="menu"
        aria-expanded={open}
        title={t('arrange.hint')}
        onKeyDown={handleKey}
        onClick={(event) => {
          // Enter and Space press too, and no drag ends with them.
          const isKey = event.detail === 0
          if (isKey || !drag.wasDragged()) setOpen(true)
        }}
        {...drag.handlers}
      >
        <GripVertical aria-hidden="true" />
      </button>
      {open ? (
        <Popover
          className={styles.popover ?? ''}
          triggerRef={handle}
          isOpen
          onOpenChange={setOpen}
          placement="bottom start"
        >
          <Menu
            aria-label={t('arrange.move', { name })}
            className={styles.menu ?? ''}
            autoFocus="first"
            disabledKeys={STEPS.filter(isIdle)}
            onAction={(key) => {
              const step = STEPS.find((each) => each === key)
              if (step !== undefined) arranged.moveTo(id, target[step])
              else arranged.group?.moveInto({ id, name }, String(key), Infinity)
            }}
            onClose={() => setOpen(false)}
          >
            {STEPS.map((step) => (
              <MenuItem key={step} id={step} className={styles.menuItem ?? ''}>
                {t(`arrange.${step}`)}
              </MenuItem>
            ))}
            {others.map(({ key, name: list }) => (
              <MenuItem key={key} id={key} className={styles.menuItem ?? ''}>
                {t('arrange.into', { list })}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      ) : null}
    </>
  )
}
