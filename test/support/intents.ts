// What participants may want, for every command there is: an intent is chosen over the records its author sees.

import { clipOfActions, clipOfSequences } from '../../src/model/clip.ts'
import * as action from '../../src/model/commands/action.ts'
import * as actions from '../../src/model/commands/actions.ts'
import * as clip from '../../src/model/commands/clip.ts'
import * as currency from '../../src/model/commands/currency.ts'
import * as friction from '../../src/model/commands/friction.ts'
import * as mark from '../../src/model/commands/mark.ts'
import * as offer from '../../src/model/commands/offer.ts'
import * as owner from '../../src/model/commands/owner.ts'
import * as persona from '../../src/model/commands/persona.ts'
import * as sequence from '../../src/model/commands/sequence.ts'
import * as sequences from '../../src/model/commands/sequences.ts'
import * as verifiedMark from '../../src/model/commands/verifiedMark.ts'
import * as workshop from '../../src/model/commands/workshop.ts'
import { MEANS } from '../../src/model/schema/mark.ts'
import { OFFER_COLOURS, OFFER_ROLES } from '../../src/model/schema/offer.ts'
import { MOMENTS } from '../../src/model/schema/sequence.ts'
import { CARD_COMMANDS, CARD_INTENTS } from './cardIntents.ts'
import { type Author, anyOf, type Intent, maybe, on, one, otherThan, words, yesOrNo } from './intent.ts'
import { PLAN_COMMANDS, PLAN_INTENTS } from './planIntents.ts'
import { ROUND_COMMANDS, ROUND_INTENTS } from './roundIntents.ts'
import { TALK_COMMANDS, TALK_INTENTS } from './talkIntents.ts'

const { frictionRemoval: _friction, ...frictionCommands } = friction
const { actionRemoval: _action, placesIn: _places, ...actionCommands } = action
const { PASTE_MAX: _max, ...actionsCommands } = actions
const COMMANDS = {
  ...actionCommands,
  ...actionsCommands,
  ...clip,
  ...currency,
  ...frictionCommands,
  ...mark,
  ...offer,
  ...owner,
  ...persona,
  ...sequence,
  ...sequences,
  ...verifiedMark,
  ...workshop,
  ...PLAN_COMMANDS,
  ...TALK_COMMANDS,
  ...ROUND_COMMANDS,
  ...CARD_COMMANDS,
}
/** The name of every command of the model: a new one that has no intent does not compile. */
export type CommandName = keyof typeof COMMANDS
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[]

/** The action that another one shall stand behind, as a pointer finds it: in the sequence, and not itself. */
function neighbour(author: Author, sequenceId: string, id: string | null) {
  const there = [...author.seen.actions.values()].filter(
    (a) => a.place.sequenceId === sequenceId && a.id !== id,
  )
  return there[author.dice(there.length + 1)]?.id ?? null
}

/** Some sequences at once. */
function someSequences(a: Author) {
  return [...a.seen.sequences.values()].filter(() => a.dice(2) === 0).map((each) => each.id)
}

/** A few at once, as one selects them. */
function someActions(a: Author) {
  return [...a.seen.actions.values()].filter(() => a.dice(3) === 0).map((each) => each.id)
}

