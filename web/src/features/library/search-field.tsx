import { Input } from "antd";
import { useEffect, useState } from "react";
import { Icon } from "../../components/icon.tsx";

interface Props {
  /** Words searched for now. */
  words: string;
  count: number | null;
  onSearch: (words: string) => void;
}

const PAUSE_MS = 300;

/** Searches when Enter is pressed or typing pauses; never in the middle of an input method's composition. */
export function SearchField({ words, count, onSearch }: Props) {
  const [typed, setTyped] = useState(words);
  const [composing, setComposing] = useState(false);
  const [shown, setShown] = useState(words);
  if (shown !== words) {
    // The address changed from outside: back, forward, a link.
    setShown(words);
    if (typed.trim() !== words) setTyped(words);
  }
  useEffect(() => {
    if (composing || typed.trim() === words) return;
    const timer = setTimeout(() => onSearch(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, words, composing, onSearch]);
  const label = count === null ? "搜索条款" : `在${count}份文件中搜索条款`;
  return (
    <search className="lib-search">
      <Input
        value={typed}
        maxLength={200}
        allowClear
        prefix={<Icon name="search" />}
        aria-label={label}
        placeholder={`${label}，例如 软件占比`}
        onChange={({ target }) => setTyped(target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) onSearch(typed.trim());
        }}
      />
    </search>
  );
}
