/** What a workshop can start from: the three journeys of the method (J2, J3) and its two worked examples (S1). */
export const TEMPLATE_KEYS = ['consumers', 'companies', 'tender', 'jewellery', 'itSecurity'] as const
export type TemplateKey = (typeof TEMPLATE_KEYS)[number]
