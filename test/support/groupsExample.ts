// Two workshops in groups, for the screens of who leads and of the wall, of who sits in a group, and of who has to choose one.
import type { APIRequestContext } from 'playwright-core'
import { z } from 'zod'
import { type Area, EVERYTHING, GROUP_COLOURS } from '../../src/model/facilitation/group.ts'
import { must } from '../../src/model/must.ts'
import { workshopCreatedSchema } from '../../src/protocol/http.ts'
import { createdSchema } from '../../src/protocol/session.ts'
import type { Example } from './example.ts'
import { post, put } from './requests.ts'

/** As long, and as unbroken, as names get. */
const NAMES = [
  'Les parents d’élèves et les grands-parents accompagnateurs du samedi',
  'Équipecommercialedelaboutiqueenligne',
  'Commerciaux terrain',
  ...['', '', '', '', '', '', '', '', ''],
]

const fileSchema = z.object({
  records: z.object({ sequences: z.array(z.object({ id: z.string(), orderKey: z.string() })) }),
})

/** Of a file of the example: who leads it all, and who is in the first group of one and in none of the other. */
export async function addGroupWorkshops(
  leader: APIRequestContext,
  person: APIRequestContext,
  file: unknown,
): Promise<Pick<Example, 'groupsId' | 'choosingId'>> {
  const ids = fileSchema
    .parse(file)
    .records.sequences.sort((a, b) => (a.orderKey < b.orderKey ? -1 : 1))
    .map(({ id }) => id)
  const groups = NAMES.map((name, i) => {
    // The first has all sequences but one; the last the whole map.
    const area: Area =
      i === 0
        ? { by: 'sequences', ids: ids.slice(1) }
        : i === NAMES.length - 1
          ? EVERYTHING
          : { by: 'sequences', ids: [must(ids[i % ids.length])] }
    return { name, colour: must(GROUP_COLOURS[i % GROUP_COLOURS.length]), area }
  })
  async function work(groupsJoin: 'smallest' | 'choose'): Promise<string> {
    const { id, tokens } = workshopCreatedSchema.parse(await post(leader, '/api/workshops/import', file))
    const base = `/api/workshops/${id}/session`
    const phase = { kind: 'map', title: '', instructions: '', minutes: 40, access: 'own', inGroups: true }
    const made = createdSchema.parse(await post(leader, `${base}/phases`, { ...phase, afterId: null }))
    await put(leader, `${base}/settings`, { groupsJoin })
    await post(leader, `${base}/groups`, { groups })
    await post(person, '/api/join', { token: tokens.participant, name: 'Inès' })
    await post(leader, `${base}/phase`, { phaseId: made.id })
    return id
  }
  return { groupsId: await work('smallest'), choosingId: await work('choose') }
}
