import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { REMOVED_SENT_MAX } from '../../src/protocol/syncWire.ts'
import { showPresence, signRemovals } from '../../src/sync/presence.ts'

const remove = (kind: 'actions' | 'marks', id: string) => ({ op: 'remove', kind, id }) as const

function here() {
  const awareness = new Awareness(new Y.Doc())
  showPresence(awareness, {})
  return { awareness, removed: () => awareness.getLocalState()?.removed }
}

test('[TOG-6] what is removed is shown, latest first and what things belong to before what goes with them', () => {
  const { awareness, removed } = here()
  signRemovals(awareness, [remove('marks', 'mark:a'), remove('actions', 'action:a')])
  signRemovals(awareness, [remove('actions', 'action:b')])
  signRemovals(awareness, [{ op: 'meta', fields: { title: 'x' } }])
  expect(removed()).toEqual(['action:b', 'action:a', 'mark:a'])
  awareness.destroy()
})

test('[TOG-6] only so many are shown: a state has its limit', () => {
  const { awareness, removed } = here()
  signRemovals(
    awareness,
    Array.from({ length: 100 }, (_, i) => remove('actions', `action:${i}`)),
  )
  expect(removed()).toHaveLength(REMOVED_SENT_MAX)
  awareness.destroy()
})
