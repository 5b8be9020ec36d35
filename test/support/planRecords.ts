// One record or more of each kind of the plan and of what is said about the map, over actions a and b, frictions f and
// g, and owner v of the small workshop.
import type { Change, StoredRecord } from '../../src/model/change.ts'
import type { RecordKind } from '../../src/model/records.ts'

/**
 * Channels x and y; action a is at x, b at y, and what follows from x to y is half told. Driver k behind friction f.
 * Measures m (two cost lines and answers to f and k) and l (nothing). Win-back i for driver k, follow-up line u, objective j with one
 * actual and a month of last year, group h, spending x, an answered check, a figure, note n in sequence s, a revealed round on action a, comment c about action a with answer e, and action c was made in a group.
 */
export function planRecords(): Change[] {
  const arrival = { actionId: 'action:b', fromChannelId: 'channel:x', toChannelId: 'channel:y' }
  const fact = (aspect: string, value: unknown) => ({
    id: `handover:action:b/channel:x/channel:y/${aspect}`,
    ...arrival,
    aspect,
    value,
  })
  const answer = (answeredId: string) => ({
    id: `answer:measure:m/${answeredId}`,
    measureId: 'measure:m',
    answeredId,
  })
  const touchpoint = (actionId: string, channelId: string) => ({
    id: `touchpoint:${actionId}/${channelId}`,
    actionId,
    channelId,
  })
  const line = { measureId: 'measure:m', orderKey: 'a0' }
  const said = { subjectId: 'action:a', authorId: 'participant:a', authorName: 'Ann', createdAtMs: 1 }
  return [
    ...put(
      'channels',
      { id: 'channel:x', name: 'Site', orderKey: 'a0' },
      { id: 'channel:y', name: 'Boutique', orderKey: 'a1' },
    ),
    ...put('touchpoints', touchpoint('action:a', 'channel:x'), touchpoint('action:b', 'channel:y')),
    ...put('handovers', fact('dataCarried', 'Le panier'), fact('ownerId', 'owner:v')),
    ...put('drivers', { id: 'driver:k', label: 'Prix', orderKey: 'a0', code: 'price', regime: 'cancelled' }),
    { op: 'patch', kind: 'frictions', id: 'friction:f', fields: { driverId: 'driver:k' } },
    ...put(
      'measures',
      { id: 'measure:m', title: 'Parrainage', orderKey: 'a0', lever: 'roles' },
      { id: 'measure:l', title: 'Lettre', orderKey: 'a1' },
    ),
    ...put(
      'costLines',
      { id: 'costLine:r', ...line, unitCents: 1000, cap: 50, minReferrals: 4 },
      { id: 'costLine:t', ...line, fixedCents: 25_000, recurring: true, orderKey: 'a1' },
    ),
    ...put('answers', answer('friction:f'), answer('driver:k')),
    ...put('responsibilities', {
      id: 'responsibility:measure:m/owner:v',
      subjectId: 'measure:m',
      ownerId: 'owner:v',
      letter: 'A',
    }),
    ...put('winBacks', { id: 'winBack:i', name: 'Silencieux', orderKey: 'a0', driverId: 'driver:k' }),
    ...put('followUps', { id: 'followUp:u', solution: 'Alarme', orderKey: 'a0', customers: 12 }),
    ...put('objectives', { id: 'objective:j', year: 2027, kind: 'retained', start: 100 }),
    ...put('actuals', {
      id: 'actual:objective:j/2027-03-31',
      objectiveId: 'objective:j',
      date: '2027-03-31',
      value: 104,
    }),
    ...put('seasonMonths', { id: 'season:objective:j/3', objectiveId: 'objective:j', month: 3, value: 12 }),
    ...put('customerGroups', { id: 'customerGroup:h', name: 'Habitués', orderKey: 'a0', customers: 40 }),
    ...put('spendItems', {
      id: 'spendItem:x',
      side: 'win',
      label: 'Salon',
      orderKey: 'a0',
      amountCents: 90_000,
    }),
    ...put('checks', { id: 'check:identify/answer', key: 'identify', aspect: 'answer', value: 'partly' }),
    ...put('figures', { id: 'figure:retentionNow', key: 'retentionNow', value: 0.8 }),
    ...put('notes', {
      id: 'note:n',
      text: 'Idée',
      anchor: { sequenceId: 'sequence:s', across: 0.5, band: 'plot', down: 0.25 },
    }),
    ...put('rounds', {
      id: 'round:1/action:a',
      roundId: 'round:1',
      firstId: 'round:1',
      number: 1,
      kind: 'rating',
      itemKind: 'action',
      itemId: 'action:a',
      personaId: 'persona:p',
      offerId: 'offer:o',
      levels: 7,
      values: [2, 3, 5],
      n: 3,
      cannotSay: 1,
      closedAt: 1,
      decision: null,
    }),
    ...put(
      'comments',
      { id: 'comment:c', ...said, text: 'Pourquoi ?' },
      { id: 'comment:e', ...said, text: 'Parce que.', replyToId: 'comment:c', mentions: ['owner:v'] },
    ),
    ...put('groupTags', {
      id: 'madeIn:action:c',
      recordId: 'action:c',
      groupId: 'group:1',
      name: 'Parents',
      number: 1,
      madeAtMs: 1,
    }),
  ]
}

function put(kind: RecordKind, ...records: readonly StoredRecord[]): Change[] {
  return records.map((record) => ({ op: 'put', kind, record }))
}
