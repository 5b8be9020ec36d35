import { EVERYTHING, type Group } from '../../src/model/facilitation/group.ts'

/** A group that has all of the map, unless said otherwise. */
export function groupNamed(id: string, fields: Partial<Group> = {}): Group {
  return { id, number: 1, name: '', colour: 'yellow', area: EVERYTHING, ...fields }
}
