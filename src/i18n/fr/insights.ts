import type { insights as en } from '../en/insights.ts'

export const insights: Record<keyof typeof en, string> = {
  'insights.title': 'Analyse',
  'insights.close': 'Fermer l’analyse',
  'insights.empty': 'La carte n’a pas de persona ou pas d’offre : il n’y a encore rien à lire.',
  'insights.about': '{persona}, {offer}',
  'insights.evidence':
    'Niveaux de 1 à {levels}. {rated, plural, =0 {Aucune action notée} one {# action notée} other {# actions notées}} sur {actions} : {apriori, number} a priori, {verified, number} vérifiées auprès de clients.',
  'insights.choose': 'Choisissez une autre offre ou un autre persona au-dessus de la carte.',
  'insights.how': 'Comment est-ce calculé ?',
  'insights.how.of': 'Comment est-ce calculé : {what}',
  'insights.formula': 'Formule',
  'insights.limits': 'Ce que cela ne dit pas',
  'insights.source': 'Source',
  'insights.n.actions': '{n, plural, one {n = # action} other {n = # actions}}',
  'insights.n.sequences': '{n, plural, one {n = # séquence} other {n = # séquences}}',
  'insights.n.frictions': '{n, plural, one {n = # friction} other {n = # frictions}}',
  'insights.n.drops': '{n, plural, one {n = # chute} other {n = # chutes}}',
  'insights.showAll': 'Tout afficher ({count, number})',
  'insights.showFewer': 'En afficher moins',
  'insights.details': 'Détails : {name}',
  'insights.shown': 'Affiché : {name}',

  'insights.level.title': 'Niveau du parcours',
  'insights.level.mean': 'moyenne des croix',
  'insights.level.meanOfSequences': 'moyenne des moyennes des séquences',
  'insights.level.median': 'Médiane des croix : {median}.',
  'insights.level.leftOut':
    '{count, plural, one {# action n’est pas notée : elle est laissée de côté, pas devinée.} other {# actions ne sont pas notées : elles sont laissées de côté, pas devinées.}}',
  'insights.level.none': 'Aucune action n’est encore notée : le parcours n’a pas de niveau.',
  'insights.level.rated': '{n, number} sur {actions, plural, one {# action notée} other {# actions notées}}',
  'insights.level.formula':
    'La somme des croix divisée par le nombre d’actions notées. À côté : la moyenne de chaque séquence, puis la moyenne de ces moyennes.',
  'insights.level.limits':
    'Une séquence détaillée pèse plus dans le premier chiffre, une courte dans le second ; aucun des deux n’est le bon. Les niveaux sont des rangs : toute moyenne est une convention.',
  'insights.level.source':
    'Une convention ; pour le fait même de montrer une moyenne, Strijbosch et al., 2019.',

  'insights.peakEnd.title': 'Ce qui pourrait rester en mémoire',
  'insights.peakEnd.best': 'd’après le meilleur moment et la fin',
  'insights.peakEnd.worst': 'd’après le pire moment et la fin',
  'insights.peakEnd.rows.best': 'Meilleur moment',
  'insights.peakEnd.rows.worst': 'Pire moment',
  'insights.peakEnd.rows.end': 'Fin',
  'insights.peakEnd.caveat': 'Ce n’est pas la note d’ensemble : à lire à côté du niveau du parcours.',
  'insights.peakEnd.endUnrated':
    'La dernière action n’est pas notée : rien ne peut être dit de ce qui pourrait rester en mémoire. Aucune autre action ne prend sa place.',
  'insights.peakEnd.noEnd': 'Le parcours n’a pas encore d’action.',
  'insights.peakEnd.formula':
    '(meilleure croix + croix de la fin) / 2, et (pire croix + croix de la fin) / 2. La fin est la dernière action.',
  'insights.peakEnd.limits':
    'Établi pour de courts épisodes, pas pour des expériences complexes. Quand le parcours continue avec l’usage, c’est à vous de choisir l’action qui en est la fin.',
  'insights.peakEnd.source': 'La règle pic-fin ; pour ses limites, Strijbosch et al., 2019.',

  'insights.drops.title': 'Plus fortes chutes',
  'insights.drops.largest': '{count, plural, one {niveau} other {niveaux}}, la plus forte chute',
  'insights.drops.fromTo': 'De {from} à {to}, après « {before} »',
  'insights.drops.crosses': 'en changeant de séquence',
  'insights.drops.channel': 'le canal change ici',
  'insights.drops.department': 'le service responsable change ici',
  'insights.drops.unrated':
    '{count, plural, one {# action non notée entre les deux : on ne sait pas où cela chute} other {# actions non notées entre les deux : on ne sait pas où cela chute}}',
  'insights.drops.mixed': 'une estimation à côté d’une mesure : il n’y a peut-être pas de chute',
  'insights.drops.unknown': 'Moins de deux actions sont notées : on ne sait rien des chutes.',
  'insights.drops.none': 'D’une action notée à la suivante, la satisfaction ne baisse jamais.',
  'insights.drops.formula':
    'Chaque croix moins celle de l’action notée qui précède. Les baisses seulement, la plus profonde d’abord ; à égalité, la première du parcours. Le canal ou le service change là où les deux actions n’en ont aucun en commun.',
  'insights.drops.limits':
    'Aucune taille ne rend une chute importante. S’il y a des actions non notées entre les deux, on ne sait pas où cela chute ; entre une estimation et une mesure, si cela chute. Le service est celui de qui répond des frictions de l’action ; sans lui, rien n’est dit.',
  'insights.drops.source': 'Notre propre construction.',

  'insights.gaps.title': 'Écart avec les concurrents',
  'insights.gaps.who': '{ours} face à {competitors}.',
  'insights.gaps.mean': 'en moyenne, par rapport à la moyenne des concurrents',
  'insights.gaps.best': 'en moyenne, par rapport au meilleur d’entre eux',
  'insights.gaps.row': '{ours} ici ; concurrents {mean} en moyenne ; le meilleur {best} ({names})',
  'insights.gaps.notBehind': 'Là où les deux sont notés, jamais en dessous de la moyenne des concurrents.',
  'insights.gaps.notComparable':
    '{count, plural, one {# action n’est pas comparable} other {# actions ne sont pas comparables}} : {ours, number} sans note ici, {competitors, number} sans note chez un concurrent, {both, number} sans note des deux côtés.',
  'insights.gaps.none': 'Aucune action n’est notée des deux côtés : rien n’est comparable.',
  'insights.gaps.noCompetitor': 'Aucune des offres n’est celle d’un concurrent.',
  'insights.gaps.noOurs': 'Aucune des offres n’est la nôtre.',
  'insights.gaps.formula':
    'Notre croix moins la moyenne des concurrents notés pour la même action ; et aussi par rapport au meilleur d’entre eux. Le plus grand retard d’abord.',
  'insights.gaps.limits':
    'Rien n’est dit là où un côté n’est pas noté. Le meilleur de plusieurs avis estimés est flatté par le hasard. Des différences, pas des rapports : un niveau n’a pas de zéro.',
  'insights.gaps.source':
    'Le graphique de la méthode : les concurrents d’abord, puis nous. Le chiffre est notre propre construction.',

  'insights.severity.title': 'Frictions les plus graves',
  'insights.severity.worst': 'la plus grave',
  'insights.severity.row':
    'poids {weight} × {exact, plural, one {{shortfall} niveau} other {{shortfall} niveaux}} sous le niveau visé',
  'insights.severity.guess': 'repose sur une estimation',
  'insights.severity.none': 'Aucune friction à peser.',
  'insights.severity.unknown':
    '{count, plural, one {La gravité de # friction n’est pas connue : le niveau d’aujourd’hui ou le niveau visé n’y est pas noté.} other {La gravité de # frictions n’est pas connue : le niveau d’aujourd’hui ou le niveau visé n’y est pas noté.}}',
  'insights.severity.formula':
    'Le poids donné par l’équipe ou par ses votes, multiplié par ce qui manque aujourd’hui au niveau visé ; jamais moins de 0. Les frictions résolues sont laissées de côté.',
  'insights.severity.limits':
    'Cela classe à l’intérieur d’un atelier et d’un persona, et ne dit rien des clients. Les frictions d’une action partagent ses niveaux : seuls leurs poids les distinguent.',
  'insights.severity.source': 'La méthode ; une règle de classement, notre propre construction.',

  'insights.answers.title': 'Qui est responsable',
  'insights.answers.unowned':
    '{count, plural, one {friction sans responsable} other {frictions sans responsable}}',
  'insights.answers.allOwned': 'Chaque friction a un responsable.',
  'insights.answers.noFriction':
    'Aucune friction n’est encore relevée : il n’y a rien dont être responsable. En soi, ce n’est pas une bonne nouvelle.',
  'insights.answers.unownedSeverity': 'de gravité sans responsable',
  'insights.answers.severity':
    '{count, plural, one {La gravité de # d’entre elles n’est pas connue : un niveau manque.} other {La gravité de # d’entre elles n’est pas connue : un niveau manque.}}',
  'insights.answers.dated':
    '{dated, number} sur {n, plural, one {# friction a} other {# frictions ont}} un responsable et une date.',
  'insights.answers.handovers':
    'Passages de relais entre canaux avec un responsable : {owned, number} sur {count, number}',
  'insights.answers.handovers.continuous':
    '{continuous, plural, =0 {Aucun n’a été jugé continu} one {# a été jugé continu} other {# ont été jugés continus}}, sans rien de laissé ouvert.',
  'insights.answers.handovers.open': 'Passages de relais où il manque quelque chose : {count, number}',
  'insights.answers.handover': '{handover} : {state}',
  'insights.answers.handovers.none':
    'Aucun passage de relais n’est connu : dites par quels canaux passe chaque action.',
  'insights.answers.levers': 'Leviers sans responsable : {count, number} sur {of, number}',
  'insights.answers.levers.none': 'Chaque levier a un responsable.',
  'insights.answers.several':
    '{count, plural, one {# friction a plusieurs responsables : à trancher.} other {# frictions ont plusieurs responsables : à trancher.}}',
  'insights.answers.stray': 'Son action a été supprimée : à replacer.',
  'insights.answers.idle': 'Services responsables de rien',
  'insights.answers.idle.none': 'Chaque service répond de quelque chose.',
  'insights.answers.idle.noDepartment': 'Aucun service n’est encore noté.',
  'insights.answers.idle.acquisition': 'conquiert de nouveaux clients : il a aussi à les garder',
  'insights.answers.formula':
    'La gravité des frictions sans responsable, additionnée ; et leur nombre, sur toutes les frictions non résolues. Un service est responsable quand l’une de ses personnes réalise ou rend compte pour une friction.',
  'insights.answers.limits':
    'Un responsable dit qui répond, pas que les choses s’améliorent. Être consulté ou informé n’est pas une responsabilité.',
  'insights.answers.source':
    'La méthode : des rôles pour tous, services qui conquièrent des clients compris.',

  'insights.unrated.title': 'Pas encore noté',
  'insights.unrated.count': '{count, plural, one {action non notée} other {actions non notées}}, {offer}',
  'insights.unrated.noAction': 'Le parcours n’a pas encore d’action.',
  'insights.unrated.others': 'Les autres offres',
  'insights.unrated.other': '{count, plural, =0 {tout est noté} one {# non notée} other {# non notées}}',
  'insights.unrated.formula': 'Les actions placées sans croix a priori ni vérifiée, pour ce persona.',
  'insights.unrated.limits':
    'Une offre que personne ne compte noter pour ce persona est comptée aussi : la carte ne dit pas lesquelles.',
  'insights.unrated.source': 'Un décompte.',

  'insights.checks.title': 'Estimations face aux clients',
  'insights.checks.tolerance': 'Une estimation est juste à',
  'insights.checks.tolerance.none': 'Pas encore choisi',
  'insights.checks.tolerance.levels': '± {exact, plural, one {{levels} niveau} other {{levels} niveaux}}',
  'insights.checks.tolerance.before':
    'À choisir avant d’avoir les réponses : après, on peut tout faire coller.',
  'insights.checks.tolerance.late':
    'Des réponses sont déjà là. Choisissez ce que vous auriez choisi avant, sans en essayer plusieurs.',
  'insights.checks.tolerance.notChosen': 'L’équipe n’a pas choisi de combien une estimation peut s’écarter.',
  'insights.checks.tolerance.is': 'Une estimation est juste à {levels}.',
  'insights.checks.none': 'Aucun client n’a encore été interrogé sur {offer}.',
  'insights.checks.noGuess': 'Aucune action n’a à la fois une estimation et des réponses de clients.',
  'insights.checks.n': 'n = {n, number} sur {actions, plural, one {# action} other {# actions}}',
  'insights.checks.refuted.count': '{count, plural, one {estimation réfutée} other {estimations réfutées}}',
  'insights.checks.confirmed.count':
    '{count, plural, one {estimation confirmée} other {estimations confirmées}}',
  'insights.checks.askMore.count':
    '{count, plural, one {Pour # estimation, interrogez plus de monde.} other {Pour # estimations, interrogez plus de monde.}}',
  'insights.checks.bias.severe':
    'Dans l’ensemble, l’équipe est trop sévère, de {exact, plural, one {{bias} niveau} other {{bias} niveaux}} en moyenne ; elle s’écarte de {error} en moyenne.',
  'insights.checks.bias.flattering':
    'Dans l’ensemble, l’équipe se flatte, de {exact, plural, one {{bias} niveau} other {{bias} niveaux}} en moyenne ; elle s’écarte de {error} en moyenne.',
  'insights.checks.bias.even':
    'Dans l’ensemble, l’équipe n’est ni trop sévère ni trop indulgente ; elle s’écarte de {error} en moyenne.',
  'insights.checks.confirmed': 'confirmée',
  'insights.checks.refuted': 'réfutée',
  'insights.checks.askMore.oneCustomer': 'interroger plus de monde : un seul client ne vérifie rien',
  'insights.checks.askMore.noInterval':
    'interroger plus de monde : l’écart entre les réponses n’est pas connu',
  'insights.checks.askMore.noSpread': 'interroger plus de monde : peu de clients, tous du même avis',
  'insights.checks.askMore.straddles': 'interroger plus de monde : tout reste possible',
  'insights.checks.row': 'estimée {guess}, clients {level} (n = {n, number})',
  'insights.checks.interval': 'intervalle de {low} à {high} ; juste de {allowedLow} à {allowedHigh}',
  'insights.checks.formula':
    'L’intervalle à 95 % de ce qu’ont dit n clients, moyenne ± t(0,975, n−1)·s/√n, à côté de l’estimation ± la tolérance. Confirmée s’il est tout entier dedans, réfutée s’il est tout entier dehors ; sinon, il faut interroger plus de monde.',
  'insights.checks.limits':
    'L’intervalle ne parle que du hasard : des amis ou des abonnés restent un échantillon biaisé, si nombreux soient-ils. Sur vingt intervalles, un environ se trompe par hasard. Un seul client ne confirme jamais rien.',
  'insights.checks.source':
    'Intervalle d’une moyenne (t de Student) ; les deux temps sont ceux de la méthode.',

  'insights.guesses.title': 'Estimations que personne n’a vérifiées',
  'insights.guesses.count':
    '{count, plural, one {croix à vérifier auprès de clients} other {croix à vérifier auprès de clients}}, {offer}',
  'insights.guesses.order': 'Celles dont dépend le plus viennent d’abord.',
  'insights.guesses.oneCustomer': 'un seul client interrogé, ce qui ne vérifie rien',
  'insights.guesses.frictions':
    '{count, plural, one {# friction en dépend} other {# frictions en dépendent}}',
  'insights.guesses.shortfall':
    '{exact, plural, =0 {déjà au niveau visé} one {# niveau sous celui visé} other {{shortfall} niveaux sous celui visé}}',
  'insights.guesses.noIntended': 'niveau visé non noté',
  'insights.guesses.noToday': 'Aucune des offres n’est la nôtre aujourd’hui.',
  'insights.guesses.unrated': 'Aucune action n’est encore notée pour {offer}.',
  'insights.guesses.none': '{offer} : chaque croix a été vérifiée auprès de clients.',
  'insights.guesses.formula':
    'Les croix sans client derrière elles, ou avec un seul. Dans l’ordre : la gravité des frictions qui s’y trouvent, leur nombre, ce qui manque au niveau visé, le niveau le plus bas.',
  'insights.guesses.limits':
    'Cela dit combien repose sur une estimation, pas si elle est fausse. Une estimation flatteuse vient en dernier : vérifiez là aussi.',
  'insights.guesses.source': 'Notre propre construction.',

  'insights.hints.title': 'Indices',
  'insights.hints.about': 'Reconnus à des mots : ils peuvent se tromper. C’est vous qui décidez.',
  'insights.retention.title': 'Le client revient-il ?',
  'insights.retention.present': 'Oui, le parcours a une étape de retour.',
  'insights.retention.missing':
    'Il manque une étape : aucune action n’est placée dans une séquence du moment « {moment} », où le client reviendrait.',
  'insights.retention.notRecognised':
    'Aucun titre ne le dit. L’une de ces actions fait-elle revenir le client ?',
  'insights.retention.emptyJourney': 'Le parcours n’a pas encore d’action : trop tôt pour le dire.',
  'insights.retention.words': 'à cause de « {words} »',
  'insights.words.title': 'La carte parle-t-elle comme le client ?',
  'insights.words.count': '{count, plural, one {formule de l’entreprise} other {formules de l’entreprise}}',
  'insights.words.none':
    'Aucune formule de l’entreprise n’a été reconnue. Ce n’est pas un compliment : le contrôle connaît peu de mots.',
  'insights.words.companyVoice': 'l’entreprise parle d’elle-même',
  'insights.words.customerAsOther': 'le client est désigné comme un autre',
  'insights.words.companyTask': 'le travail de l’entreprise, pas ce que fait le client',
  'insights.words.salesTerm': 'un mot de ceux qui vendent',
  'insights.words.action': 'Action',
  'insights.words.sequence': 'Nom de la séquence',
  'insights.words.situation': 'Situation : {sequence}',
  'insights.words.friction': 'Friction à « {action} »',
  'insights.hints.formula':
    'Des mots pris dans des listes que chacun peut lire. Une étape de retour est une action du moment « Usage et souvenir » dont le titre a un tel mot ; elle ne manque que si ce moment n’a aucune action.',
  'insights.hints.limits':
    'Les listes connaissent peu de mots et pas de grammaire. Les notes et les personas ne sont pas contrôlés. Un client qui est une entreprise peut dire ces mots de ses propres clients.',
  'insights.hints.source': 'La méthode : les mots du client, et la fidélisation sur la carte dès le départ.',
}
