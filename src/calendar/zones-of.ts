/**
 * The time zones of a place, by country and subdivision, for the countries the shops send to.
 *
 * Says what the map of legal time says and guesses nothing: a state with two zones has two. The address of a
 * person decides which zone a law counts in (the buyer's); this file does not know whose address it is.
 */
import { placeOf } from './place.ts'
import type { Zone } from './zone.ts'

const PACIFIC = 'America/Los_Angeles'
const MOUNTAIN = 'America/Denver'
const CENTRAL = 'America/Chicago'
const EASTERN = 'America/New_York'
const UNITED_STATES = [
  EASTERN,
  CENTRAL,
  MOUNTAIN,
  'America/Phoenix',
  PACIFIC,
  'America/Anchorage',
  'America/Adak',
  'Pacific/Honolulu',
]
const AUSTRALIA = [
  'Australia/Sydney',
  'Australia/Brisbane',
  'Australia/Adelaide',
  'Australia/Darwin',
  'Australia/Perth',
  'Australia/Broken_Hill',
  'Australia/Lord_Howe',
]
const CANADA = [
  'America/St_Johns',
  'America/Halifax',
  'America/Blanc-Sablon',
  'America/Toronto',
  'America/Winnipeg',
  'America/Regina',
  'America/Edmonton',
  'America/Dawson_Creek',
  'America/Whitehorse',
  'America/Vancouver',
]

/**
 * A country; where its subdivisions differ they follow with a hyphen, and the country itself is what the rest
 * keeps.
 */
