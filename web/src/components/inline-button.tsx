import { createElement, type HTMLAttributes, type KeyboardEvent, type ReactElement } from "react";

interface InlineButtonProps extends Omit<HTMLAttributes<HTMLSpanElement>, "onClick" | "onKeyDown"> {
  onPress: () => void;
}

/**
 * A button within running text. A `<button>` is an atomic box there: its words can't wrap, and the closing quotation
 * mark or the U+2060 beside it no longer keeps lines from breaking.
 */
export function InlineButton({ onPress, ...rest }: InlineButtonProps): ReactElement {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onPress();
  };
  return createElement("span", { ...rest, role: "button", tabIndex: 0, onClick: onPress, onKeyDown });
}
