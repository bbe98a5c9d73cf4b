/** Something is on its way: three notes that rise and fall, still for those who asked for little motion. */
export function Spinner({ label, page = false }: { label: string; page?: boolean }) {
  return (
    <div className={page ? 'spinner spinner-page' : 'spinner'} role="status">
      <svg viewBox="0 0 60 24" width="60" height="24" aria-hidden="true" focusable="false">
        {[12, 30, 48].map((x) => (
          <ellipse key={x} cx={x} cy="14" rx="5.5" ry="4.2" transform={`rotate(-20 ${x} 14)`} />
        ))}
      </svg>
      <span>{label}</span>
    </div>
  )
}
