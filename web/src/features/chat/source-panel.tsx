import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useAsOf } from "../../lib/as-of.tsx";
import { Icon } from "../../components/icon.tsx";
import { NoticeSheet } from "../../components/notice-sheet/notice-sheet.tsx";
import type { Mark } from "../../components/notice-sheet/segments.ts";
import { readableDate } from "../../lib/china-day.ts";
import { onShortcut } from "../../lib/shortcut.ts";
import type { Place } from "./cited-places.ts";
import { useNotice } from "../../lib/notice-queries.ts";

interface SourcePanelProps {
  place: Place;
  /** Every cited place of the turn, in the order of the prose. */
  places: Place[];
  pinned: boolean;
  onPin: () => void;
  onGo: (place: Place) => void;
  onClose: () => void;
}

const markOf = ({ n, path, start, end }: Place): Mark[] => (n === null ? [] : [{ n, path, start, end }]);

/** The notice, open at the words an answer stands on. Beside the prose, a drawer, or a sheet from below. */
export function SourcePanel({ place, places, pinned, onPin, onGo, onClose }: SourcePanelProps) {
  const { data: notice, isError: failed } = useNotice(place.notice, useAsOf().chosen);
  const heading = useRef<HTMLHeadingElement>(null);
  const [tall, setTall] = useState(false);
  const key = `${place.notice} ${place.path} ${place.start}`;
  useEffect(() => {
    if (key) heading.current?.focus({ preventScroll: true });
  }, [key]);

  const numbers = [...new Set(places.flatMap(({ n }) => n ?? []))];
  const at = place.n === null ? -1 : numbers.indexOf(place.n);
  const step = (by: number) => {
    const n = numbers[at + by];
    const next = places.find((entry) => entry.n === n);
    if (next && n !== undefined) onGo(next);
  };
  useEffect(() => {
    const off = [onShortcut("[", () => step(-1)), onShortcut("]", () => step(1))];
    return () => off.forEach((undo) => undo());
  });

  const marks = places.filter((entry) => entry.notice === place.notice).flatMap(markOf);
  const onPick = (mark: Mark) => onGo({ ...mark, notice: place.notice });
  return (
    <aside className={tall ? "ch-panel ch-panel-tall" : "ch-panel"} aria-label="出处">
      <button
        type="button"
        className="cw-bare ch-panel-grab"
        aria-label={tall ? "收低" : "展开到全屏"}
        onClick={() => setTall(!tall)}
      />
      <header className="ch-panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {place.path}
          <small>{at < 0 ? "" : `出处${place.n}，共${numbers.length}处`}</small>
        </h2>
        <span>
          <Button
            type="text"
            aria-label="上一处出处"
            icon={<Icon name="up" />}
            disabled={at <= 0}
            onClick={() => step(-1)}
          />
          <Button
            type="text"
            aria-label="下一处出处"
            icon={<Icon name="down" />}
            disabled={at === numbers.length - 1}
            onClick={() => step(1)}
          />
          <Button
            type="text"
            className={pinned ? "ch-pinned" : ""}
            aria-label="固定，换提问也不关"
            aria-pressed={pinned}
            icon={<Icon name="pin" />}
            onClick={onPin}
          />
          <Button type="text" aria-label="关闭出处" icon={<Icon name="close" />} onClick={onClose} />
        </span>
      </header>
      <div className="ch-panel-body">
        {notice ? (
          <NoticeSheet
            notice={notice}
            current={{ path: place.path, start: place.start, end: place.end }}
            marks={marks}
            onPick={onPick}
          />
        ) : (
          <output>{failed ? "原文没有取到，请检查网络后重新点开。" : "正在取原文"}</output>
        )}
      </div>
      {notice ? (
        <footer className="ch-panel-foot">
          {notice.dated ? <span>成文{readableDate(notice.dated)}</span> : null}
          {notice.publicity ? <span>{notice.publicity}</span> : null}
          <span>与来源文件逐字一致</span>
        </footer>
      ) : null}
    </aside>
  );
}
