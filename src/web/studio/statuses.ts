/** The one table from what the studio refuses to HTTP status codes. Sentences stand in `#words`. */
import type { ContentfulStatusCode } from 'hono/utils/http-status'

export const studioStatuses = {
  'not-published': 422,
  'changed-meanwhile': 409,
} as const satisfies Record<string, ContentfulStatusCode>
