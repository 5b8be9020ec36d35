import { expect, test } from 'vitest'
import { personSign } from '../../../src/model/plan/personSign.ts'

test.each([
  ['zoe.martin@exemple.fr', 'email'],
  ['Écrire à zoe+club@exemple.co.uk vite', 'email'],
  ['06 12 34 56 78', 'phone'],
  ['0612345678', 'phone'],
  ['01.23.45.67.89', 'phone'],
  ['+33 (0)6 12-34-56-78', 'phone'],
  ['Zoé (02 47 00 00 00)', 'phone'],
  ['020 7946 0958', 'phone'],
  ['(555) 123-4567', 'phone'],
  ['Mme Martin', 'name'],
  ['mme martin', 'name'],
  ['M. Dupont', 'name'],
  ['M.Dupont', 'name'],
  ['Mr Smith', 'name'],
  ['Mrs. Smith', 'name'],
  ['Ms Smith', 'name'],
  ['Monsieur et Madame Dupont', 'name'],
  ['Clients de Mlle Zoé', 'name'],
  ['Dr Watson', 'name'],
] as const)('[PLN-53] %s looks like a person: %s', (text, sign) => {
  expect(personSign(text)).toBe(sign)
})

test.each([
  '',
  'Résiliations du printemps',
  'Clients CPP sans commande depuis 2 mois',
  'De 0 à 6 mois de silence',
  'Partis entre le 01/02/2026 et le 03/04/2026',
  'Du 01.02.2026 au 03.04.2026',
  'Contrats 2024-2025',
  'Clients M et L',
  'Taille M. et plus',
  '1 200 000 clients',
  '40 clients à 1 250,00 €',
  'Lots 100 200 300',
  'Abonnés @ compte',
  'Amsterdam Miss',
  'MSc, DRH et PME',
])('[PLN-53] %s names nobody', (text) => {
  expect(personSign(text)).toBeNull()
})
