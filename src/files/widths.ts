/** The widths in pixels that pictures of pieces are kept and shown in. Pure. */
export const pictureWidths = [400, 800, 1200, 1600] as const

/** Of a picture that is so wide, the widths that are kept: the first that shows all of it is the last. */
export function widthsOf(width: number): readonly number[] {
  const enough = pictureWidths.findIndex((one) => one >= width)
  return enough === -1 ? pictureWidths : pictureWidths.slice(0, enough + 1)
}
