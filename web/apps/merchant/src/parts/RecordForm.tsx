import type { Permission } from '@souk/api/merchant';
import { formProblems, isConflict, useLeave, useRefresh } from '@souk/console';
import { formatClock, instant } from '@souk/time';
import {
  ConflictDialog,
  DraftFound,
  type FieldProblem,
  Form,
  focusUnreadable,
  LeaveGuard,
  SaveBar,
  useDraft,
  useToasts,
} from '@souk/ui';
import { type ReactNode, useState } from 'react';
import { useHere } from '../data/here.ts';
import { type LastChange, useLastChange } from './lastChange.ts';
import { useMayNot } from './may.ts';
import { differing, disputed, merged, type Whose } from './merge.ts';

/** What a form changes of a record, and how the server takes it. */
export interface RecordKind<Kept extends { version: number }, Values extends object> {
  names: readonly (keyof Values & string)[];
  take: (record: Kept) => Values;
  load: () => Promise<Kept>;
  /** `from` is the record that the values were made from: it carries the version. */
  write: (values: Values, from: Kept) => Promise<Kept>;
}

export interface RecordFormProps<Kept extends { version: number }, Values extends object> {
  kind: RecordKind<Kept, Values>;
  /** What is read of the record now; a newer one that comes meanwhile never overwrites what was typed. */
  read: Kept;
  /** Its id, as the trail and drafts name it. */
  subject: string;
  right: Permission;
  label: string;
  saved: string;
  /** The nouns of the cache that a change concerns. */
  nouns: readonly string[];
  labels: Readonly<Record<keyof Values & string, string>>;
  /** A value in words, for the save bar and where two people differ. */
  text: (name: keyof Values & string, values: Values) => string;
  children: (form: { values: Values; set: (part: Partial<Values>) => void; disabled: boolean }) => ReactNode;
}

/** A form over a record that others may change too: says what will be saved, and never saves over somebody else. */
export function RecordForm<Kept extends { version: number }, Values extends object>(
  props: RecordFormProps<Kept, Values>,
): ReactNode {
  const { kind, read, subject, label, labels, text } = props;
  const { names, take } = kind;
  const here = useHere();
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const lastChange = useLastChange();
  const { show } = useToasts();
  const [base, setBase] = useState(read);
  const was = take(base);
  const [values, setValues] = useState(was);
  const [theirs, setTheirs] = useState<(LastChange & { now: Kept }) | null>(null);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const changed = differing(names, was, values);
  const dirty = changed.length > 0;
  const draft = useDraft(subject, base.version, dirty ? values : null);
  const blocked = useLeave(dirty);

  function begin(now: Kept, kept: Values = take(now)): void {
    setBase(now);
    setValues(kept);
  }
  // Nothing is changed here: the newest is shown.
  if (!dirty && read.version > base.version) begin(read);

  async function save(wanted: Values, from: Kept): Promise<void> {
    if (busy || focusUnreadable()) return;
    setBusy(true);
    setProblems([]);
    try {
      await send(wanted, from);
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  async function send(wanted: Values, from: Kept): Promise<void> {
    try {
      begin(await kind.write(wanted, from));
    } catch (thrown) {
      if (!isConflict(thrown)) throw thrown;
      const now = await kind.load();
      const three = { was: take(from), theirs: take(now), mine: wanted };
      if (disputed(names, three).length > 0) {
        setTheirs({ now, ...(await lastChange(subject)) });
        return;
      }
      // The other one changed other fields: both changes stay.
      begin(await kind.write(merged(names, three, {}), now));
    }
    draft.drop();
    show({ text: props.saved });
    await refresh(...props.nouns);
  }

  function resolve(choice: Readonly<Record<string, Whose>>, now: Kept): void {
    const kept = merged(names, { was, theirs: take(now), mine: values }, choice);
    begin(now, kept);
    setTheirs(null);
    if (differing(names, take(now), kept).length > 0) void save(kept, now);
  }

  return (
    <Form onSubmit={() => void save(values, base)} problems={problems} label={label}>
      {draft.found === null || dirty ? null : (
        <DraftFound
          at={formatClock(instant(draft.found.at), here.zone)}
          onUse={() => setValues(draft.found?.values ?? values)}
          onDrop={draft.drop}
        />
      )}
      {props.children({
        values,
        set: (part) => setValues((all) => ({ ...all, ...part })),
        disabled: mayNot(props.right) !== undefined,
      })}
      <SaveBar
        changes={changed.map((name) => ({
          id: name,
          label: labels[name],
          from: text(name, was),
          to: text(name, values),
        }))}
        busy={busy}
        onSave={() => void save(values, base)}
        onDiscard={() => {
          setValues(was);
          setProblems([]);
          draft.drop();
        }}
      />
      <LeaveGuard dirty={dirty} blocked={blocked} />
      {theirs === null ? null : (
        <ConflictDialog
          open
          onClose={() => setTheirs(null)}
          who={theirs.who}
          at={theirs.at}
          fields={disputed(names, { was, theirs: take(theirs.now), mine: values }).map((name) => ({
            id: name,
            label: labels[name],
            was: text(name, was),
            theirs: text(name, take(theirs.now)),
            mine: text(name, values),
          }))}
          onResolve={(choice) => resolve(choice, theirs.now)}
        />
      )}
    </Form>
  );
}
