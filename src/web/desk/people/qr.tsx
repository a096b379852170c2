/** A text as a picture for the camera of a phone: one path, dark on white whatever the page's colours are. */
import encodeQR from 'qr'

export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  // The standard asks for four empty modules around.
  const rows = encodeQR(text, 'raw', { border: 4 })
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${rows.length} ${rows.length}`}>
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}
