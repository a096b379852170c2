/**
 * Loaded before a program (`--import`), it shifts that program's clock by CLOCK_AHEAD milliseconds and leaves
 * the machine's alone.
 */
const ahead = Number(process.env.CLOCK_AHEAD ?? 0)
const Real = Date

globalThis.Date = class Date extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead)
    else super(...given)
  }
  static now() {
    return Real.now() + ahead
  }
}
