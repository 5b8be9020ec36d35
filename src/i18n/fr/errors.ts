import type { errors as en } from '../en/errors.ts'

export const errors: Record<keyof typeof en, string> = {
  'error.bad-request': 'Le serveur n’a pas compris la demande. Rechargez la page et réessayez.',
  'error.not-found': 'Il n’y a rien à cette adresse. Vérifiez le lien ou revenez à l’accueil.',
  'error.too-large':
    'C’est trop volumineux pour le serveur. Réduisez, ou demandez à la personne qui gère Parcours de relever la limite.',
  'error.too-many-requests': 'Trop d’essais en peu de temps. Attendez une minute, puis réessayez.',
  'error.server-busy':
    'Le serveur est très occupé. Nous réessayons sans vous ; votre travail est en sécurité.',
  'error.server-error':
    'Le serveur a rencontré une erreur. Réessayez ; si cela recommence, prévenez la personne qui gère Parcours.',
  'error.server-unreachable': 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
  'error.origin-refused':
    'Cette page n’a pas le droit de parler à ce serveur. Ouvrez Parcours à sa propre adresse.',
  'error.link-unknown':
    'Ce lien ne mène à aucun atelier. Vérifiez que vous l’avez copié en entier, ou demandez-en un nouveau à l’animateur.',
  'error.link-expired': 'Ce lien a été remplacé. Demandez le nouveau à l’animateur.',
  'error.link-ended':
    'Ce lien et son code sont fermés : la fin fixée par les animateurs est passée. Qui était déjà dans l’atelier y revient sur le même appareil. Sinon, demandez à un animateur de repousser la fin ou de donner un nouveau lien.',
  'error.end-in-past': 'Ce moment est déjà passé. Choisissez-en un à venir.',
  'error.passphrase-missing': 'Saisissez la phrase secrète. La personne qui vous a invité la connaît.',
  'error.passphrase-wrong':
    'Ce n’est pas la phrase secrète. Les majuscules comptent. Vérifiez-la auprès de la personne qui vous a invité.',
  'error.passphrase-too-short':
    'Une phrase secrète a au moins 4 caractères : trois ou quatre mots conviennent bien.',
  'error.passphrase-too-long': 'Cette phrase secrète est trop longue : 200 caractères au plus.',
  'error.code-unknown': 'Aucun atelier ne porte ce code. Vérifiez-le avec l’animateur.',
  'error.workshop-missing': 'Cet atelier n’existe plus sur le serveur. Quelqu’un l’a peut-être supprimé.',
  'error.workshop-damaged':
    'Le serveur n’arrive pas à lire cet atelier sur son disque. Prévenez la personne qui gère Parcours : une sauvegarde permet de le restaurer.',
  'error.server-too-old':
    'Cet atelier a été écrit par une version de Parcours plus récente que ce serveur. Demandez à la personne qui le gère de le mettre à jour ; rien n’est perdu.',
  'error.not-a-member':
    'Cet appareil n’a pas rejoint l’atelier. Ouvrez le lien ou saisissez le code que l’animateur vous a donné.',
  'error.not-allowed': 'Seul un animateur peut faire cela.',
  'error.in-lobby': 'L’animateur va vous faire entrer dans un instant. Cette page continue d’elle-même.',
  'error.put-out':
    'L’animateur vous a retiré de cet atelier. Vous pouvez demander à revenir par son lien ou son code.',
  'error.creation-key-wrong':
    'Ce n’est pas la clé de création de ce serveur. Demandez-la à la personne qui gère Parcours.',
  'error.read-only':
    'Vous pouvez consulter, mais rien modifier ici. Demandez un lien de participant à l’animateur.',
  'error.client-too-old': 'Parcours a été mis à jour. Rechargez la page pour continuer ; rien n’est perdu.',
  'error.bad-message':
    'Le serveur a refusé ce que cette page a envoyé. Rechargez la page ; ce que vous avez écrit est conservé sur cet appareil.',
  'error.phase-reads': 'Dans cette phase, la carte se consulte seulement. L’animateur la rouvrira pour tous.',
  'error.phase-part':
    'Dans cette phase, cette partie se consulte seulement. La phase, en haut, dit ce que les participants peuvent modifier.',
  'error.phase-own':
    'Dans cette phase, vous pouvez ajouter et modifier ce qui vient de vous. Ceci vient de quelqu’un d’autre.',
  'error.record-locked': 'L’animateur a verrouillé cet élément. Seul un animateur peut le modifier.',
  'error.group-part':
    'Dans cette phase, chaque groupe écrit dans sa partie de la carte. Ceci n’est pas dans la vôtre : vous pouvez le lire.',
  'error.group-none':
    'Vous n’êtes encore dans aucun groupe. Demandez à l’animateur de vous placer : vous pourrez alors écrire.',
  'error.group-missing': 'Ce groupe n’existe plus.',
  'error.too-many-groups': 'Douze groupes au plus. Retirez-en d’abord un.',
  'error.phase-missing': 'Quelqu’un vient de retirer cette phase.',
  'error.too-many-phases': 'L’agenda est plein. Retirez d’abord une phase.',
  'error.timer-missing': 'Aucun minuteur n’est lancé.',
  'error.person-missing': 'Cette personne n’est plus dans l’atelier.',
  'error.last-facilitator': 'Un atelier garde un animateur : nommez d’abord quelqu’un d’autre.',
  'error.facilitator-here':
    'Un animateur est là, ou l’était à l’instant. La place se libère après quelques minutes sans animateur.',
  'error.round-missing': 'Ce tour n’existe plus.',
  'error.round-over': 'Ce tour est terminé. On ne peut plus y répondre.',
  'error.round-open': 'Un tour est encore ouvert : révélez-le ou abandonnez-le d’abord.',
  'error.workshop-closed': 'L’atelier est clos. Il faut d’abord le rouvrir, depuis la synthèse.',
  'error.not-in-round': 'Ceci ne fait pas partie du tour.',
  'error.not-a-voter': 'Dans ce tour, vous ne répondez pas : vous suivez.',
  'error.over-budget': 'Vous n’avez plus de points. Reprenez-en un ailleurs d’abord.',
  'error.too-many-cards':
    'Vous avez écrit toutes les fiches prévues pour vous. Retirez-en une pour en écrire une autre.',
  'error.too-few-writers':
    'Trop peu de personnes ont écrit : montrer leurs fiches dirait qui les a écrites. Attendez-en d’autres, ou abandonnez le tour.',
  'error.card-missing': 'Cette fiche n’est plus là.',
  'error.not-moderated': 'Il a été dit que personne ne lit les fiches de ce tour à l’avance.',
  'error.reason-missing': 'Dites pourquoi le groupe retient un autre niveau que la médiane.',
  'error.snapshot-missing': 'Cet instantané n’existe plus.',
  'error.name-missing': 'Donnez un nom.',
  'error.name-too-long': 'Ce nom est trop long : 80 caractères au plus.',
  'error.title-missing': 'Donnez un titre.',
  'error.title-too-long': 'Ce titre est trop long. Raccourcissez-le.',
  'error.text-missing': 'Écrivez d’abord quelque chose.',
  'error.text-too-long': 'Ce texte est trop long : 4 000 caractères au plus.',
  'error.level-out-of-range': 'Ce niveau n’est pas sur l’échelle.',
  'error.count-out-of-range': 'Au moins un client doit avoir répondu : saisissez un nombre entier.',
  'error.interval-out-of-range':
    'L’intervalle demande ses deux bornes, sur l’échelle, avec le niveau entre elles. Laissez les deux vides si vous ne le connaissez pas.',
  'error.date-invalid': 'Ce jour n’est pas au calendrier.',
  'error.amount-too-fine': 'La monnaie du plan n’a pas autant de décimales.',
  'error.amount-unreadable': 'Ce montant n’est pas lisible. Écrivez par exemple 1 234,56.',
  'error.amount-negative': 'Un montant ne peut pas être négatif.',
  'error.amount-too-large': 'Ce montant est trop grand pour un plan.',
  'error.number-unreadable': 'Ce n’est pas un nombre.',
  'error.number-out-of-range': 'Ce nombre est négatif, trop grand, ou devrait être entier.',
  'error.share-out-of-range': 'Un pourcentage va de 0 à 100.',
  'error.date-unreadable':
    'Ce n’est pas un jour, ou cela pourrait en être deux. Écrivez par exemple 22/11/2026.',
  'error.choice-unknown': 'Ce mot n’est aucun des choix possibles ici.',
  'error.date-in-past': 'Cette date est passée. Choisissez aujourd’hui ou plus tard.',
  'error.currency-unknown': 'Une devise s’écrit en trois lettres, par exemple EUR.',
  'error.image-unreadable':
    'Ce fichier n’est pas une image affichable. Choisissez un fichier JPEG, PNG ou WebP.',
  'error.image-too-large': 'Cette image est trop lourde. Choisissez-en une plus petite.',
  'error.too-many-lines': 'Cela fait trop de lignes à la fois : 100 au plus.',
  'error.import-not-a-workshop':
    'Ce fichier n’est pas un atelier Parcours. Choisissez un fichier .json exporté par Parcours.',
  'error.import-too-new':
    'Ce fichier vient d’une version plus récente de Parcours. Mettez d’abord ce serveur à jour.',
  'error.action-missing': 'Quelqu’un vient de supprimer cette action.',
  'error.sequence-missing': 'Quelqu’un vient de supprimer cette séquence.',
  'error.persona-missing': 'Quelqu’un vient de supprimer ce persona.',
  'error.offer-missing': 'Quelqu’un vient de supprimer cette offre.',
  'error.friction-missing': 'Quelqu’un vient de supprimer cette friction.',
  'error.owner-missing': 'Quelqu’un vient de supprimer ce responsable.',
  'error.department-missing': 'Quelqu’un vient de supprimer ce service.',
  'error.note-missing': 'Quelqu’un vient de supprimer cette note.',
  'error.comment-missing': 'Son auteur vient de supprimer ce commentaire.',
  'error.not-yours': 'Seule la personne qui a écrit un commentaire peut le modifier ou le supprimer.',
  'error.channel-missing': 'Quelqu’un vient de supprimer ce canal.',
  'error.driver-missing': 'Quelqu’un vient de supprimer ce moteur de perte.',
  'error.measure-missing': 'Quelqu’un vient de supprimer cette mesure.',
  'error.cost-line-missing': 'Quelqu’un vient de supprimer cette ligne de coût.',
  'error.win-back-missing': 'Quelqu’un vient de supprimer cette reconquête.',
  'error.objective-missing': 'Quelqu’un vient de supprimer cet objectif.',
  'error.follow-up-missing': 'Quelqu’un vient de supprimer cette ligne du tableau de suivi.',
  'error.customer-group-missing': 'Quelqu’un vient de supprimer ce groupe de clients.',
  'error.spend-item-missing': 'Quelqu’un vient de supprimer cette ligne de dépenses.',
  'error.last-persona':
    'Un parcours a besoin d’un persona : ajoutez-en un autre avant de supprimer celui-ci.',
  'error.last-offer':
    'La carte a besoin d’une offre à noter : ajoutez-en une autre avant de supprimer celle-ci.',
  'error.let-go-reason-missing':
    'Dites d’abord pourquoi : laisser partir des clients est une décision, elle demande sa raison.',
}
