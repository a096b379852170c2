/**
 * Which places are nearest, by the prefectures they are in: how far apart the seats of two prefectures lie.
 * Good enough to say in which order to look; it promises no way and no time. Pure.
 */

/** Latitude and longitude of the seat of each prefecture of Japan, by the key of its region. */
const seats: Readonly<Record<string, readonly [number, number]>> = {
  '01': [43.06, 141.35],
  '02': [40.82, 140.74],
  '03': [39.7, 141.15],
  '04': [38.27, 140.87],
  '05': [39.72, 140.1],
  '06': [38.24, 140.36],
  '07': [37.75, 140.47],
  '08': [36.34, 140.45],
  '09': [36.57, 139.88],
  '10': [36.39, 139.06],
  '11': [35.86, 139.65],
  '12': [35.61, 140.12],
  '13': [35.69, 139.69],
  '14': [35.45, 139.64],
  '15': [37.9, 139.02],
  '16': [36.7, 137.21],
  '17': [36.59, 136.63],
  '18': [36.07, 136.22],
  '19': [35.66, 138.57],
  '20': [36.65, 138.18],
  '21': [35.39, 136.72],
  '22': [34.98, 138.38],
  '23': [35.18, 136.91],
  '24': [34.73, 136.51],
  '25': [35.0, 135.87],
  '26': [35.02, 135.76],
  '27': [34.69, 135.52],
  '28': [34.69, 135.18],
  '29': [34.69, 135.83],
  '30': [34.23, 135.17],
  '31': [35.5, 134.24],
  '32': [35.47, 133.05],
  '33': [34.66, 133.93],
  '34': [34.4, 132.46],
  '35': [34.19, 131.47],
  '36': [34.07, 134.56],
  '37': [34.34, 134.04],
  '38': [33.84, 132.77],
  '39': [33.56, 133.53],
  '40': [33.61, 130.42],
  '41': [33.25, 130.3],
  '42': [32.75, 129.87],
  '43': [32.79, 130.74],
  '44': [33.24, 131.61],
  '45': [31.91, 131.42],
  '46': [31.56, 130.56],
  '47': [26.21, 127.68],
}

/** Whatever somebody may have typed: what is no key of a prefecture has no seat. */
const seatOf = (region = ''): readonly [number, number] | undefined =>
  Object.hasOwn(seats, region) ? seats[region] : undefined

/** As the crow flies, in degrees of latitude; good for comparing. */
function apart([north, east]: readonly [number, number], [otherNorth, otherEast]: readonly [number, number]) {
  const width = Math.cos(((north + otherNorth) / 2) * (Math.PI / 180))
  return Math.hypot(north - otherNorth, (east - otherEast) * width)
}

/** The nearest first; a place of which nobody says where it is comes last. Nothing else is left out. */
export function nearestFirst<Place extends { readonly region?: string | undefined }>(
  places: readonly Place[],
  from: string,
): readonly Place[] {
  const here = seatOf(from)
  if (here === undefined) return places
  const far = ({ region }: Place): number => {
    const there = seatOf(region)
    return there === undefined ? Number.POSITIVE_INFINITY : apart(here, there)
  }
  return places.toSorted((one, other) => far(one) - far(other) || 0)
}
