import type { ReactNode } from "react";

/** Our own 16 px set: 1.4 px strokes in the colour of the text, so it survives high contrast. */
const drawings = {
  calendar: (
    <>
      <rect x="2" y="3" width="12" height="11" rx="1.5" />
      <path d="M2 6.5h12M5 1.5v3M11 1.5v3" />
    </>
  ),
  check: <path d="M3 8.5l3.2 3.2L13 4.6" />,
  up: <path d="M4 10l4-4 4 4" />,
  down: <path d="M4 6l4 4 4-4" />,
  left: <path d="M10 4L6 8l4 4" />,
  right: <path d="M6 4l4 4-4 4" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  pin: <path d="M5.5 2h5l-.8 4.2L12 8.5H4l2.3-2.3zM8 8.5V14" />,
  menu: <path d="M2 4.5h12M2 8h12M2 11.5h12" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.6" />
      <path d="M10.5 10.5L14 14" />
    </>
  ),
  warn: (
    <>
      <path d="M8 2l6.5 11.5h-13z" />
      <path d="M8 6.5v3.4M8 11.4v.6" />
    </>
  ),
  moon: <path d="M13 9.6A5.6 5.6 0 016.4 3 5.6 5.6 0 1013 9.6z" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1" />
    </>
  ),
  plus: <path d="M8 3v10M3 8h10" />,
  more: <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth="2.4" />,
  send: <path d="M8 13V3.5M3.8 7.4L8 3.2l4.2 4.2" />,
  stop: <rect x="4.5" y="4.5" width="7" height="7" rx="1" fill="currentColor" />,
  off: (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M4 12L12 4" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[name]}
    </svg>
  );
}
