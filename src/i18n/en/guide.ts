/** The guide (J17): what to do at each step, in the words of a team without a facilitator, with an example from the seeds. */
export const guide = {
  'guide.title': 'Guide',
  'guide.close': 'Leave the guide',
  'guide.position': 'Step {step, number} of {steps, number}',
  'guide.sequence': 'Sequence {position} of {count}',
  'guide.back': 'Back',
  'guide.next': 'Next',
  'guide.skip': 'Skip for now',
  'guide.finish': 'Finish',
  'guide.steps': 'All steps',
  'guide.group.start': 'To start',
  'guide.group.end': 'To finish',
  'guide.state.filled': 'filled',
  'guide.state.started': '{done, number} of {of, number}',
  'guide.state.open': 'to fill',
  'guide.here': 'Here now: {names}',
  'guide.example': 'Example: {what}',
  'guide.example.jewellery': 'costume jewellery in Tours',
  'guide.example.internet': 'changing internet provider',
  'guide.example.method': 'the five sequences of the method',
  'guide.example.callCentre': 'a call centre',
  'guide.readOnly':
    'You are following this workshop and cannot change it, so the guide has nothing to fill for you.',
  'guide.displaced': 'The sequence you were at was removed. This is the nearest step.',
  'guide.words': 'The customer would not say “{words}”: {reason}.',

  'guide.persona.name': 'Persona',
  'guide.persona.title': 'Who is your customer?',
  'guide.persona.do':
    'Put yourselves in their place. Choose one typical person, give them a first name, then tell their situation, what they need and what they count on.',
  'guide.persona.example':
    'Léa, 15, goes round the markets with her girlfriends. She wants the style of the celebrity of the day without breaking the bank, an easy choice, and a good time together.',
  'guide.persona.which': 'Persona to describe',

  'guide.sequences.name': 'Sequences',
  'guide.sequences.title': 'Which periods do they go through?',
  'guide.sequences.do':
    'Each sequence is a period, from the first need to the memory. Keep, rename or add: a company that buys often has a time of decision, a public tender has periods of its own.',
  'guide.sequences.example':
    'Looking for sellers; comparing; buying, with some negotiation; installing and using; giving an opinion and remembering.',
  'guide.sequences.delete': 'Delete the sequence {sequence}',
  'guide.sequences.none': 'No sequence yet. Add the first one.',

  'guide.situation.name': 'Situation',
  'guide.situation.title': 'What is their situation?',
  'guide.situation.do':
    'Write it as they would tell it, saying “I”: what brings them here, what they are missing, what they hope for.',
  'guide.situation.example.before':
    '“I want another internet line at home. The one I have is too slow, and not reliable enough to work with.”',
  'guide.situation.example.purchase':
    '“Here we are at the market, the whole gang. We want to look, touch and dither together without being rushed.”',
  'guide.situation.example.memory':
    '“I show my jewel and tell the story of my morning. If there is something new, I want to know before the others.”',

  'guide.actions.name': 'Actions',
  'guide.actions.title': 'What do they do, step by step?',
  'guide.actions.do':
    'One action a line: type, press Enter, type the next. Start with a verb, and with what the customer does, not the company.',
  'guide.actions.example.before':
    'Come across the Facebook page; dream over the photos; make a pre-choice online.',
  'guide.actions.example.purchase':
    'Come to the market with girlfriends; choose the material; watch the 3D printer at work; pay.',
  'guide.actions.example.memory':
    'Pose for a photo with the jewel; post it on her own networks; refer her girlfriends; come back for another jewel.',
  'guide.earlier': 'Earlier: {name}',
  'guide.later': 'Later: {name}',
  'guide.actions.delete': 'Delete the action {action}',
  'guide.actions.label': 'Action {position}',

  'guide.competitors.name': 'Competitors',
  'guide.competitors.title': 'How satisfied are they elsewhere?',
  'guide.competitors.do':
    'The others first: it is with them that you are compared. Give each action its level, as you believe it to be. You will check with customers later.',
  'guide.competitors.example':
    'Look up the day and place: 6 of 7, the shop is always open. Make a pre-choice online: 2 of 7, it offers none.',
  'guide.competitors.none': 'Nobody to compare with yet. Name the seller your customer would go to instead.',
  'guide.competitors.add': 'Add a competitor',
  'guide.competitors.rename': 'Name of the competitor',

  'guide.today.name': 'Us today',
  'guide.today.title': 'And with you, today?',
  'guide.today.do': 'As they live it, not as you would like it. If you do not sell yet, skip this step.',
  'guide.today.example':
    'Look up the day and place: 2 of 7. The stall moves from market to market, and the page does not say so.',
  'guide.today.add': 'Add “us today”',
  'guide.today.none': 'No offer stands for you as you are today.',

  'guide.intended.name': 'Us as intended',
  'guide.intended.title': 'And with you, tomorrow?',
  'guide.intended.do':
    'The level you aim at. No need to be best everywhere: be above the others where it counts for the customer.',
  'guide.intended.example': 'Look up the day and place: 5 of 7, once the page announces every market.',
  'guide.intended.add': 'Add “us as intended”',
  'guide.intended.none': 'No offer stands for you as you want to be.',

  'guide.levels.noAction': 'This sequence has no action to rate yet.',
  'guide.levels.toActions': 'Add actions',
  'guide.levels.of': '{done, number} of {of, plural, one {# level} other {# levels}} given',

  'guide.frictions.name': 'Frictions',
  'guide.frictions.title': 'What irritates them?',
  'guide.frictions.do':
    'Look at the lowest levels first. Write what the customer would say, not the cause on your side.',
  'guide.frictions.example.before':
    '“The stall moves, and the page does not say where it will be on Saturday.”',
  'guide.frictions.example.purchase': '“Too long a wait, standing, with nothing to do.”',
  'guide.frictions.example.memory':
    '“I call, and they tell me they cannot see the file I have just started online.”',

  'guide.owners.name': 'Owners',
  'guide.owners.title': 'Who sees to it?',
  'guide.owners.do':
    'One person for each friction. Keeping customers is everybody’s business, and first of all that of those who win new ones.',
  'guide.owners.example':
    'The wait at the stall: Nadia, who runs it on market days. The page that does not say where: Hugo, who runs the page.',
  'guide.owners.none': 'No friction is noted yet, so there is nothing to answer for.',
  'guide.owners.of':
    '{done, number} of {of, plural, one {# friction has} other {# frictions have}} somebody in charge',

  'guide.worth.name': 'Value',
  'guide.worth.title': 'What is this customer worth?',
  'guide.worth.do':
    'Name the segment this persona stands for, then give three rough figures for a year. The plan ranks the frictions by it: the customers who are worth most are the ones not to lose.',
  'guide.worth.example':
    'Teenage girls in and around Tours: 400 customers, a margin of €18 a year, €3 to serve one of them.',

  'guide.end.name': 'Look back',
  'guide.end.title': 'Does your customer come back?',
  'guide.end.do':
    'Asking how to keep a customer who has not ordered for six months is far too late: coming back belongs on the map now.',
  'guide.end.toMemory': 'Add a step of coming back',
  'guide.end.words':
    '{count, plural, =0 {No wording of the company was recognised.} one {# wording is the company’s, not the customer’s.} other {# wordings are the company’s, not the customer’s.}}',
  'guide.end.open': 'Still to fill',
  'guide.end.allFilled': 'Every step is filled. The sheet is ready to be read, and checked with customers.',
  'guide.end.insights': 'Read what the map says',
} as const
