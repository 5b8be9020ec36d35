/** What to do next: the first part of the plan. */
export const next = {
  'next.intro':
    'Where to begin: what blocks the plan, what it lacks, then the frictions worth most for the least work.',
  'next.blocking': 'This blocks the plan',
  'next.gaps': 'What the plan lacks',
  'next.noGaps': 'The plan has no gap that can be seen from here.',
  'next.gap.noObjective': 'There is no objective for the year.',
  'next.gap.gateClosed':
    '{count, plural, one {A gate is} other {# gates are}} closed: no programme makes up for that.',
  'next.gap.gatePartly':
    'Measures are decided or running while {count, plural, one {a prerequisite is only partly met} other {# prerequisites are only partly met}}.',
  'next.gap.gateUnanswered':
    'Measures are decided or running while {count, plural, one {a prerequisite is not answered} other {# prerequisites are not answered}}.',
  'next.gap.noUpSell': 'There is no up-sell target beside retention.',
  'next.gap.objectiveWithoutOwner':
    'Nobody answers for {count, plural, one {# objective} other {# objectives}}.',
  'next.gap.objectiveTwice':
    '{count, plural, one {# objective is there twice} other {# objectives are there twice}}: keep one for each kind and year.',
  'next.gap.incentiveWithoutCap':
    '{count, plural, one {# incentive has} other {# incentives have}} no cap and may cost any amount.',
  'next.gap.incentiveWithoutAmount':
    '{count, plural, one {# incentive has} other {# incentives have}} no amount at the target.',
  'next.gap.frictionWithoutOwner':
    'Nobody answers for {count, plural, one {# friction} other {# frictions}}.',
  'next.gap.frictionWithoutDriver':
    '{count, plural, one {# friction has} other {# frictions have}} no loss driver.',
  'next.gap.driverWithoutCountermeasure':
    '{count, plural, one {# loss driver has} other {# loss drivers have}} no countermeasure.',
  'next.gap.leverWithoutOwner': 'Nobody answers for {count, plural, one {# lever} other {# levers}}.',
  'next.gap.measureWithoutOwner': 'Nobody answers for {count, plural, one {# measure} other {# measures}}.',
  'next.gap.measureWithoutStance':
    '{count, plural, one {# measure is} other {# measures are}} not said to be defensive or offensive.',
  'next.gap.measureWithoutTrigger':
    '{count, plural, one {# measure has} other {# measures have}} no trigger.',
  'next.gap.measureWithoutCost':
    'The cost of {count, plural, one {# measure} other {# measures}} is not known.',
  'next.gap.tiersUnanswered': 'A referral does not say whether one person may get several rewards.',
  'next.gap.severalAccountable':
    'Several people answer for {count, plural, one {# subject} other {# subjects}}: keep one each.',
  'next.gap.acquisitionWithoutRetention':
    '{count, plural, one {# department that wins customers has} other {# departments that win customers have}} no role in keeping them.',
  'next.gap.departmentWithoutRole':
    '{count, plural, one {# department answers} other {# departments answer}} for nothing in keeping customers.',
  'next.gap.departmentWithoutPeople':
    '{count, plural, one {# department has} other {# departments have}} nobody named.',
  'next.gap.noAcquisitionDepartment': 'No department is said to win customers.',
  'next.gap.overdue': '{count, plural, one {# due date has} other {# due dates have}} passed.',
  'next.gap.winBackTooLate':
    '{count, plural, one {# win-back starts} other {# win-backs start}} after six months of silence.',
  'next.ranked': 'Frictions, most worthwhile first',
  'next.byValue':
    'Severity × value of the segments concerned (their part of the value of all), divided by effort.',
  'next.equal': 'Severity divided by effort, all personas counting the same.',
  'next.unownedFirst': 'Those nobody answers for come first.',
  'next.valueFrom':
    'The value of a segment is that of the group of customers of its name: number of customers × what each brings in a year. It is said on the panel of the persona or here:',
  'next.nothingWorth': 'No segment brings anything: value cannot tell them apart. See here:',
  'next.withoutValue':
    'What the segment of {personas} is worth is not known: with the number of customers, their margin and their cost, the ranking goes by value. All groups of customers:',
  'next.askWorth': 'Value of the segment: {persona}',
  'next.none':
    'Nothing to rank yet: it takes frictions on actions that have a level today and an intended one.',
  'next.figures':
    'Severity {severity}, effort {effort} of 5, {measures, plural, =0 {no measure} one {# measure} other {# measures}}.',
  'next.valueShare': 'Segments concerned: {share} of the value.',
  'next.effortAssumed': 'Nobody graded the effort: taken as medium.',
  'next.assumed': '{share} of the severity is only assumed.',
  'next.dueOn': 'To be solved by {date}',
  'next.unowned': 'Nobody answers for it',
  'next.show': 'Show on the map',
  'next.showFriction': 'Show on the map: {friction}',
  'next.unknown':
    '{count, plural, one {# friction is} other {# frictions are}} not ranked: a level of today or the intended one is missing.',
  'next.plot':
    '{count, plural, one {# friction} other {# frictions}} by severity and effort; the figures are in the list below.',
  'next.effort': 'Effort',
  'next.effort.low': '← little',
  'next.effort.high': 'much →',
  'next.severity': '↑ Severity',
  'next.severityByValue': '↑ Severity × value of the segments',
  'next.legend':
    'At the upper left, what is worth most for the least work. The larger a disc, the more of its severity is only assumed; a thick edge: nobody answers for it.',
  'next.wordOfMouth': 'Word of mouth: {words}',
  'next.caveat': 'A rule to rank within this workshop, no forecast.',
}
