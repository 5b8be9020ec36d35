// What every storage does, whatever its engine. Each engine's test calls this with a way to open one.
import { expect, test } from 'vitest'
import type { NewStoredWorkshop, Storage } from '../../../server/storage/storage.ts'

export function newWorkshop(id: string, code: string): NewStoredWorkshop {
  return {
    id,
    code,
    createdAt: 1,
    links: [
      { role: 'facilitator', hash: `${id}-f1`, generation: 1 },
      { role: 'participant', hash: `${id}-p1`, generation: 1 },
      { role: 'observer', hash: `${id}-o1`, generation: 1 },
    ],
    board: { data: bytes(1), stateVector: bytes(2), title: 'Title', schemaVersion: 1 },
  }
}

export function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values)
}

const rotation = { newCode: null, keeper: null } as const

/** `withStorage` opens an empty one, runs the test and closes it; `reopen` closes it and opens the same again. */
export function storageContract(
  withStorage: (run: (storage: Storage, reopen: () => Promise<Storage>) => Promise<void>) => Promise<void>,
): void {
  const board = (workshopId: string) => ({ workshopId, document: 'board' })

  test('[STO-1] what was written is there after a restart', () =>
    withStorage(async (storage, reopen) => {
      await storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      await storage.append(board('w'), [bytes(1, 2), bytes()])
      await storage.append(board('w'), [bytes(3)])
      const again = await reopen()
      expect(await again.readWorkshop('w')).toEqual({
        id: 'w',
        title: 'Title',
        schemaVersion: 1,
        code: 'ABCDEF',
      })
      expect(await again.loadRoom(board('w'))).toEqual({
        snapshot: { data: bytes(1), stateVector: bytes(2) },
        intact: true,
        updates: [bytes(1, 2), bytes(), bytes(3)],
        damaged: [],
        seq: 2,
        schemaVersion: 1,
      })
    }))

  test('[STO-2] the batches of a room are numbered without gaps, and read in their order', () =>
    withStorage(async (storage) => {
      await storage.createWorkshop(newWorkshop('a', 'AAAAAA'))
      await storage.createWorkshop(newWorkshop('b', 'BBBBBB'))
      const seqs = await Promise.all(
        Array.from({ length: 200 }, (_, i) => storage.append(board(i % 2 === 0 ? 'a' : 'b'), [bytes(i)])),
      )
      expect(seqs).toEqual(Array.from({ length: 200 }, (_, i) => Math.floor(i / 2) + 1))
      const room = await storage.loadRoom(board('b'))
      expect(room?.updates.map((update) => update[0])).toEqual(
        Array.from({ length: 100 }, (_, i) => 2 * i + 1),
      )
    }))

  test('[STO-2] a read sees the writes made before it, answered or not', () =>
    withStorage(async (storage) => {
      await storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      await storage.append(board('w'), [bytes(0)])
      const appends = [1, 2, 3].map((i) => storage.append(board('w'), [bytes(i)]))
      const room = await storage.loadRoom(board('w'))
      expect(room?.updates).toEqual([bytes(0), bytes(1), bytes(2), bytes(3)])
      await Promise.all(appends)
    }))

  test('[STO-3] a snapshot replaces the batches it holds and no later one, and renames the workshop', () =>
    withStorage(async (storage) => {
      await storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      for (const i of [1, 2, 3]) await storage.append(board('w'), [bytes(i)])
      const snapshot = { data: bytes(9), stateVector: bytes(8), title: 'New', schemaVersion: 2 }
      expect(await storage.saveSnapshot(board('w'), 2, snapshot)).toBe(true)
      expect(await storage.loadRoom(board('w'))).toEqual({
        snapshot: { data: bytes(9), stateVector: bytes(8) },
        intact: true,
        updates: [bytes(3)],
        damaged: [],
        seq: 3,
        schemaVersion: 2,
      })
      expect(await storage.readWorkshop('w')).toMatchObject({ title: 'New', schemaVersion: 2 })
      expect(await storage.append(board('w'), [bytes(4)])).toBe(4)
    }))

  test('[STO-13] what is set aside is kept once, changes nothing else, and goes with its workshop', () =>
    withStorage(async (storage, reopen) => {
      await storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      await storage.append(board('w'), [bytes(1)])
      const before = await storage.loadRoom(board('w'))
      await storage.setAside(board('w'), [bytes(7, 7), bytes()])
      await storage.setAside(board('w'), [bytes(7, 7)])
      expect(await (await reopen()).loadRoom(board('w'))).toEqual(before)
    }))

  test('[STO-4] a code leads to one workshop, in any case of letters', () =>
    withStorage(async (storage) => {
      expect(await storage.createWorkshop(newWorkshop('a', 'ABCDEF'))).toBe('created')
      expect(await storage.createWorkshop(newWorkshop('b', 'ABCDEF'))).toBe('code-taken')
      expect(await storage.readWorkshop('b')).toBe(null)
      expect(await storage.readCode('abcDEF')).toEqual({ workshopId: 'a', generation: 1 })
      expect(await storage.readCode('ABCDEG')).toBe(null)
    }))

  test('[STO-5] a rotated link is kept as expired, and a generation is given once', () =>
    withStorage(async (storage) => {
      await storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      const next = { ...rotation, workshopId: 'w', role: 'observer', hash: 'o2', generation: 2 } as const
      expect(await storage.rotateLink(next)).toBe('rotated')
      expect(await storage.rotateLink({ ...next, hash: 'other' })).toBe('overtaken')
      expect(await storage.readLink('w-o1')).toMatchObject({ role: 'observer', expired: true })
      expect(await storage.readLink('o2')).toMatchObject({ role: 'observer', expired: false, generation: 2 })
      expect(await storage.readLink('other')).toBe(null)
      const current = (await storage.readLinks('w')).map((link) => link.hash)
      expect(current.sort()).toEqual(['o2', 'w-f1', 'w-p1'])
    }))

  test('[STO-5] a rotation ends the places its link gave, but not those of the maker, the rotator or another link', () =>
    withStorage(async (storage) => {
      await storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      await storage.createWorkshop(newWorkshop('other', 'GHJKMN'))
      const join = (
        session: string,
        role: 'facilitator' | 'observer',
        generation: number,
        workshopId = 'w',
      ) =>
        storage.join({
          session,
          workshopId,
          role,
          generation,
          name: session,
          newParticipantId: `p-${session}`,
          now: 1,
          doorWaits: false,
        })
      await join('maker', 'facilitator', 0)
      await join('maker', 'facilitator', 1) // opening the link as well changes nothing
      await join('rotator', 'facilitator', 1)
      await join('out', 'facilitator', 1)
      await join('out', 'facilitator', 1, 'other')
      await join('both', 'facilitator', 1)
      await join('both', 'observer', 1)
      const next = { workshopId: 'w', role: 'facilitator', hash: 'f2', generation: 2 } as const
      expect(await storage.rotateLink({ ...next, newCode: null, keeper: 'rotator' })).toBe('rotated')
      const roleOf = async (session: string, workshopId = 'w') => {
        const read = await storage.readMembership(session, workshopId)
        return typeof read === 'string' ? read : read?.role
      }
      expect(await Promise.all(['maker', 'rotator', 'out', 'both'].map((s) => roleOf(s)))).toEqual([
        'facilitator',
        'facilitator',
        'ended',
        'observer',
      ])
      expect(await roleOf('out', 'other')).toBe('facilitator')

      expect(await join('late', 'facilitator', 1)).toBe(null) // found the link before it was replaced
      expect(await storage.readMembership('late', 'w')).toBe(null)
      expect(await join('out', 'facilitator', 2)).toMatchObject({ participantId: 'p-out', name: 'out' })
      await storage.rotateLink({ ...next, hash: 'f3', generation: 3, newCode: null, keeper: null })
      expect(await Promise.all(['maker', 'rotator', 'out'].map((s) => roleOf(s)))).toEqual([
        'facilitator',
        'ended',
        'ended',
      ])
    }))

  test('[STO-5] the code changes with the link it stands for, to one that is free', () =>
    withStorage(async (storage) => {
      const links = [{ role: 'participant', hash: 'p1', generation: 1 }] as const
      await storage.createWorkshop({ ...newWorkshop('w', 'ABCDEF'), links })
      await storage.createWorkshop({ ...newWorkshop('other', 'GHJKMN7'), links: [] })
      const next = { ...rotation, workshopId: 'w', role: 'participant', hash: 'p2', generation: 2 } as const
      expect(await storage.rotateLink({ ...next, newCode: 'GHJKMN7' })).toBe('code-taken')
      expect(await storage.readCode('ABCDEF')).toEqual({ workshopId: 'w', generation: 1 })
      expect(await storage.rotateLink({ ...next, newCode: 'PQRSTU' })).toBe('rotated')
      expect(await storage.readCode('ABCDEF')).toBe(null)
      expect(await storage.readCode('PQRSTU')).toEqual({ workshopId: 'w', generation: 2 })
      expect(await storage.readWorkshop('w')).toMatchObject({ code: 'PQRSTU' })
      expect([await storage.countCodes(6), await storage.countCodes(7)]).toEqual([1, 1])
    }))

  test('[STO-6] a session that joins again stays the same participant and keeps its stronger role', () =>
    withStorage(async (storage) => {
      await storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      const request = { session: 's', workshopId: 'w', generation: 0, now: 1, doorWaits: false } as const
      const join = (role: 'facilitator' | 'participant' | 'observer', name: string | null, id: string) =>
        storage.join({ ...request, role, name, newParticipantId: id })
      expect(await join('participant', 'Ann', 'p1')).toEqual({
        workshopId: 'w',
        participantId: 'p1',
        role: 'participant',
        name: 'Ann',
        waiting: false,
      })
      expect(await join('observer', null, 'p2')).toMatchObject({
        participantId: 'p1',
        role: 'participant',
        name: 'Ann',
      })
      expect(await join('facilitator', 'Anna', 'p3')).toMatchObject({ role: 'facilitator', name: 'Anna' })
      expect(await storage.readMembership('s', 'w')).toMatchObject({ participantId: 'p1', name: 'Anna' })
      expect(await storage.readMembership('other', 'w')).toBe(null)
      expect(
        await storage.join({
          ...request,
          workshopId: 'x',
          generation: 1,
          role: 'observer',
          name: '',
          newParticipantId: 'p',
        }),
      ).toBe(null)
    }))

  test('[STO-40] a member is renamed, in that workshop only, and stays the same participant', () =>
    withStorage(async (storage, reopen) => {
      for (const [id, code] of [['w', 'ABCDEF'] as const, ['other', 'GHJKMN'] as const]) {
        await storage.createWorkshop(newWorkshop(id, code))
        const who = {
          session: 's',
          workshopId: id,
          role: 'observer',
          generation: 0,
          now: 1,
          doorWaits: false,
        } as const
        await storage.join({ ...who, name: 'Ann', newParticipantId: `p-${id}` })
      }
      expect(await storage.renameMember('s', 'w', 'Zoé')).toBe(true)
      expect(await storage.renameMember('stranger', 'w', 'Eve')).toBe(false)
      expect(await storage.renameMember('s', 'none', 'Eve')).toBe(false)
      const after = await reopen()
      expect(await after.readMembership('s', 'w')).toMatchObject({ participantId: 'p-w', name: 'Zoé' })
      expect(await after.readMembership('s', 'other')).toMatchObject({ name: 'Ann' })
    }))

  test('[STO-41] the terms of a link are of its role, set field by field, kept when it is replaced, gone with the workshop', () =>
    withStorage(async (storage, reopen) => {
      await storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      expect(await storage.readTerms('w', 'participant')).toEqual({ endsAt: null, passphrase: null })
      await Promise.all([
        storage.setTerms('w', 'participant', { endsAt: 8.64e15 }),
        storage.setTerms('w', 'participant', { passphrase: 'hash 1' }),
        storage.setTerms('w', 'observer', { passphrase: 'hash 2' }),
      ])
      expect(await storage.setTerms('w', 'participant', {})).toBe(true)
      await storage.rotateLink({
        ...rotation,
        workshopId: 'w',
        role: 'participant',
        hash: 'p2',
        generation: 2,
      })
      let again = await reopen()
      expect(await again.readTerms('w', 'participant')).toEqual({ endsAt: 8.64e15, passphrase: 'hash 1' })
      expect(await again.readTerms('w', 'observer')).toEqual({ endsAt: null, passphrase: 'hash 2' })
      await again.setTerms('w', 'participant', { endsAt: null })
      expect(await again.readTerms('w', 'participant')).toEqual({ endsAt: null, passphrase: 'hash 1' })
      expect(await again.setTerms('none', 'participant', { endsAt: 1 })).toBe(false)
      await again.deleteWorkshop('w')
      again = await reopen()
      await again.createWorkshop(newWorkshop('w', 'ABCDEF'))
      expect(await again.readTerms('w', 'observer')).toEqual({ endsAt: null, passphrase: null })
    }))

  test('[STO-7] a deleted workshop leaves nothing, and what comes for it later is refused without harm to others', () =>
    withStorage(async (storage) => {
      await storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      await storage.createWorkshop(newWorkshop('other', 'GHJKMN'))
      await storage.join({
        session: 's',
        workshopId: 'w',
        role: 'observer',
        generation: 1,
        name: '',
        newParticipantId: 'p',
        now: 1,
        doorWaits: false,
      })
      await storage.append(board('w'), [bytes(1)])
      const [deleted, late, good] = await Promise.all([
        storage.deleteWorkshop('w'),
        storage.append(board('w'), [bytes(2)]),
        storage.append(board('other'), [bytes(3)]),
      ])
      expect([deleted, late, good]).toEqual([true, null, 1])
      const snapshot = { data: bytes(9), stateVector: bytes(8), title: '', schemaVersion: 1 }
      expect(await storage.saveSnapshot(board('w'), 1, snapshot)).toBe(false)
      expect(await storage.loadRoom(board('w'))).toBe(null)
      expect(await storage.readWorkshop('w')).toBe(null)
      expect(await storage.readCode('ABCDEF')).toBe(null)
      expect(await storage.readLink('w-f1')).toBe(null)
      expect(await storage.readMembership('s', 'w')).toBe(null)
      expect(await storage.deleteWorkshop('w')).toBe(false)
      expect(await storage.createWorkshop(newWorkshop('again', 'ABCDEF'))).toBe('created')
    }))

  test('[STO-9] a call that cannot be done rejects alone: those of the same group are written', () =>
    withStorage(async (storage, reopen) => {
      await storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      const results = await Promise.allSettled([
        storage.append(board('w'), [bytes(1)]),
        storage.createWorkshop(newWorkshop('w', 'GHJKMN')), // the id is taken: nobody draws one twice
        storage.append(board('w'), [bytes(2)]),
      ])
      expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      const again = await reopen()
      expect((await again.loadRoom(board('w')))?.updates).toEqual([bytes(1), bytes(2)])
      expect(await again.readCode('GHJKMN')).toBe(null)
    }))
}
