const systems = [34, 66, 98, 130]

/** A sheet of empty staves, in place of a page that is not drawn yet. */
export function BlankSheet({ moving = false }: { moving?: boolean }) {
  return (
    <svg className={moving ? 'blank-sheet blank-sheet-moving' : 'blank-sheet'} viewBox="0 0 120 169.5" aria-hidden="true" focusable="false">
      <path d="M40 16h40" className="blank-title" />
      {systems.map((top) => (
        <path key={top} d={[0, 3, 6, 9, 12].map((line) => `M14 ${top + line}h92`).join('')} />
      ))}
    </svg>
  )
}
