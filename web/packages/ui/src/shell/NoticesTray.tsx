import { Popover } from '@mantine/core';
import type { Instant } from '@souk/time';
import { type ReactNode, useState } from 'react';
import { Text } from '../base/layout.tsx';
import { TimeText } from '../base/TimeText.tsx';
import { useWords } from '../base/words.tsx';
import { StateBadge } from '../state/StateBadge.tsx';
import css from './JobsTray.module.css';
import { Bell } from './TopBar.tsx';

/** Something that was said while this tab was open. */
export interface Notice {
  id: string;
  text: string;
  at: Instant;
  failed?: boolean | undefined;
}

/** What toasts said, kept for who looked elsewhere. What failed is counted until it was seen. */
export function NoticesTray({ notices }: { notices: readonly Notice[] }): ReactNode {
  const words = useWords().shell;
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState(0);
  const failed = notices.filter((notice) => notice.failed).length;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Bell
          unread={open ? 0 : Math.max(0, failed - seen)}
          open={open}
          onOpen={() => {
            setSeen(failed);
            setOpen(!open);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={words.bell}>
        <div className={css.jobs} tabIndex={-1}>
          {notices.length === 0 ? <p className={css.note}>{words.bellNone}</p> : null}
          <ul>
            {notices.map((notice) => (
              <li key={notice.id} className={css.job}>
                <div className={css.jobRow}>
                  <Text size={13}>
                    <bdi>{notice.text}</bdi>
                  </Text>
                  {notice.failed ? (
                    <StateBadge tone="bad" icon="warn">
                      {words.notDone}
                    </StateBadge>
                  ) : null}
                </div>
                <Text size={12} ink={3}>
                  <TimeText at={notice.at} />
                </Text>
              </li>
            ))}
          </ul>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
