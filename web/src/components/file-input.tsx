import type { Ref } from "react";

interface FileInputProps {
  ref: Ref<HTMLInputElement>;
  accept: string;
  label: string;
  onFile: (file: File) => void;
}

/** The browser's own chooser, opened by a button of ours. Emptied each time, so that the same file may be chosen again. */
export function FileInput({ ref, accept, label, onFile }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      hidden
      aria-label={label}
      onChange={({ target }) => {
        const file = target.files?.[0];
        if (file) onFile(file);
        target.value = "";
      }}
    />
  );
}
