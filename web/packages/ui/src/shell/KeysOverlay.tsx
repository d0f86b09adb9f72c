import type { ReactNode } from 'react';
import { Dialog } from '../act/Dialog.tsx';
import { type KeyBinding, useKeyList } from '../base/keys.ts';
import { Heading, Stack } from '../base/layout.tsx';
import { useWords } from '../base/words.tsx';
import css from './KeysOverlay.module.css';
import { modKey } from './TopBar.tsx';

/** All that can be typed on this page, in groups. Opened by `?`. */
export function KeysOverlay({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const words = useWords().keys;
  const keys = useKeyList();
  const groups = new Map<string, KeyBinding[]>();
  for (const key of keys) {
    const group = key.group ?? words.general;
    const list = groups.get(group) ?? [];
    if (!list.some((one) => one.keys === key.keys)) list.push(key);
    groups.set(group, list);
  }
  return (
    <Dialog open={open} onClose={onClose} title={words.title} width={640}>
      <div className={css.groups}>
        {[...groups].map(([group, list]) => (
          <Stack gap={8} key={group}>
            <Heading level={3} size={13}>
              {group}
            </Heading>
            <dl className={css.keys}>
              {list.map((key) => (
                <div key={key.keys} className={css.line}>
                  <dt>{key.label}</dt>
                  <dd>
                    <Keys keys={key.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </Stack>
        ))}
      </div>
    </Dialog>
  );
}

/** `mod+k` and `g o` as caps. */
export function Keys({ keys }: { keys: string }): ReactNode {
  const words = useWords().keys;
  return keys.split(' ').map((part, at) => (
    <span key={`${part}${at.toString()}`}>
      {at > 0 ? <span className={css.then}>{words.followedBy}</span> : null}
      {part.split('+').map((cap) => (
        <kbd className={css.key} key={cap}>
          {cap === 'mod' ? modKey() : cap.length === 1 ? cap.toUpperCase() : cap[0]?.toUpperCase() + cap.slice(1)}
        </kbd>
      ))}
    </span>
  ));
}
