import type { ReactNode } from "react";
import "./verdict.css";

/** 符合 filled circle with a tick; 不符合 filled square with a cross; 待确认 dashed circle; off struck circle. */
export type VerdictKind = "pass" | "fail" | "ask" | "off";

export const verdictKind = { 符合: "pass", 不符合: "fail", 待确认: "ask" } as const;

const glyphs: Record<VerdictKind, ReactNode> = {
  pass: (
    <>
      <circle cx="8" cy="8" r="7.2" fill="currentColor" />
      <path d="M4.7 8.3l2.2 2.2 4.4-4.7" stroke="var(--paper)" strokeWidth="1.7" />
    </>
  ),
  fail: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
      <path d="M5 5l6 6M11 5l-6 6" stroke="var(--paper)" strokeWidth="1.7" />
    </>
  ),
  ask: (
    <>
      <circle cx="8" cy="8" r="6.6" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.6 1.9" />
      <path
        d="M6.1 6.4c0-1.1.85-1.8 1.95-1.8s1.9.7 1.9 1.7c0 1.5-1.9 1.5-1.9 2.8"
        stroke="currentColor"
        strokeWidth="1.4"
      />
      <circle cx="8.05" cy="11.2" r=".95" fill="currentColor" />
    </>
  ),
  off: (
    <>
      <circle cx="8" cy="8" r="6.6" stroke="currentColor" strokeWidth="1.5" />
      <path d="M4 12L12 4" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
};

/** A verdict's own shape, always beside its word. */
export function Verdict({
  kind,
  size = 16,
  children,
}: {
  kind: VerdictKind;
  size?: number;
  children: ReactNode;
}) {
  return (
    <span className={`cw-verdict cw-verdict-${kind}`}>
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {glyphs[kind]}
      </svg>
      {children}
    </span>
  );
}

/** 原则上: a leaning of the notice, not a line. */
export function InPrinciple() {
  return <span className="cw-principle">原则上</span>;
}
