// What every storage does with seats, doors and snapshots of the board, whatever its engine.
import { expect, test } from 'vitest'
import type { Storage } from '../../../server/storage/storage.ts'
import { bytes, newWorkshop } from './storageContract.ts'

/** `withStorage` opens an empty one, runs the test and closes it; `reopen` closes it and opens the same again. */
export function seatContract(
  withStorage: (run: (storage: Storage, reopen: () => Promise<Storage>) => Promise<void>) => Promise<void>,
): void {
  const join = (storage: Storage, name: string, doorWaits = false) =>
    storage.join({
      session: `session-${name}`,
      workshopId: 'w',
      role: 'participant',
      generation: 1,
      name,
      newParticipantId: `participant:${name}`,
      doorWaits,
      now: name.charCodeAt(0),
    })
  const withPeople = (run: (storage: Storage, reopen: () => Promise<Storage>) => Promise<void>) =>
    withStorage(async (storage, reopen) => {
      await storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      for (const name of ['ann', 'bob']) await join(storage, name)
      await run(storage, reopen)
    })

  test('[SES-14] who is new waits at a closed door until they are let in, and is known after a restart', () =>
    withPeople(async (storage, reopen) => {
      await storage.setDoor('w', true)
      expect(await storage.readDoor('w')).toBe(true)
      expect(await join(storage, 'eve', true)).toMatchObject({ waiting: true })
      expect(await join(storage, 'ann', true)).toMatchObject({ waiting: false })
      expect(await storage.readMembership('session-eve', 'w')).toBe('waiting')
      expect(await storage.setSeat('w', 'participant:eve', { standing: 'in', role: null })).toBe(true)
      const again = await reopen()
      expect(await again.readDoor('w')).toBe(true)
      expect(await again.readMembership('session-eve', 'w')).toMatchObject({ role: 'participant' })
    }))

  test('[SES-16] who was put out is out, and knocks when they come again', () =>
    withPeople(async (storage) => {
      await storage.setSeat('w', 'participant:bob', { standing: 'out', role: null })
      expect(await storage.readMembership('session-bob', 'w')).toBe('out')
      expect(await join(storage, 'bob')).toMatchObject({ waiting: true })
      expect(await storage.readMembership('session-bob', 'w')).toBe('waiting')
      expect(await storage.setSeat('w', 'participant:nobody', { standing: 'in', role: null })).toBe(false)
    }))

  test('[SES-17] a role and a name that were given stand, in the order in which people came', () =>
    withPeople(async (storage, reopen) => {
      await storage.setSeat('w', 'participant:bob', { standing: 'in', role: 'cofacilitator' })
      await storage.renameSeat('w', 'participant:ann', 'Anna')
      const again = await reopen()
      expect(await again.readSeats('w')).toEqual([
        { participantId: 'participant:ann', name: 'Anna', role: 'participant', standing: 'in' },
        { participantId: 'participant:bob', name: 'bob', role: 'cofacilitator', standing: 'in' },
      ])
      expect(await again.readMembership('session-bob', 'w')).toMatchObject({ role: 'cofacilitator' })
    }))

  test('[SES-19] two devices of one person become one, with the known ones ballots where both answered', () =>
    withPeople(async (storage) => {
      const ballot = { workshopId: 'w', roundId: 'r', late: false, budget: null, card: null }
      const [ann, bob] = ['participant:ann', 'participant:bob']
      await storage.castBallot({ ...ballot, itemId: 'a', personId: ann, value: 1 })
      await storage.castBallot({ ...ballot, itemId: 'a', personId: bob, value: 2 })
      await storage.castBallot({ ...ballot, itemId: 'b', personId: bob, value: 3 })
      await storage.mergeMember('w', bob, ann)
      expect(await storage.readMembership('session-bob', 'w')).toMatchObject({
        participantId: ann,
        name: 'ann',
      })
      expect((await storage.readSeats('w')).map(({ participantId }) => participantId)).toEqual([ann])
      expect((await storage.readBallots('w', 'r')).map(({ itemId, value }) => [itemId, value])).toEqual([
        ['a', 1],
        ['b', 3],
      ])
    }))

  test('[SES-21] snapshots of the board are listed latest first; those taken by themselves are pruned', () =>
    withPeople(async (storage, reopen) => {
      const moment = (id: string, at: number, reason: string) =>
        storage.keepMoment({
          workshopId: 'w',
          id,
          at,
          reason,
          title: 'T',
          schemaVersion: 1,
          data: bytes(at),
          keep: 2,
        })
      for (const at of [1, 2, 3]) expect(await moment(`t${at}`, at, 'time')).toBe(true)
      expect(await moment('h', 0, 'hand')).toBe(true)
      const again = await reopen()
      expect((await again.readMoments('w')).map(({ id }) => id)).toEqual(['t3', 't2', 'h'])
      expect(await again.readMoment('w', 'h')).toEqual({
        id: 'h',
        at: 0,
        reason: 'hand',
        title: 'T',
        schemaVersion: 1,
        bytes: 1,
        data: bytes(0),
      })
      expect(await again.readMoment('w', 't1')).toBe(null)
    }))
}
