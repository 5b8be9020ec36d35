import type { gates as en } from '../en/gates.ts'

export const gates: Record<keyof typeof en, string> = {
  'gates.intro':
    'Un programme de fidélité ne rattrape jamais une offre médiocre. Avancez dans l’ordre : un préalable non rempli mérite plus de travail que toutes les mesures qui le suivent.',
  'gates.state.open': 'Rempli : {yes} sur {count}',
  'gates.state.closed': 'Non rempli : {yes} sur {count}',
  'gates.state.partly': 'En partie : {yes} sur {count}',
  'gates.state.unanswered': '{unanswered} sur {count} sans réponse',
  'gates.promise': '1. La promesse de base',
  'gates.promise.why':
    'Ce qui est annoncé, au moment annoncé, au prix annoncé, dans la limite de ce que vous pouvez fournir.',
  'gates.fundamentals': '2. Les trois fondamentaux',
  'gates.fundamentals.why':
    'Ensuite seulement : nouveaux points de contact, segments plus fins, ambassadeurs.',
  'gates.components': '3. Les cinq composantes',
  'gates.components.why':
    'Une démarche de fidélisation a cinq volets ; celui qui reste vide montre où le plan est mince.',
  'gates.idealCustomer': '4. Le client idéal',
  'gates.idealCustomer.why':
    'Celui dont vous aimeriez avoir davantage, et pourquoi racheter serait pour lui une évidence.',
  'gates.market': '5. Regarder autour de soi',
  'gates.market.why':
    'Une clientèle captive est une illusion : les concurrents bougent et les besoins changent.',
  'gates.answer.open': 'Sans réponse',
  'gates.answer.yes': 'Oui',
  'gates.answer.partly': 'En partie',
  'gates.answer.no': 'Non',
  'gates.clear': 'Retirer la réponse : {question}',
  'gates.note': 'Note sur : {question}',
  'gates.note.hint': 'Preuves, doutes, ce qui manque',
  'gates.check.promiseNeed': 'L’offre répond au besoin des clients visés',
  'gates.check.promiseKept': 'Ce qui est livré est ce qui a été annoncé',
  'gates.check.promiseTime': 'C’est livré au moment annoncé',
  'gates.check.promisePrice': 'Cela coûte le prix annoncé',
  'gates.check.promiseCapacity': 'Nous ne vendons pas plus que ce que nous pouvons bien fournir',
  'gates.check.customerLogic': 'Nous raisonnons à partir des clients, et non plus des produits',
  'gates.check.dataManagement':
    'Les données clients sont recueillies, tenues à jour et utilisées avec leur accord',
  'gates.check.channelCoherence': 'Le client rencontre une seule entreprise, quel que soit le canal',
  'gates.check.identify': 'Identifier : nous connaissons nos clients et nos partenaires',
  'gates.check.adapt': 'Adapter : les services suivent leurs attentes',
  'gates.check.amplify': 'Amplifier : quelque chose entretient leur intérêt',
  'gates.check.control': 'Contrôler : nous suivons les techniques employées',
  'gates.check.evaluate': 'Évaluer : nous mesurons les résultats et corrigeons',
  'gates.check.idealCustomer': 'Nous savons décrire nos clients idéaux',
  'gates.check.repurchaseBenefits': 'Nous savons dire ce qui fait du rachat une évidence pour eux',
  'gates.check.marketReview':
    'Nous avons revu cette année ce que font les concurrents et comment évoluent les besoins',
  'gates.waits': 'Ceci compte une fois la promesse de base remplie : commencez par elle.',
  'gates.complete': 'Complet à {share} (« en partie » compte pour moitié).',
}
