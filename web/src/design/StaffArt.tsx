const lines = [0, 1, 2, 3, 4].map((line) => {
  const y = 60 + line * 22
  return `M-20 ${y}C120 ${y - 70} 220 ${y + 80} 360 ${y + 10}S600 ${y - 70} 820 ${y + 20}`
})

const notes: readonly (readonly [x: number, y: number, stem: number])[] = [
  [92, 92, -58],
  [196, 104, -58],
  [300, 140, -62],
  [404, 92, 58],
  [508, 62, 58],
  [640, 84, 58],
]

/** Five lines that give and take, with a few notes: a decoration. */
export function StaffArt() {
  return (
    <svg className="staff-art" viewBox="0 10 720 172" aria-hidden="true" focusable="false">
      {lines.map((line) => (
        <path key={line} d={line} />
      ))}
      {notes.map(([x, y, stem]) => (
        <g key={x}>
          <ellipse cx={x} cy={y} rx="13" ry="9.5" transform={`rotate(-20 ${x} ${y})`} />
          <path d={`M${x + (stem < 0 ? 12 : -12)} ${y}v${stem}`} />
        </g>
      ))}
    </svg>
  )
}
