/** Sizes of what is worn: of rings, in millimetres and in the labels of countries. Pure. */
export {
  chartRow,
  circumferenceOf,
  circumferenceOfDiameter,
  diameterOf,
  exactSize,
  jpSizeOf,
  plausible,
  readMillimetres,
  readSize,
  ringChart,
  ringSystems,
  sizeLabel,
  type BeyondChart,
  type ChartRow,
  type JpSize,
  type RingSystem,
} from './ring.ts'
