import type { worth as en } from '../en/worth.ts'

export const worth: Record<keyof typeof en, string> = {
  'worth.segment': 'Segment',
  'worth.title': 'Ce que vaut ce segment',
  'worth.group': 'Groupe de clients',
  'worth.group.none': 'Aucun de ceux-ci',
  'worth.nameFirst': 'Nommez le segment, ou prenez un groupe, pour dire ce qu’il vaut.',
  'worth.customers': 'Clients',
  'worth.marginCents': 'Marge d’un client sur un an',
  'worth.serveCents': 'Coût pour en servir un',
  'worth.unknown':
    'Avec ces trois nombres, « Que faire d’abord » classe ses frictions selon ce que vaut le segment.',
  'worth.total':
    '{customers} × {each} = {total} par an. Les mêmes nombres que dans le plan, sous « Valeur des clients » : ils pèsent sur le rang de ses frictions dans « Que faire d’abord ».',
  'worth.nothing':
    '{customers} × {each} par an : le segment ne rapporte rien, et ses frictions viennent en dernier dans « Que faire d’abord ».',
}
