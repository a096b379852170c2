/**
 * The store in a bucket of an object store, found by every process on every machine. Loaded only where the
 * settings name one. The driver also wants `@aws-sdk/s3-request-presigner`, which we call for nothing: a
 * photo is served by us alone.
 */
import { S3Client } from '@aws-sdk/client-s3'
import { Disk } from 'flydrive'
import { S3Driver } from 'flydrive/drivers/s3'
import type { Bucket } from './bucket.ts'

/** Nothing is asked of the store before something is kept or read. Access is the bucket's own business. */
export function openBucket({ endpoint, region, bucket, key, secret }: Bucket): Disk {
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId: key, secretAccessKey: secret },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return new Disk(new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }))
}