const ZONES: Readonly<Record<string, readonly Zone[]>> = {
  JP: ['Asia/Tokyo'],
  KR: ['Asia/Seoul'],
  TW: ['Asia/Taipei'],
  HK: ['Asia/Hong_Kong'],
  SG: ['Asia/Singapore'],
  CN: ['Asia/Shanghai'],
  'CN-HK': ['Asia/Hong_Kong'],
  'CN-MO': ['Asia/Macau'],
  'CN-TW': ['Asia/Taipei'],
  GB: ['Europe/London'],
  CH: ['Europe/Zurich'],
  IS: ['Atlantic/Reykjavik'],
  LI: ['Europe/Vaduz'],
  NO: ['Europe/Oslo'],
  NZ: ['Pacific/Auckland'],
  'NZ-CIT': ['Pacific/Chatham'],
  AT: ['Europe/Vienna'],
  BE: ['Europe/Brussels'],
  BG: ['Europe/Sofia'],
  CY: ['Asia/Nicosia'],
  CZ: ['Europe/Prague'],
  DE: ['Europe/Berlin'],
  DK: ['Europe/Copenhagen'],
  EE: ['Europe/Tallinn'],
  FI: ['Europe/Helsinki'],
  GR: ['Europe/Athens'],
  HR: ['Europe/Zagreb'],
  HU: ['Europe/Budapest'],
  IE: ['Europe/Dublin'],
  IT: ['Europe/Rome'],
  LT: ['Europe/Vilnius'],
  LU: ['Europe/Luxembourg'],
  LV: ['Europe/Riga'],
  MT: ['Europe/Malta'],
  PL: ['Europe/Warsaw'],
  RO: ['Europe/Bucharest'],
  SE: ['Europe/Stockholm'],
  SI: ['Europe/Ljubljana'],
  SK: ['Europe/Bratislava'],
  ES: ['Europe/Madrid'],
  'ES-CN': ['Atlantic/Canary'],
  'ES-GC': ['Atlantic/Canary'],
  'ES-TF': ['Atlantic/Canary'],
  PT: ['Europe/Lisbon'],
  'PT-20': ['Atlantic/Azores'],
  'PT-30': ['Atlantic/Madeira'],
  NL: ['Europe/Amsterdam'],
  'NL-AW': ['America/Aruba'],
  'NL-CW': ['America/Curacao'],
  'NL-SX': ['America/Lower_Princes'],
  'NL-BQ1': ['America/Kralendijk'],
  'NL-BQ2': ['America/Kralendijk'],
  'NL-BQ3': ['America/Kralendijk'],
  FR: ['Europe/Paris'],
  'FR-PF': ['Pacific/Tahiti', 'Pacific/Marquesas', 'Pacific/Gambier'],
  'FR-TF': ['Indian/Kerguelen'],
  'FR-NC': ['Pacific/Noumea'],
  'FR-WF': ['Pacific/Wallis'],
  US: UNITED_STATES,
  'US-AK': ['America/Anchorage', 'America/Adak'],
  'US-AZ': ['America/Phoenix', MOUNTAIN],
  'US-HI': ['Pacific/Honolulu'],
  'US-FL': [EASTERN, CENTRAL],
  'US-ID': [MOUNTAIN, PACIFIC],
  'US-KS': [CENTRAL, MOUNTAIN],
  'US-NE': [CENTRAL, MOUNTAIN],
  'US-ND': [CENTRAL, MOUNTAIN],
  'US-NV': [PACIFIC, MOUNTAIN],
  'US-OR': [PACIFIC, MOUNTAIN],
  'US-SD': [CENTRAL, MOUNTAIN],
  'US-TN': [CENTRAL, EASTERN],
  'US-TX': [CENTRAL, MOUNTAIN],
  'US-IN': ['America/Indiana/Indianapolis', CENTRAL],
  'US-KY': ['America/Kentucky/Louisville', CENTRAL],
  'US-MI': ['America/Detroit', 'America/Menominee'],
  'US-PR': ['America/Puerto_Rico'],
  'US-VI': ['America/St_Thomas'],
  'US-GU': ['Pacific/Guam'],
  'US-MP': ['Pacific/Saipan'],
  'US-AS': ['Pacific/Pago_Pago'],
  ...each('US', 'CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV', EASTERN),
  ...each('US', 'AL AR IA IL LA MN MO MS OK WI', CENTRAL),
  ...each('US', 'CO MT NM UT WY', MOUNTAIN),
  ...each('US', 'CA WA', PACIFIC),
  AU: AUSTRALIA,
  'AU-NSW': ['Australia/Sydney', 'Australia/Broken_Hill', 'Australia/Lord_Howe'],
  'AU-ACT': ['Australia/Sydney'],
  'AU-VIC': ['Australia/Melbourne'],
  'AU-QLD': ['Australia/Brisbane'],
  'AU-SA': ['Australia/Adelaide'],
  'AU-NT': ['Australia/Darwin'],
  'AU-WA': ['Australia/Perth'],
  'AU-TAS': ['Australia/Hobart'],
  CA: CANADA,
  'CA-AB': ['America/Edmonton'],
  'CA-MB': ['America/Winnipeg'],
  'CA-NB': ['America/Moncton'],
  'CA-NS': ['America/Halifax'],
  'CA-PE': ['America/Halifax'],
  'CA-NT': ['America/Yellowknife'],
  'CA-YT': ['America/Whitehorse'],
  'CA-NL': ['America/St_Johns', 'America/Goose_Bay'],
  'CA-BC': [
    'America/Vancouver',
    'America/Edmonton',
    'America/Creston',
    'America/Dawson_Creek',
    'America/Fort_Nelson',
  ],
  'CA-NU': ['America/Iqaluit', 'America/Rankin_Inlet', 'America/Cambridge_Bay'],
  'CA-ON': ['America/Toronto', 'America/Winnipeg', 'America/Atikokan'],
  'CA-QC': ['America/Toronto', 'America/Blanc-Sablon', 'America/Halifax'],
  'CA-SK': ['America/Regina', 'America/Edmonton'],
  ...overseas('971', 'GP', 'America/Guadeloupe'),
  ...overseas('972', 'MQ', 'America/Martinique'),
  ...overseas('973', 'GF', 'America/Cayenne'),
  ...overseas('974', 'RE', 'Indian/Reunion'),
  ...overseas('975', 'PM', 'America/Miquelon'),
  ...overseas('976', 'YT', 'Indian/Mayotte'),
  ...overseas('977', 'BL', 'America/St_Barthelemy'),
  ...overseas('978', 'MF', 'America/Marigot'),
}

/**
 * Every zone a place may keep, none for a country not listed here. Japan, the UK, the EU's 27, France
 * overseas, Switzerland, Korea, Taiwan, China, Hong Kong, Singapore, New Zealand; Australia, Canada and the
 * US by subdivision. France, Spain, Portugal and the Netherlands without a subdivision are read as their
 * mainland.
 */
export function zonesOf(country: string, subdivision?: string): readonly Zone[] {
  const place = placeOf(country, subdivision)
  return ZONES[`${place.country}-${place.subdivision}`] ?? ZONES[place.country] ?? []
}

/**
 * The zone of a place where only one is possible, else undefined: Victoria has one, New South Wales three.
 */
export function zoneOf(country: string, subdivision?: string): Zone | undefined {
  const zones = zonesOf(country, subdivision)
  return zones.length === 1 ? zones[0] : undefined
}

function each(country: string, subdivisions: string, zone: Zone): Record<string, readonly Zone[]> {
  return Object.fromEntries(
    subdivisions.split(' ').map((subdivision) => [`${country}-${subdivision}`, [zone]]),
  )
}

/** A French department overseas: by its number, by its letters, and as the country carriers take it for. */
function overseas(number: string, letters: string, zone: Zone): Record<string, readonly Zone[]> {
  return { [`FR-${number}`]: [zone], [`FR-${letters}`]: [zone], [letters]: [zone] }
}
