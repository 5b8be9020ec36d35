/** The lists that owners take away. */
export const owners = {
  'owners.intro':
    'What each person has to do, to take away: as a table for a spreadsheet, or as a calendar of due dates.',
  'owners.none': 'Nobody is named yet: name people in the responsibilities.',
  'owners.nothing': 'Has no role yet.',
  'owners.what': 'What',
  'owners.role': 'Role',
  'owners.due': 'Due date',
  'owners.dueOn': 'due {date}',
  'owners.overdue': 'overdue since {date}',
  'owners.file': 'list',
  'owners.asTable': 'CSV',
  'owners.asTableOf': 'Download the list of {name} as CSV',
  'owners.calendar': 'Calendar',
  'owners.calendarOf': 'Download the due dates of {name} as a calendar',
  'owners.calendarName': 'Parcours: {name}',
  'owners.letter.R': 'responsible',
  'owners.letter.A': 'accountable',
  'owners.letter.C': 'consulted',
  'owners.letter.I': 'informed',
}
