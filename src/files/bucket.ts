/** Where a bucket is and who we are to it. Values only. */

/** A bucket of an object store that speaks S3, at an address of its own. */
export type Bucket = {
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  readonly key: string
  readonly secret: string
}
