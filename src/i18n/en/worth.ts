export const worth = {
  'worth.segment': 'Segment',
  'worth.title': 'What this segment is worth',
  'worth.group': 'Group of customers',
  'worth.group.none': 'None of these',
  'worth.nameFirst': 'Name the segment, or take a group, to say what it is worth.',
  'worth.customers': 'Customers',
  'worth.marginCents': 'Margin of one in a year',
  'worth.serveCents': 'Cost to serve one',
  'worth.unknown':
    'With these three numbers, “What to do next” ranks its frictions by what the segment is worth.',
  'worth.total':
    '{customers} × {each} = {total} in a year. The same numbers as in the plan, under “Customer value”: they weigh its frictions in “What to do next”.',
  'worth.nothing':
    '{customers} × {each} in a year: the segment brings nothing, and its frictions come last in “What to do next”.',
}
