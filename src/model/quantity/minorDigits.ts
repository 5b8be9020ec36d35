// The smallest unit of a currency: cents of the euro, millimes of the Tunisian dinar, whole CFA francs.

/** Digits behind the decimal sign: 2 for EUR, 3 for TND, 0 for XOF; 2 for a code that nobody knows. ISO 4217. */
export function minorDigitsOf(currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return maximumFractionDigits
}
