/** What the map says once it is rated: each figure with its n, its formula and its limits. */
export const insights = {
  'insights.title': 'Insights',
  'insights.close': 'Close the insights',
  'insights.empty': 'The map has no persona or no offer, so there is nothing to read yet.',
  'insights.about': '{persona}, {offer}',
  'insights.evidence':
    'Levels from 1 to {levels}. {rated, plural, =0 {No action rated} one {# action rated} other {# actions rated}} of {actions}: {apriori, number} a priori, {verified, number} verified with customers.',
  'insights.choose': 'Choose another offer or persona above the map.',
  'insights.how': 'How is this worked out?',
  'insights.how.of': 'How is this worked out: {what}',
  'insights.formula': 'Formula',
  'insights.limits': 'What it cannot say',
  'insights.source': 'Source',
  'insights.n.actions': '{n, plural, one {n = # action} other {n = # actions}}',
  'insights.n.sequences': '{n, plural, one {n = # sequence} other {n = # sequences}}',
  'insights.n.frictions': '{n, plural, one {n = # friction} other {n = # frictions}}',
  'insights.n.drops': '{n, plural, one {n = # drop} other {n = # drops}}',
  'insights.showAll': 'Show all {count, number}',
  'insights.showFewer': 'Show fewer',
  'insights.details': 'Details: {name}',
  'insights.shown': 'Shown: {name}',

  'insights.level.title': 'Journey level',
  'insights.level.mean': 'mean of the marks',
  'insights.level.meanOfSequences': 'mean of the sequence means',
  'insights.level.median': 'Median of the marks: {median}.',
  'insights.level.leftOut':
    '{count, plural, one {# action is not rated: it is left out, not guessed.} other {# actions are not rated: they are left out, not guessed.}}',
  'insights.level.none': 'No action is rated yet, so the journey has no level.',
  'insights.level.rated': '{n, number} of {actions, plural, one {# action} other {# actions}} rated',
  'insights.level.formula':
    'The sum of the marks divided by the number of rated actions. Beside it: the mean of each sequence, then the mean of these means.',
  'insights.level.limits':
    'A sequence told in detail weighs more in the first figure, a short one in the second; neither is the right one. Levels are ranks, so every mean is a convention.',
  'insights.level.source': 'A convention; for showing a mean at all, Strijbosch et al., 2019.',

  'insights.peakEnd.title': 'What may be remembered',
  'insights.peakEnd.best': 'from the best moment and the end',
  'insights.peakEnd.worst': 'from the worst moment and the end',
  'insights.peakEnd.rows.best': 'Best moment',
  'insights.peakEnd.rows.worst': 'Worst moment',
  'insights.peakEnd.rows.end': 'End',
  'insights.peakEnd.caveat': 'Not the overall score: read it beside the journey level.',
  'insights.peakEnd.endUnrated':
    'The last action is not rated, so nothing is told of what may be remembered. No other action takes its place.',
  'insights.peakEnd.noEnd': 'The journey has no action yet.',
  'insights.peakEnd.formula':
    '(best mark + mark of the end) / 2, and (worst mark + mark of the end) / 2. The end is the last action.',
  'insights.peakEnd.limits':
    'Established for short episodes, not for complex ones. Where a journey goes on with use, people choose which action is its end.',
  'insights.peakEnd.source': 'The peak–end rule; for its limits, Strijbosch et al., 2019.',

  'insights.drops.title': 'Largest drops',
  'insights.drops.largest': '{count, plural, one {level} other {levels}}, the largest drop',
  'insights.drops.fromTo': 'From {from} to {to}, after “{before}”',
  'insights.drops.crosses': 'into another sequence',
  'insights.drops.channel': 'the channel changes here',
  'insights.drops.department': 'the department in charge changes here',
  'insights.drops.unrated':
    '{count, plural, one {# unrated action in between: where it falls is not known} other {# unrated actions in between: where it falls is not known}}',
  'insights.drops.mixed': 'a guess beside a measure: it may not fall at all',
  'insights.drops.unknown': 'Fewer than two actions are rated, so nothing is known of drops.',
  'insights.drops.none': 'From one rated action to the next, satisfaction never falls.',
  'insights.drops.formula':
    'Each mark minus the mark of the rated action before it. Falls only, the deepest first; of equal ones, the earliest. The channel or the department changes where the two actions have none in common.',
  'insights.drops.limits':
    'No size makes a drop important. With unrated actions in between, nobody knows where it falls; between a guess and a measure, whether it falls. The department is that of whoever answers for the frictions there; without one, nothing is said.',
  'insights.drops.source': 'Our own construction.',

  'insights.gaps.title': 'Gap to the competitors',
  'insights.gaps.who': '{ours} beside {competitors}.',
  'insights.gaps.mean': 'on average, to the mean of the competitors',
  'insights.gaps.best': 'on average, to the best of them',
  'insights.gaps.row': '{ours} here; competitors {mean} on average; best {best} ({names})',
  'insights.gaps.notBehind': 'Nowhere behind the mean of the competitors, where both are rated.',
  'insights.gaps.notComparable':
    '{count, plural, one {# action is not comparable} other {# actions are not comparable}}: {ours, number} not rated here, {competitors, number} not rated for a competitor, {both, number} for neither.',
  'insights.gaps.none': 'No action is rated on both sides, so nothing can be compared.',
  'insights.gaps.noCompetitor': 'There is no competitor among the offers.',
  'insights.gaps.noOurs': 'None of the offers is ours.',
  'insights.gaps.formula':
    'Our mark minus the mean of the competitors rated for the same action; also against the best of them. The furthest behind first.',
  'insights.gaps.limits':
    'Nothing is said where one side is not rated. The best of several guesses is flattered by chance. Differences, not ratios: a level has no zero.',
  'insights.gaps.source':
    'The graph of the method: competitors first, then us. The figure is our own construction.',

  'insights.severity.title': 'The most severe frictions',
  'insights.severity.worst': 'the most severe one',
  'insights.severity.row':
    'weight {weight} × {exact, plural, one {# level} other {{shortfall} levels}} below the intended one',
  'insights.severity.guess': 'rests on a guess',
  'insights.severity.none': 'No friction to weigh.',
  'insights.severity.unknown':
    '{count, plural, one {The severity of # friction is not known: today or the intended level is not rated there.} other {The severity of # frictions is not known: today or the intended level is not rated there.}}',
  'insights.severity.formula':
    'The weight that the team or its votes gave, times what is missing today to the intended level; never below 0. Solved frictions are left out.',
  'insights.severity.limits':
    'It ranks within one workshop and one persona, and says nothing about customers. Frictions of one action share its levels: only their weights tell them apart.',
  'insights.severity.source': 'The method; a rule for ranking, our own construction.',

  'insights.answers.title': 'Who answers',
  'insights.answers.unowned':
    '{count, plural, one {friction without a person in charge} other {frictions without a person in charge}}',
  'insights.answers.allOwned': 'Somebody answers for every friction.',
  'insights.answers.noFriction':
    'No friction is noted yet, so there is nothing to answer for. In itself that is no good news.',
  'insights.answers.unownedSeverity': 'severity nobody is in charge of',
  'insights.answers.severity':
    '{count, plural, one {Of # of them the severity is not known: a level is missing.} other {Of # of them the severity is not known: a level is missing.}}',
  'insights.answers.dated':
    '{dated, number} of {n, plural, one {# friction has} other {# frictions have}} a person in charge and a date.',
  'insights.answers.handovers':
    'Hand-overs between channels with a person in charge: {owned, number} of {count, number}',
  'insights.answers.handovers.continuous':
    '{continuous, plural, =0 {None was} one {# was} other {# were}} found continuous, with nothing left open.',
  'insights.answers.handovers.open': 'Hand-overs with something open: {count, number}',
  'insights.answers.handover': '{handover}: {state}',
  'insights.answers.handovers.none':
    'No hand-over is known: say for each action through which channels it goes.',
  'insights.answers.levers': 'Levers without a person in charge: {count, number} of {of, number}',
  'insights.answers.levers.none': 'Every lever has a person in charge.',
  'insights.answers.several':
    '{count, plural, one {# friction has several people in charge: to be settled.} other {# frictions have several people in charge: to be settled.}}',
  'insights.answers.stray': 'Its action was removed: place it again.',
  'insights.answers.idle': 'Departments that answer for nothing',
  'insights.answers.idle.none': 'Every department answers for something.',
  'insights.answers.idle.noDepartment': 'No department is noted yet.',
  'insights.answers.idle.acquisition': 'wins new customers: it answers for keeping them too',
  'insights.answers.formula':
    'The severity of the frictions of which nobody is accountable, added up; and their number, of all frictions that are not solved. A department answers when one of its people is responsible or accountable for a friction.',
  'insights.answers.limits':
    'A person in charge says who answers, not that anything gets better. Being consulted or informed is no responsibility.',
  'insights.answers.source': 'The method: roles for everyone, the departments that win customers included.',

  'insights.unrated.title': 'Not rated yet',
  'insights.unrated.count': '{count, plural, one {action not rated} other {actions not rated}}, {offer}',
  'insights.unrated.noAction': 'The journey has no action yet.',
  'insights.unrated.others': 'The other offers',
  'insights.unrated.other': '{count, plural, =0 {all rated} one {# not rated} other {# not rated}}',
  'insights.unrated.formula': 'Placed actions with neither a guess nor a verified mark, for this persona.',
  'insights.unrated.limits':
    'An offer that nobody means to rate for this persona is counted all the same: the map does not say which.',
  'insights.unrated.source': 'A count.',

  'insights.checks.title': 'Guesses against customers',
  'insights.checks.tolerance': 'A guess counts as right within',
  'insights.checks.tolerance.none': 'Not chosen yet',
  'insights.checks.tolerance.levels': '± {exact, plural, one {# level} other {{levels} levels}}',
  'insights.checks.tolerance.before':
    'Choose it before the answers are in: afterwards anything can be made to fit.',
  'insights.checks.tolerance.late':
    'Answers are in already. Choose what you would have chosen before, without trying several.',
  'insights.checks.tolerance.notChosen': 'The team has not chosen how far off a guess may be.',
  'insights.checks.tolerance.is': 'A guess counts as right within {levels}.',
  'insights.checks.none': 'No customer was asked about {offer} yet.',
  'insights.checks.noGuess': 'No action has both a guess and the answers of customers.',
  'insights.checks.n': 'n = {n, number} of {actions, plural, one {# action} other {# actions}}',
  'insights.checks.refuted.count': '{count, plural, one {guess refuted} other {guesses refuted}}',
  'insights.checks.confirmed.count': '{count, plural, one {guess confirmed} other {guesses confirmed}}',
  'insights.checks.askMore.count':
    '{count, plural, one {For # guess, ask more people.} other {For # guesses, ask more people.}}',
  'insights.checks.bias.severe':
    'On the whole the team is too severe, by {exact, plural, one {# level} other {{bias} levels}} on average; it is off by {error} on average.',
  'insights.checks.bias.flattering':
    'On the whole the team flatters itself, by {exact, plural, one {# level} other {{bias} levels}} on average; it is off by {error} on average.',
  'insights.checks.bias.even':
    'On the whole the team is neither too severe nor too kind; it is off by {error} on average.',
  'insights.checks.confirmed': 'confirmed',
  'insights.checks.refuted': 'refuted',
  'insights.checks.askMore.oneCustomer': 'ask more people: one customer verifies nothing',
  'insights.checks.askMore.noInterval': 'ask more people: how far the answers are apart is not known',
  'insights.checks.askMore.noSpread': 'ask more people: few customers, who all said the same',
  'insights.checks.askMore.straddles': 'ask more people: it can still turn out either way',
  'insights.checks.row': 'guess {guess}, customers {level} (n = {n, number})',
  'insights.checks.interval': 'interval {low} to {high}; right from {allowedLow} to {allowedHigh}',
  'insights.checks.formula':
    'The 95% interval of what n customers said, mean ± t(0.975, n−1)·s/√n, beside the guess ± the tolerance. Confirmed when wholly inside, refuted when wholly outside, otherwise more people are to be asked.',
  'insights.checks.limits':
    'The interval speaks of chance only: friends and followers stay a biased sample, however many. Of twenty intervals about one misses by chance. One customer never confirms anything.',
  'insights.checks.source': 'Interval of a mean (Student’s t); the two stages are the method’s own.',

  'insights.guesses.title': 'Guesses nobody checked',
  'insights.guesses.count':
    '{count, plural, one {mark to check with customers} other {marks to check with customers}}, {offer}',
  'insights.guesses.order': 'Those on which the most hangs come first.',
  'insights.guesses.oneCustomer': 'one customer asked, which verifies nothing',
  'insights.guesses.frictions':
    '{count, plural, one {# friction hangs on it} other {# frictions hang on it}}',
  'insights.guesses.shortfall':
    '{exact, plural, =0 {as intended already} one {# level below the intended one} other {{shortfall} levels below the intended one}}',
  'insights.guesses.noIntended': 'intended level not rated',
  'insights.guesses.noToday': 'None of the offers is ours today.',
  'insights.guesses.unrated': 'No action is rated yet for {offer}.',
  'insights.guesses.none': 'Every mark of {offer} was checked with customers.',
  'insights.guesses.formula':
    'Marks without a customer behind them, or with a single one. In turn: the severity of the frictions there, their number, what is missing to the intended level, the lowest level.',
  'insights.guesses.limits':
    'It says how much rests on a guess, not how likely it is wrong. A flattering guess comes last: ask there too.',
  'insights.guesses.source': 'Our own construction.',

  'insights.hints.title': 'Hints',
  'insights.hints.about': 'Recognised by words, so they can be wrong. You decide.',
  'insights.retention.title': 'Does the customer come back?',
  'insights.retention.present': 'Yes, the journey has a step of coming back.',
  'insights.retention.missing':
    'A step is missing: no action is placed in a sequence of the moment “{moment}”, where the customer would come back.',
  'insights.retention.notRecognised': 'No title says so. Does one of these actions bring the customer back?',
  'insights.retention.emptyJourney': 'The journey has no action yet: too early to say.',
  'insights.retention.words': 'because of “{words}”',
  'insights.words.title': 'Is the map in the customer’s words?',
  'insights.words.count': '{count, plural, one {wording of the company} other {wordings of the company}}',
  'insights.words.none':
    'No wording of the company was recognised. That is no praise: the check knows few words.',
  'insights.words.companyVoice': 'the company speaks of itself',
  'insights.words.customerAsOther': 'the customer is spoken of as somebody else',
  'insights.words.companyTask': 'the company’s work, not what the customer does',
  'insights.words.salesTerm': 'a word of those who sell',
  'insights.words.action': 'Action',
  'insights.words.sequence': 'Name of the sequence',
  'insights.words.situation': 'Situation of {sequence}',
  'insights.words.friction': 'Friction at “{action}”',
  'insights.hints.formula':
    'Words from lists that anyone can read. A step of coming back is an action of the moment “Use and memory” whose title has such a word; it is missing only when that moment has no action.',
  'insights.hints.limits':
    'The lists know few words and no grammar. Notes and personas are not checked. A customer that is a company may say such words of its own customers.',
  'insights.hints.source': 'The method: the customer’s words, and retention on the map from the start.',
} as const
