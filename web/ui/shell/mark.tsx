/** Two States, and the desk they share. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg viewBox="2 6 28 20" width={(size * 28) / 20} height={size} aria-hidden="true">
      <path d="M16 9.3a8 8 0 0 1 0 13.4a8 8 0 0 1 0-13.4z" fill="var(--accent)" />
      <g fill="none" stroke="var(--accent)" strokeWidth="1.7">
        <circle cx="11.6" cy="16" r="8" />
        <circle cx="20.4" cy="16" r="8" />
      </g>
    </svg>
  )
}