export const INTENTS: Readonly<Record<CommandName, Intent>> = {
  addAction: on('sequences', ({ id }, a) =>
    action.addAction(a.seen, {
      id: a.newId('action'),
      sequenceId: id,
      title: words(a),
      afterId: a.dice(9) === 0 ? 'first' : neighbour(a, id, null),
    }),
  ),
  renameAction: on('actions', ({ id }, a) => action.renameAction(a.seen, id, words(a))),
  editNotes: on('actions', ({ id }, a) => {
    const from = a.draftOf('actions', id)
    return action.editNotes(a.seen, id, from, a.retype(from))
  }),
  moveAction: on('actions', ({ id }, a) => {
    const to = one(a, 'sequences')
    if (to === null) return null
    return action.moveAction(a.seen, { id, toSequenceId: to.id, afterId: neighbour(a, to.id, id) })
  }),
  describeAction: on('actions', ({ id }, a) => action.describeAction(a.seen, id, { emotion: words(a) })),
  rateImportance: on('actions', ({ id }, a) => action.rateImportance(a.seen, id, 1 + a.dice(5))),
  removeAction: on('actions', ({ id }, a) => action.removeAction(a.seen, id)),

  moveActions: on('sequences', (to, a) =>
    actions.moveActions(a.seen, {
      ids: someActions(a),
      toSequenceId: to.id,
      afterId: neighbour(a, to.id, null),
    }),
  ),
  removeActions: (a) => (yesOrNo(a) ? actions.removeActions(a.seen, someActions(a)) : null),
  duplicateActions: (a) => actions.duplicateActions(a.seen, someActions(a), a.newId),
  pasteActions: on('sequences', ({ id }, a) =>
    actions.pasteActions(
      a.seen,
      { sequenceId: id, afterId: neighbour(a, id, null), text: `- ${words(a)}\n\n${words(a)}` },
      a.newId,
    ),
  ),

  pasteClip: on('sequences', ({ id }, a) => {
    const taken = clipOfActions(a.seen, 'w1', [...someActions(a)])
    const where = { sequenceId: id, afterId: neighbour(a, id, null), home: yesOrNo(a) }
    return clip.pasteClip(a.seen, { clip: taken, ...where }, a.newId)
  }),
  pasteSequences: (a) => {
    const taken = clipOfSequences(a.seen, 'w1', someSequences(a))
    const afterId = maybe(a, 'sequences')?.id ?? null
    return clip.pasteSequences(a.seen, { clip: taken, afterId, home: yesOrNo(a) }, a.newId)
  },
  moveSequences: (a) =>
    sequences.moveSequences(a.seen, { ids: someSequences(a), afterId: maybe(a, 'sequences')?.id ?? null }),
  removeSequences: (a) => (a.dice(3) === 0 ? sequences.removeSequences(a.seen, someSequences(a)) : null),

  addFriction: on('actions', ({ id }, a) =>
    friction.addFriction(a.seen, { id: a.newId('friction'), actionId: id, text: words(a) }),
  ),
  rewordFriction: on('frictions', ({ id }, a) => friction.rewordFriction(a.seen, id, words(a))),
  moveFriction: on('frictions', ({ id }, a) => {
    const to = one(a, 'actions')
    return to === null ? null : friction.moveFriction(a.seen, id, to.id)
  }),
  describeFriction: on('frictions', ({ id }, a) =>
    friction.describeFriction(
      a.seen,
      id,
      yesOrNo(a) ? { weight: a.dice(9) } : { driverId: maybe(a, 'drivers')?.id ?? null },
    ),
  ),
  removeFriction: on('frictions', ({ id }, a) => friction.removeFriction(a.seen, id)),

  placeMark: on('actions', ({ id }, a) => {
    const [who, what] = [one(a, 'personas'), one(a, 'offers')]
    if (who === null || what === null) return null
    return mark.placeMark(a.seen, { actionId: id, personaId: who.id, offerId: what.id }, 1 + a.dice(7))
  }),
  removeMark: on('marks', (subject, a) => mark.removeMark(a.seen, subject)),
  verifyMark: on('actions', ({ id }, a) => {
    const [who, what] = [one(a, 'personas'), one(a, 'offers')]
    if (who === null || what === null) return null
    const level = 2 + a.dice(5)
    const interval = a.dice(2) === 0 ? { low: null, high: null } : { low: level - 1, high: level + 1 }
    const told = {
      level,
      n: 1 + a.dice(3),
      ...interval,
      means: MEANS[a.dice(4)] ?? 'other',
      source: words(a),
      date: '2026-11-22',
    }
    return verifiedMark.verifyMark(a.seen, { actionId: id, personaId: who.id, offerId: what.id }, told)
  }),
  removeVerifiedMark: (a) => {
    const verified = [...a.seen.marks.values()].filter((m) => m.evidence === 'verified')
    const subject = verified[a.dice(verified.length + 1)]
    return subject === undefined ? null : verifiedMark.removeVerifiedMark(a.seen, subject)
  },

  addOffer: (a) =>
    offer.addOffer(a.seen, {
      id: a.newId('offer'),
      name: words(a),
      role: OFFER_ROLES[a.dice(3)] ?? 'usToday',
    }),
  changeOffer: on('offers', ({ id }, a) =>
    offer.changeOffer(a.seen, id, {
      ...(a.dice(2) === 0 ? { name: words(a) } : {}),
      colour: OFFER_COLOURS[a.dice(8)] ?? 'slate',
    }),
  ),
  moveOffer: on('offers', ({ id }, a) => offer.moveOffer(a.seen, id, otherThan(a, 'offers', id))),
  removeOffer: on('offers', ({ id }, a) => offer.removeOffer(a.seen, id)),

  addDepartment: (a) =>
    owner.addDepartment({ id: a.newId('department'), name: words(a), acquisition: a.dice(2) === 0 }),
  changeDepartment: on('departments', ({ id, acquisition }, a) =>
    owner.changeDepartment(a.seen, id, a.dice(2) === 0 ? { name: words(a) } : { acquisition: !acquisition }),
  ),
  removeDepartment: on('departments', ({ id }, a) => owner.removeDepartment(a.seen, id)),
  addOwner: (a) =>
    owner.addOwner(a.seen, {
      id: a.newId('owner'),
      name: words(a),
      departmentId: maybe(a, 'departments')?.id ?? null,
      role: '',
    }),
  renameOwner: on('owners', ({ id }, a) => owner.renameOwner(a.seen, id, words(a))),
  setOwnerDepartment: on('owners', ({ id }, a) =>
    owner.setOwnerDepartment(a.seen, id, maybe(a, 'departments')?.id ?? null),
  ),
  removeOwner: on('owners', ({ id }, a) => owner.removeOwner(a.seen, id)),

  addPersona: (a) => persona.addPersona(a.seen, a.newId('persona'), words(a)),
  renamePersona: on('personas', ({ id }, a) => persona.renamePersona(a.seen, id, words(a))),
  describePersona: on('personas', ({ id }, a) => persona.describePersona(a.seen, id, { needs: words(a) })),
  setPersonaImage: on('personas', ({ id }, a) =>
    persona.setPersonaImage(a.seen, id, yesOrNo(a) ? '' : `data:image/png;base64,AAA${a.dice(9)}`),
  ),
  movePersona: on('personas', ({ id }, a) => persona.movePersona(a.seen, id, otherThan(a, 'personas', id))),
  removePersona: on('personas', ({ id }, a) => persona.removePersona(a.seen, id)),

  addSequence: (a) =>
    sequence.addSequence(a.seen, {
      id: a.newId('sequence'),
      name: words(a),
      afterId: maybe(a, 'sequences')?.id ?? null,
    }),
  renameSequence: on('sequences', ({ id }, a) => sequence.renameSequence(a.seen, id, words(a))),
  setSequenceMoment: on('sequences', ({ id }, a) =>
    sequence.setSequenceMoment(a.seen, id, MOMENTS[a.dice(3)] ?? 'before'),
  ),
  editSituation: on('sequences', ({ id }, a) => {
    const from = a.draftOf('sequences', id)
    return sequence.editSituation(a.seen, id, from, a.retype(from))
  }),
  moveSequence: on('sequences', ({ id }, a) => {
    const after = maybe(a, 'sequences')
    return sequence.moveSequence(a.seen, id, after?.id === id ? null : (after?.id ?? null))
  }),
  removeSequence: on('sequences', ({ id }, a) => sequence.removeSequence(a.seen, id)),

  renameWorkshop: (a) => workshop.renameWorkshop(words(a)),
  setTolerance: (a) => workshop.setTolerance(a.dice(3) / 2),
  setCurrency: (a) => currency.setCurrency(a.seen, anyOf(a, ['EUR', 'CHF', 'TND', 'XOF'])),
  setSpendPeriod: (a) => workshop.setSpendPeriod(anyOf(a, ['', '2025', words(a)])),

  ...PLAN_INTENTS,
  ...TALK_INTENTS,
  ...ROUND_INTENTS,
  ...CARD_INTENTS,
}
