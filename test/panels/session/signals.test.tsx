// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Timer } from '../../../src/model/facilitation/timer.ts'
import { Reactions } from '../../../src/panels/session/Reactions.tsx'
import { SessionAnnouncer } from '../../../src/panels/session/SessionAnnouncer.tsx'
import { SignalsPopover } from '../../../src/panels/session/SignalsPopover.tsx'
import { SoundFields } from '../../../src/panels/session/SoundFields.tsx'
import type { Workshop } from '../../../src/store/workshop.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { peerHere } from '../../support/peerHere.ts'
import { renderWith } from '../../support/renderWith.tsx'
import { sessionSays } from '../../support/sessionOf.ts'

const tone = vi.hoisted(() => vi.fn(async () => {}))
vi.mock('../../../src/ui/tone.ts', () => ({ playTone: tone }))

const time = { now: 0 }
beforeEach(() => {
  time.now = 1_800_000_000_000
  tone.mockClear()
})
afterEach(() => vi.useRealTimers())

async function open(): Promise<Workshop> {
  const workshop = await openTestWorkshop({ role: 'participant' })
  sessionSays(workshop, {})
  return { ...workshop, clock: { ...workshop.clock, now: () => time.now } }
}

function Signals({ onClose }: { readonly onClose: () => void }) {
  const trigger = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button type="button" ref={trigger}>
        x
      </button>
      <SignalsPopover trigger={trigger} onClose={onClose} />
    </>
  )
}

test('[SES-13] the page shows three reactions at once, says that the fourth is one too many, and takes one two seconds later', async () => {
  const workshop = await open()
  const shown = vi.spyOn(workshop, 'showPresence')
  const onClose = vi.fn()
  renderWith(<Signals onClose={onClose} />, { workshop })
  const clap = screen.getByRole('button', { name: 'Applaudir' })
  for (let i = 0; i < 4; i++) fireEvent.click(clap)
  expect(shown).toHaveBeenCalledTimes(3)
  expect(onClose).toHaveBeenCalledTimes(3)
  expect(screen.getByRole('status').textContent).toMatch(/^Cela faisait beaucoup/)
  time.now += 1_900
  fireEvent.click(clap)
  expect(shown).toHaveBeenCalledTimes(3)
  time.now += 200
  fireEvent.click(clap)
  expect(shown).toHaveBeenCalledTimes(4)
})

test('[SES-13] reactions that are off cannot be sent, and those of others are shown for a moment, not in quiet mode', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const workshop = await open()
  const reacts = (serial: number) =>
    act(() =>
      workshop.peers.setState({
        peers: [peerHere({ id: 'bob', name: 'Bob' }, { reaction: { kind: 'clap', serial } })],
      }),
    )
  const { unmount } = renderWith(<Reactions />, { workshop })
  reacts(1)
  expect(screen.getByRole('listitem').textContent).toMatch(/^Bob\s: Applaudir$/)
  act(() => vi.advanceTimersByTime(4_100))
  expect(screen.queryByRole('listitem')).toBeNull()
  unmount()
  const quiet = renderWith(<Reactions />, { workshop, device: { quiet: true } })
  reacts(2)
  expect(screen.queryByRole('listitem')).toBeNull()
  quiet.unmount()
  sessionSays(workshop, { state: { reactions: false } })
  renderWith(<Signals onClose={() => {}} />, { workshop })
  expect(screen.queryByRole('button', { name: 'Applaudir' })).toBeNull()
  expect(screen.getByText('Les réactions sont coupées.')).toBeDefined()
})

test('[SES-27] no tone on a device where nobody asked for one; where somebody did, when the clock warns and ends', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const workshop = await open()
  const minute = 60_000
  const start = () =>
    sessionSays(workshop, {
      state: {
        timer: {
          id: `t${time.now}`,
          startedAt: time.now,
          durationMs: 10 * minute,
          pausedAt: null,
          endedAt: null,
        } satisfies Timer,
      },
    })
  const pass = (minutes: number) =>
    act(() => {
      time.now += minutes * minute
      vi.advanceTimersByTime(2_000)
    })
  const silent = renderWith(<SessionAnnouncer />, { workshop })
  start()
  for (const minutes of [8.1, 1.5, 0.5]) pass(minutes)
  expect(tone).not.toHaveBeenCalled()
  silent.unmount()
  renderWith(<SessionAnnouncer />, { workshop, device: { sound: true, volume: 0.5 } })
  start()
  for (const minutes of [8.1, 1.5, 0.5]) pass(minutes)
  expect(tone.mock.calls).toEqual([
    ['low', 0.5],
    ['last', 0.5],
    ['over', 0.5],
  ])
})

test('[SES-27] whether it sounds, and how loud, is this device’s: off at first', async () => {
  const changed: unknown[] = []
  const onPreferences = (fields: unknown) => changed.push(fields)
  const { unmount } = renderWith(<SoundFields />, { onPreferences })
  const box = screen.getByRole<HTMLInputElement>('switch')
  expect(box.checked).toBe(false)
  expect(screen.queryByRole('slider')).toBeNull()
  fireEvent.click(box)
  expect(changed).toEqual([{ sound: true }])
  unmount()
  renderWith(<SoundFields />, { onPreferences, device: { sound: true } })
  fireEvent.change(screen.getByRole('slider'), { target: { value: '0.2' } })
  expect(changed.at(-1)).toEqual({ volume: 0.2 })
})
