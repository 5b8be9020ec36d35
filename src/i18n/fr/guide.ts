import type { guide as en } from '../en/guide.ts'

export const guide: Record<keyof typeof en, string> = {
  'guide.title': 'Guide',
  'guide.close': 'Quitter le guide',
  'guide.position': 'Étape {step, number} sur {steps, number}',
  'guide.sequence': 'Séquence {position} sur {count}',
  'guide.back': 'Retour',
  'guide.next': 'Suivant',
  'guide.skip': 'Passer pour l’instant',
  'guide.finish': 'Terminer',
  'guide.steps': 'Toutes les étapes',
  'guide.group.start': 'Pour commencer',
  'guide.group.end': 'Pour finir',
  'guide.state.filled': 'rempli',
  'guide.state.started': '{done, number} sur {of, number}',
  'guide.state.open': 'à remplir',
  'guide.here': 'Ici en ce moment : {names}',
  'guide.example': 'Exemple : {what}',
  'guide.example.jewellery': 'des bijoux fantaisie à Tours',
  'guide.example.internet': 'changer de fournisseur d’accès à Internet',
  'guide.example.method': 'les cinq séquences de la méthode',
  'guide.example.callCentre': 'un centre d’appels',
  'guide.readOnly':
    'Vous suivez cet atelier sans pouvoir le modifier : le guide n’a donc rien à vous faire remplir.',
  'guide.displaced': 'La séquence où vous étiez a été supprimée. Voici l’étape la plus proche.',
  'guide.words': 'Le client ne dirait pas « {words} » : {reason}.',

  'guide.persona.name': 'Persona',
  'guide.persona.title': 'Qui est votre client ?',
  'guide.persona.do':
    'Mettez-vous à sa place. Choisissez une personne typique, donnez-lui un prénom, puis dites sa situation, ce dont elle a besoin et ce sur quoi elle compte.',
  'guide.persona.example':
    'Léa, 15 ans, fait les marchés avec ses copines. Elle veut le style de la célébrité du moment sans se ruiner, choisir facilement et passer un bon moment à plusieurs.',
  'guide.persona.which': 'Persona à décrire',

  'guide.sequences.name': 'Séquences',
  'guide.sequences.title': 'Par quelles périodes passe-t-il ?',
  'guide.sequences.do':
    'Chaque séquence est une période, du premier besoin au souvenir. Gardez, renommez ou ajoutez : une entreprise qui achète a souvent un temps de décision, un appel d’offres a ses propres périodes.',
  'guide.sequences.example':
    'Chercher des vendeurs ; comparer ; acheter, en négociant parfois ; installer et utiliser ; donner son avis et se souvenir.',
  'guide.sequences.delete': 'Supprimer la séquence {sequence}',
  'guide.sequences.none': 'Aucune séquence pour l’instant. Ajoutez la première.',

  'guide.situation.name': 'Situation',
  'guide.situation.title': 'Quelle est sa situation ?',
  'guide.situation.do':
    'Écrivez-la comme il la raconterait, en disant « je » : ce qui l’amène là, ce qui lui manque, ce qu’il espère.',
  'guide.situation.example.before':
    '« Je veux une autre solution pour avoir Internet chez moi. La mienne est trop lente et pas assez fiable pour travailler. »',
  'guide.situation.example.purchase':
    '« Nous voilà sur le marché, toute la bande. Nous voulons regarder, toucher, hésiter ensemble, sans nous sentir pressées. »',
  'guide.situation.example.memory':
    '« Je montre mon bijou et je raconte ma matinée. S’il se passe du nouveau, je veux le savoir avant les autres. »',

  'guide.actions.name': 'Actions',
  'guide.actions.title': 'Que fait-il, pas à pas ?',
  'guide.actions.do':
    'Une action par ligne : tapez, Entrée, tapez la suivante. Commencez par un verbe, et par ce que fait le client, pas l’entreprise.',
  'guide.actions.example.before':
    'Découvrir la page Facebook ; rêver devant les photos ; faire un pré-choix en ligne.',
  'guide.actions.example.purchase':
    'Venir au marché entre copines ; choisir la matière ; suivre l’impression 3D en direct ; payer.',
  'guide.actions.example.memory':
    'Poser en photo avec son bijou ; publier sur ses propres réseaux ; parrainer ses copines ; revenir acheter un bijou.',
  'guide.earlier': 'Plus tôt : {name}',
  'guide.later': 'Plus tard : {name}',
  'guide.actions.delete': 'Supprimer l’action {action}',
  'guide.actions.label': 'Action {position}',

  'guide.competitors.name': 'Concurrents',
  'guide.competitors.title': 'Est-il satisfait chez les autres ?',
  'guide.competitors.do':
    'Les autres d’abord : c’est à eux qu’il vous compare. Donnez à chaque action son niveau, tel que vous le croyez. Vous le vérifierez plus tard auprès de clients.',
  'guide.competitors.example':
    'Chercher le jour et le lieu : 6 sur 7, la boutique est toujours ouverte. Faire un pré-choix en ligne : 2 sur 7, elle n’en propose pas.',
  'guide.competitors.none':
    'Personne à qui se comparer pour l’instant. Nommez le vendeur chez qui votre client irait sinon.',
  'guide.competitors.add': 'Ajouter un concurrent',
  'guide.competitors.rename': 'Nom du concurrent',

  'guide.today.name': 'Nous aujourd’hui',
  'guide.today.title': 'Et avec vous, aujourd’hui ?',
  'guide.today.do':
    'Comme il le vit, pas comme vous le souhaiteriez. Si vous ne vendez pas encore, passez cette étape.',
  'guide.today.example':
    'Chercher le jour et le lieu : 2 sur 7. Le stand change de marché, et la page ne le dit pas.',
  'guide.today.add': 'Ajouter « nous aujourd’hui »',
  'guide.today.none': 'Aucune offre ne vous représente tels que vous êtes aujourd’hui.',

  'guide.intended.name': 'Nous demain',
  'guide.intended.title': 'Et avec vous, demain ?',
  'guide.intended.do':
    'Le niveau que vous visez. Inutile d’être les meilleurs partout : soyez au-dessus des autres là où cela compte pour le client.',
  'guide.intended.example': 'Chercher le jour et le lieu : 5 sur 7, quand la page annoncera chaque marché.',
  'guide.intended.add': 'Ajouter « nous demain »',
  'guide.intended.none': 'Aucune offre ne vous représente tels que vous voulez être.',

  'guide.levels.noAction': 'Cette séquence n’a pas encore d’action à noter.',
  'guide.levels.toActions': 'Ajouter des actions',
  'guide.levels.of':
    '{of, plural, one {{done, number} niveau donné sur #} other {{done, number} niveaux donnés sur #}}',

  'guide.frictions.name': 'Frictions',
  'guide.frictions.title': 'Qu’est-ce qui l’irrite ?',
  'guide.frictions.do':
    'Regardez d’abord les niveaux les plus bas. Écrivez ce que dirait le client, pas la cause de votre côté.',
  'guide.frictions.example.before': '« Le stand change de marché et la page ne dit pas où il sera samedi. »',
  'guide.frictions.example.purchase': '« Trop d’attente, debout, sans rien à faire. »',
  'guide.frictions.example.memory':
    '« J’appelle, et on me dit ne pas avoir accès au dossier que je viens de commencer en ligne. »',

  'guide.owners.name': 'Responsables',
  'guide.owners.title': 'Qui s’en occupe ?',
  'guide.owners.do':
    'Une personne par friction. Garder ses clients est l’affaire de tous, et d’abord de ceux qui en gagnent de nouveaux.',
  'guide.owners.example':
    'L’attente devant l’étal : Nadia, qui le tient les jours de marché. La page qui ne dit pas où : Hugo, qui l’anime.',
  'guide.owners.none': 'Aucune friction n’est relevée pour l’instant : il n’y a rien dont répondre.',
  'guide.owners.of':
    '{of, plural, one {{done, number} friction sur # a un responsable} other {{done, number} frictions sur # ont un responsable}}',

  'guide.worth.name': 'Valeur',
  'guide.worth.title': 'Combien vaut ce client ?',
  'guide.worth.do':
    'Nommez le segment que ce persona représente, puis donnez trois ordres de grandeur sur un an. Le plan s’en sert pour classer les frictions : ce sont les clients qui valent le plus qu’il faut éviter de perdre.',
  'guide.worth.example':
    'Adolescentes de Tours et des environs : 400 clientes, 18 € de marge par an, 3 € pour en servir une.',

  'guide.end.name': 'Relecture',
  'guide.end.title': 'Votre client revient-il ?',
  'guide.end.do':
    'Se demander comment garder un client qui n’a pas commandé depuis six mois est beaucoup trop tardif : le retour a sa place sur la carte dès maintenant.',
  'guide.end.toMemory': 'Ajouter une étape de retour',
  'guide.end.words':
    '{count, plural, =0 {Aucune formule de l’entreprise n’a été reconnue.} one {# formule est de l’entreprise, pas du client.} other {# formules sont de l’entreprise, pas du client.}}',
  'guide.end.open': 'Encore à remplir',
  'guide.end.allFilled':
    'Chaque étape est remplie. La feuille est prête à être lue, puis vérifiée auprès de clients.',
  'guide.end.insights': 'Lire ce que dit la carte',
}
