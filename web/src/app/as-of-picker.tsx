import { Button, Popover } from "antd";
import { useEffect, useState } from "react";
import { Icon } from "../components/icon.tsx";
import { chinaToday, readableDate } from "../lib/china-day.ts";
import { onShortcut } from "../lib/shortcut.ts";
import { useMedia } from "../lib/use-media.ts";
import { useAsOf } from "../lib/as-of.tsx";

/** 依据日期: answers, windows and validity are those of this day. Opened by a click or the key D. */
export function AsOfPicker() {
  const { day, chosen, choose } = useAsOf();
  const [open, setOpen] = useState(false);
  const today = chinaToday();
  const narrow = useMedia("(max-width: 767px)");
  const shown = narrow ? day : readableDate(day);
  useEffect(() => onShortcut("d", () => setOpen(true)), []);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      content={
        <form
          className="cw-asof-form"
          onSubmit={(event) => {
            event.preventDefault();
            setOpen(false);
          }}
        >
          <label htmlFor="as-of-day">依据日期</label>
          <input
            id="as-of-day"
            type="date"
            value={day}
            min="2020-01-01"
            max="2035-12-31"
            // The user opened this to change the date; the field is what they want next.
            ref={(input) => input?.focus()}
            onChange={({ target }) => target.value && choose(target.value === today ? null : target.value)}
          />
          <p>截止、有效期和结论都按这一天判断。</p>
          <div>
            <Button size="small" disabled={!chosen} onClick={() => choose(null)}>
              回到今天
            </Button>
            <Button size="small" type="primary" htmlType="submit">
              好
            </Button>
          </div>
        </form>
      }
    >
      <button
        type="button"
        className={chosen ? "cw-bare cw-asof cw-asof-chosen" : "cw-bare cw-asof"}
        aria-label={`依据日期 ${shown}，更改`}
      >
        <Icon name="calendar" />
        {narrow ? null : <span>依据日期</span>}
        <b className="date">{shown}</b>
        <Icon name="down" size={12} />
      </button>
    </Popover>
  );
}
