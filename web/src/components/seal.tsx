/** The mark: bamboo slips bound with two cords. */
export function Seal({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <rect x="1" y="1" width="24" height="24" rx="3" fill="var(--ink)" />
      <path d="M8 5.5v15M13 5.5v15M18 5.5v15" stroke="var(--paper)" strokeWidth="1.7" />
      <path d="M6 10.2h14M6 15.8h14" stroke="var(--paper)" strokeWidth="1" />
    </svg>
  );
}
