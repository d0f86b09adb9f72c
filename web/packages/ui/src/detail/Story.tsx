import type { IconName } from '@souk/icons';
import { Icon } from '@souk/icons/react';
import type { Shown } from '@souk/money';
import { formatDay, formatTime, type Instant, isoDay, localOf } from '@souk/time';
import { type ReactNode, useState } from 'react';
import { Button } from '../base/Button.tsx';
import { Card } from '../base/layout.tsx';
import { useSurroundings } from '../base/Provider.tsx';
import { useLang, useWords } from '../base/words.tsx';
import { TextField } from '../form/TextField.tsx';
import { Amount } from '../money/Amount.tsx';
import css from './Story.module.css';

/** Something that happened. */
export interface StoryEntry {
  id: string;
  at: Instant;
  what: ReactNode;
  /** A person, an app with its version; nothing is the system. */
  who?: ReactNode;
  icon?: IconName | undefined;
  /** `minor` folds away between the others; `money` is what "money only" shows. */
  weight?: 'plain' | 'money' | 'note' | 'bad' | 'minor';
  /** Whom it gave or took what. */
  effects?:
    | readonly { id: string; label: ReactNode; minor: Shown; currency: string; onExplain?: (() => void) | undefined }[]
    | undefined;
  /** Somebody's words. */
  note?: string | undefined;
}

export interface StoryProps {
  /** Newest first. */
  entries: readonly StoryEntry[];
  title?: string;
  onNote?: ((text: string) => Promise<void>) | undefined;
  /** Older ones. */
  onMore?: (() => void) | undefined;
  /** No money moves in it: nothing to narrow it to. */
  noMoney?: boolean;
}

/** All that happened to a record, by day. What nobody asks for is folded. */
export function Story({ entries, title, onNote, onMore, noMoney }: StoryProps): ReactNode {
  const words = useWords();
  const { zone } = useSurroundings();
  const lang = useLang();
  const [moneyOnly, setMoneyOnly] = useState(false);
  const shown = moneyOnly
    ? entries.filter((entry) => entry.weight === 'money' || (entry.effects?.length ?? 0) > 0)
    : entries;
  const days = new Map<string, StoryEntry[]>();
  for (const entry of shown) {
    const day = isoDay(localOf(entry.at, zone));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return (
    <Card
      title={title ?? words.story.title}
      actions={
        noMoney ? undefined : (
          <span className={css.tools}>
            <Button size="small" kind="quiet" pressed={!moneyOnly} onPress={() => setMoneyOnly(false)}>
              {words.story.all}
            </Button>
            <Button size="small" kind="quiet" pressed={moneyOnly} onPress={() => setMoneyOnly(true)}>
              {words.story.money}
            </Button>
          </span>
        )
      }
    >
      {onNote === undefined ? null : <NoteBox onNote={onNote} />}
      {shown.length === 0 ? <p className={css.none}>{moneyOnly ? words.story.noMoney : words.story.none}</p> : null}
      <div>
        {[...days].map(([day, list]) => (
          <section key={day}>
            <h3 className={css.day}>{formatDay(localOf((list[0] as StoryEntry).at, zone), lang)}</h3>
            <Entries entries={list} />
          </section>
        ))}
      </div>
      {onMore === undefined ? null : (
        <div>
          <Button size="small" onPress={onMore}>
            {words.list.loadMore}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** Runs of minor entries become one line that opens. */
function Entries({ entries }: { entries: readonly StoryEntry[] }): ReactNode {
  const words = useWords().story;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const runs: StoryEntry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (entry.weight === 'minor' && last?.[0]?.weight === 'minor') last.push(entry);
    else runs.push([entry]);
  }
  return (
    <ul className={css.entries}>
      {runs.map((run) => {
        const [first] = run as [StoryEntry];
        if (first.weight !== 'minor' || run.length === 1) return <Line key={first.id} entry={first} />;
        const isOpen = open.has(first.id);
        return (
          <li key={first.id}>
            <button
              type="button"
              className={css.fold}
              aria-expanded={isOpen}
              onClick={() => {
                const next = new Set(open);
                if (!next.delete(first.id)) next.add(first.id);
                setOpen(next);
              }}
            >
              <Icon name={isOpen ? 'fold' : 'unfold'} size={14} />
              {isOpen ? words.less : words.more({ n: run.length })}
            </button>
            {isOpen ? (
              <ul className={css.entries}>
                {run.map((entry) => (
                  <Line key={entry.id} entry={entry} />
                ))}
              </ul>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function Line({ entry }: { entry: StoryEntry }): ReactNode {
  const words = useWords().story;
  const { zone } = useSurroundings();
  const lang = useLang();
  const exact = formatTime(entry.at, zone, lang, 'second');
  const drawing: IconName =
    entry.icon ??
    (entry.weight === 'money' ? 'coin' : entry.weight === 'note' ? 'note' : entry.weight === 'bad' ? 'warn' : 'event');
  return (
    <li className={css.entry} data-weight={entry.weight ?? 'plain'}>
      <span className={css.mark}>
        <Icon name={drawing} size={12} />
      </span>
      <div className={css.what}>
        {entry.what}
        {entry.effects === undefined ? null : (
          <ul className={css.effects}>
            {entry.effects.map((effect) => (
              <li key={effect.id}>
                <bdi>{effect.label}</bdi>
                <Amount minor={effect.minor} currency={effect.currency} signs="always" onExplain={effect.onExplain} />
              </li>
            ))}
          </ul>
        )}
        {entry.note === undefined ? null : <p className={css.noteText}>{entry.note}</p>}
        <div className={css.who}>{entry.who ?? words.system}</div>
      </div>
      <time className={css.time} dateTime={new Date(entry.at).toISOString()} title={exact}>
        {exact.slice(-8)}
      </time>
    </li>
  );
}

function NoteBox({ onNote }: { onNote: (text: string) => Promise<void> }): ReactNode {
  const words = useWords().story;
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    try {
      await onNote(text.trim());
      setText('');
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css.write}>
      <TextField
        bare
        label={words.write}
        placeholder={words.write}
        value={text}
        onChange={setText}
        onEnter={() => void send()}
        optional
        maxLength={2000}
      />
      <Button onPress={() => void send()} busy={busy} disabled={text.trim() === ''}>
        {words.add}
      </Button>
    </div>
  );
}
