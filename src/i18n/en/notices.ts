/** What the workshop tells at the foot of the page. */
export const notices = {
  'notice.undo-overtaken': 'Nothing to undo: others have changed the same things since.',
  'notice.redo-overtaken': 'Nothing to redo: others have changed the same things since.',
  'notice.undo-partly': 'Undone in part: others have changed the rest of it since.',
  'notice.redo-partly': 'Redone in part: others have changed the rest of it since.',
  'notice.removed': 'Removed. You can undo it.',
  'notice.actions-removed':
    '{count, plural, one {# action removed} other {# actions removed}}. You can undo it.',
  'notice.actions-added': '{count, plural, one {# action added} other {# actions added}}. You can undo it.',
  'notice.actions-moved': '{count, plural, one {# action moved} other {# actions moved}}. You can undo it.',
  'notice.actions-copied':
    '{count, plural, one {# action copied} other {# actions copied}}: paste them here or in another workshop.',
  'notice.actions-cut': '{count, plural, one {# action} other {# actions}} cut: paste where they should go.',
  'notice.sequences-copied':
    '{count, plural, one {Sequence copied: paste it} other {# sequences copied: paste them}} here or in another workshop.',
  'notice.sequences-cut':
    '{count, plural, one {# sequence} other {# sequences}} cut: paste where they should go.',
  'notice.sequences-removed':
    '{count, plural, one {# sequence removed} other {# sequences removed}}; their actions wait in the tray. You can undo it.',
  'notice.sequences-added':
    '{count, plural, one {# sequence added} other {# sequences added}}. You can undo it.',
  'notice.sequences-moved':
    '{count, plural, one {# sequence moved} other {# sequences moved}}. You can undo it.',
  'notice.nothing-to-paste':
    'There is nothing to paste: copy some actions, or a text with one action a line.',
  'notice.paste-by-keys':
    'This browser lets nobody read what was copied elsewhere. Press Ctrl+V on the map to paste it.',
  'notice.let-in': 'The facilitator has let you in. Welcome.',
  'notice.same-person': 'You are now {name} here too, as on your other device.',
  'notice.part-missing':
    'This part of the page could not be loaded, so nothing was done. Check the network and try again, or reload the page.',
} as const
