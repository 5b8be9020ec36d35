import { levelText } from '../../charts/levelWords.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Records } from '../../model/records.ts'
import { DEFAULT_LEVEL_COUNT } from '../../model/schema/meta.ts'
import type { RemoteChange } from '../../store/remoteChanges.ts'
import { cut } from '../places/cut.ts'
import { findRecord, type KnownRecord } from '../places/findRecord.ts'
import { placeWords } from '../places/placeWords.ts'

export interface Telling {
  readonly records: Records
  readonly t: Translate
  /** Name of who did it; null when nobody can say. */
  readonly who: string | null
  /** What a comment mentions when it is meant for the person at this window. */
  readonly mine: ReadonlySet<string>
}

type Of<Kind extends RemoteChange['kind']> = Extract<RemoteChange, { kind: Kind }>

/** What happened to one record, in a sentence. */
export function sentenceOf(change: RemoteChange, telling: Telling): string {
  const { records, t } = telling
  const who = telling.who ?? t('announce.somebody')
  if (change.kind === 'meta') return metaSentence(change, who, t)
  const shown = { kind: change.kind, record: change.before ?? change.after } as KnownRecord
  const what = placeWords(shown, records, t)
  if (change.kind === 'marks') return markSentence(change, who, telling, what)
  if (change.kind === 'comments') return commentSentence(change, who, telling)
  if (change.after === null)
    return telling.who === null
      ? t('announce.removedByNobody', { what })
      : t('announce.removed', { who, what })
  if (change.before === null) return addedSentence(change, who, telling, what)
  return changedSentence(change, who, telling, what)
}

function addedSentence(change: RemoteChange, who: string, { records, t }: Telling, what: string): string {
  const home = homeOf(change)
  const found = home === null ? null : findRecord(records, home)
  if (found === null) return t('announce.added', { who, what })
  return t('announce.addedTo', { who, what, where: placeWords(found, records, t) })
}

/** The id of the record that this one was put into. */
function homeOf(change: RemoteChange): string | null {
  if (change.after === null) return null
  switch (change.kind) {
    case 'actions':
      return change.after.place.sequenceId
    case 'notes':
      return change.after.anchor.sequenceId
    case 'frictions':
      return change.after.actionId
    default:
      return null
  }
}

function changedSentence(change: RemoteChange, who: string, { records, t }: Telling, what: string): string {
  const { before, after } = change
  if (before === null || after === null) return ''
  const [was, is] = [nameIn(before), nameIn(after)]
  if (was !== is) return t('announce.renamed', { who, what, name: cut(is) })
  if (change.kind === 'actions' && isTyped(change, 'notes')) return t('announce.wrote', { who, what })
  if (change.kind === 'sequences' && isTyped(change, 'situation')) return t('announce.wrote', { who, what })
  if (change.kind === 'notes' && isTyped(change, 'text')) {
    const known = { kind: change.kind, record: after } as KnownRecord
    return t('announce.wrote', { who, what: placeWords(known, records, t) })
  }
  const home = homeOf(change)
  const where = home === null ? null : findRecord(records, home)
  if (where !== null && isMove(change)) {
    const stays = homeOf({ ...change, after: before } as RemoteChange) === home
    const words = { who, what, where: placeWords(where, records, t) }
    return stays ? t('announce.movedWithin', words) : t('announce.movedTo', words)
  }
  if ('orderKey' in before && 'orderKey' in after && before.orderKey !== after.orderKey)
    return t('announce.moved', { who, what })
  return t('announce.changed', { who, what })
}

function isTyped(change: RemoteChange, field: string): boolean {
  const [before, after] = [change.before, change.after] as unknown as readonly Record<string, unknown>[]
  return before?.[field] !== after?.[field]
}

function isMove(change: RemoteChange): boolean {
  const field = { actions: 'place', notes: 'anchor', frictions: 'actionId' }[change.kind as string]
  const value = (record: object | null) =>
    JSON.stringify((record as Record<string, unknown> | null)?.[field ?? ''])
  return field !== undefined && value(change.before) !== value(change.after)
}

function nameIn(record: object): string {
  const { name, title, label } = record as Record<'name' | 'title' | 'label', unknown>
  return String(name ?? title ?? label ?? '')
}

function markSentence(
  { before, after }: Of<'marks'>,
  who: string,
  { records, t }: Telling,
  what: string,
): string {
  const offer = cut(records.offers.get((after ?? before)?.offerId ?? '')?.name ?? '')
  if (after === null) return t('announce.unrated', { who, what, offer })
  const levels = records.meta?.levels ?? DEFAULT_LEVEL_COUNT
  return t('announce.rated', { who, what, offer, level: levelText(after.level, levels, t) })
}

function commentSentence({ before, after }: Of<'comments'>, who: string, telling: Telling): string {
  const { records, t, mine } = telling
  const subject = findRecord(records, (after ?? before)?.subjectId ?? '')
  const what = subject === null ? t('place.gone') : placeWords(subject, records, t)
  if (after === null || before === null) {
    const comment = { kind: 'comments', record: after ?? before } as KnownRecord
    if (after === null) return t('announce.removed', { who, what: placeWords(comment, records, t) })
    const mentioned = after.mentions.some((m) => mine.has(m))
    // By name as told by the comment itself when nobody can say who sent it.
    const author = telling.who ?? (after.authorName || who)
    const words = { who: author, what, text: cut(after.text) }
    return t(mentioned ? 'announce.mentioned' : 'announce.commented', words)
  }
  if (before.resolved !== after.resolved)
    return t(after.resolved ? 'announce.resolved' : 'announce.reopened', { who, what })
  return t('announce.changed', { who, what: placeWords({ kind: 'comments', record: after }, records, t) })
}

function metaSentence({ before, after }: Of<'meta'>, who: string, t: Translate): string {
  if (after !== null && before?.title !== after.title)
    return t('announce.workshop', { who, name: cut(after.title) })
  return t('announce.settings', { who })
}
