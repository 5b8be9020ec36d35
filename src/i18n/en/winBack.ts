/** Win-back and prevention (T3). */
export const winBack = {
  'winBack.intro':
    'Detect who may leave, and win back the best first, well before six months of silence. Work with segments or named groups; no person is named here.',
  'winBack.stage.prevention': 'Prevention: before they leave',
  'winBack.stage.prevention.about': 'Customers who buy less often, complain, or reach the end of a contract.',
  'winBack.stage.winBack': 'Win-back: after they left',
  'winBack.stage.winBack.about':
    'Customers who left. Their chances are not those of prevention, so the two are never added.',
  'winBack.add.prevention': 'Add a group to keep',
  'winBack.add.winBack': 'Add a group to win back',
  'winBack.total':
    'expected, for {known} of {count, plural, one {# group} other {# groups}} with known figures',
  'winBack.name': 'Segment or group',
  'winBack.person.isGroup': 'It is a group',
  'winBack.person.email':
    'This looks like an e-mail address. Name a segment or a group, never a person: who they are stays in your file.',
  'winBack.person.phone':
    'This looks like a telephone number. Name a segment or a group, never a person: who they are stays in your file.',
  'winBack.person.name':
    'This looks like the name of a person. Name a segment or a group, never a person: who they are stays in your file.',
  'winBack.delete': 'Delete {name}',
  'winBack.field.customers': 'Customers',
  'winBack.field.chance': 'Chance of success',
  'winBack.field.valueCents': 'Value of a customer kept',
  'winBack.field.offerCents': 'Offer to one who accepts',
  'winBack.field.contactCents': 'Cost of one contact',
  'winBack.field.fixedCents': 'Fixed cost',
  'winBack.field.silenceMonths': 'Starts after months of silence',
  'winBack.driver': 'Why they leave',
  'winBack.driver.none': 'Not said',
  'winBack.reason': 'In their words',
  'winBack.reason.hint': 'What those who left say',
  'winBack.missing': 'To see what it brings, give: {what}.',
  'winBack.gain': 'Expected gain: {amount}.',
  'winBack.loss': 'Expected loss: {amount}.',
  'winBack.breakEven': 'It pays from a chance of {share}.',
  'winBack.never': 'With these figures it never pays.',
  'winBack.zero': 'Not said, counted as nothing: {what}.',
  'winBack.timing.unknown': 'Nobody has said after how many months of silence it starts.',
  'winBack.timing.close': 'It starts late: after six months of silence most are lost.',
  'winBack.timing.tooLate': 'Too late: six months of silence or more. Start well before.',
  'winBack.followUp': 'Follow-up table: what customers have',
  'winBack.followUp.about':
    'By solution sold or installed: what to propose before customers ask. The customers themselves stay in your own file.',
  'winBack.followUp.add': 'Add a solution',
  'winBack.followUp.solution': 'Solution',
  'winBack.followUp.customers': 'Customers who have it',
  'winBack.followUp.since': 'Since',
  'winBack.followUp.proposal': 'What to propose',
  'winBack.followUp.dueDate': 'Propose by',
  'winBack.empty.prevention':
    'No group yet. For example: “CPP customers without an order for two months”, 40 customers, a visit at 15 €.',
  'winBack.empty.winBack':
    'No group yet. For example: “Cancelled in spring”, 200 customers, a chance of 12%, an offer of 30 €.',
  'winBack.followUp.empty':
    'No solution yet. For example: “Antivirus on each machine”, installed two years ago at twelve customers.',
}
