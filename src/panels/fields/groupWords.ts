// What a group is called, and what its part is.
import type { Translate } from '../../i18n/translate.ts'
import type { Area, Group } from '../../model/facilitation/group.ts'
import { compareOrdered } from '../../model/order.ts'
import type { Records } from '../../model/records.ts'

export function groupName({ name, number }: Pick<Group, 'name' | 'number'>, t: Translate): string {
  return name.trim() === '' ? t('group.number', { number }) : name
}

/** Its part, within a sentence. */
export function areaWords(
  area: Area,
  records: Pick<Records, 'sequences' | 'personas' | 'offers'>,
  t: Translate,
) {
  if (area.by === 'everything') return t('group.area.everything')
  const found = area.ids.flatMap((id) => {
    const record: { readonly name: string; readonly id: string; readonly orderKey: string } | undefined =
      records[area.by as 'sequences'].get(id as never)
    return record === undefined ? [] : [record]
  })
  if (found.length === 0) return t('group.area.gone')
  return found
    .sort((a, b) => compareOrdered(a as never, b as never))
    .map(({ name }) => name)
    .join(', ')
}
