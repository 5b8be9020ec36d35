/** What several parts of the plan name: the four levers (T1), the objectives (O1, O2), the segments (C5, C6). */
export const planWords = {
  'lever.journey': 'Map the journey',
  'lever.lossDrivers': 'Find why customers leave',
  'lever.winBack': 'Win the best back',
  'lever.roles': 'Give everyone a role',
  'objective.retained': 'Customers retained',
  'objective.volume': 'Sales volume',
  'objective.revenue': 'Revenue',
  'objective.upSell': 'Up-sell',
  'objective.ofYear': '{kind} {year}',
  'segment.all': 'All customers',
  'segment.mostPrecious': 'Most precious (CPP)',
  'segment.maximumGrowth': 'Maximum growth (CCM)',
  'segment.unprofitable': 'Unprofitable (CNR)',
  'segment.others': 'Others',
}
