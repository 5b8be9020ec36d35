import type { suggested as en } from '../en/suggested.ts'

export const suggested: Record<keyof typeof en, string> = {
  'suggested.hint': 'Sans nom, vous serez « {name} ».',
  'suggested.name': '{being} {manner}',
  'suggested.beings.one':
    'Hirondelle, Loutre, Mésange, Abeille, Coccinelle, Libellule, Tortue, Gazelle, Marmotte, Mouette, Cigale, Hermine, Alouette, Colombe, Grenouille, Bergeronnette, Marguerite, Pivoine, Violette, Capucine, Lavande, Pâquerette, Fougère, Jonquille',
  'suggested.manners.one':
    'curieuse, calme, vive, joyeuse, douce, attentive, agile, patiente, rêveuse, hardie, rieuse, sereine, alerte, fidèle, habile, songeuse',
  'suggested.beings.two':
    'Renard, Hérisson, Écureuil, Castor, Dauphin, Rouge-gorge, Faon, Lynx, Papillon, Colibri, Panda, Héron, Koala, Chamois, Bouvreuil, Cygne, Lièvre, Tilleul, Coquelicot, Bleuet, Tournesol, Jasmin, Érable, Roitelet',
  'suggested.manners.two':
    'curieux, calme, vif, joyeux, doux, attentif, agile, patient, rêveur, hardi, rieur, serein, alerte, fidèle, habile, songeur',
}
