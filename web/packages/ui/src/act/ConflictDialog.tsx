import { type ReactNode, useEffect, useId, useState } from 'react';
import { Button } from '../base/Button.tsx';
import { Row, Stack, Text } from '../base/layout.tsx';
import { useWords } from '../base/words.tsx';
import css from './act.module.css';
import { Dialog } from './Dialog.tsx';

export interface ConflictField {
  id: string;
  label: string;
  /** The three values as text of the page's language. */
  was: string;
  theirs: string;
  mine: string;
}

export interface ConflictDialogProps {
  open: boolean;
  onClose: () => void;
  who: string;
  /** When they saved, as text. */
  at: string;
  /** Fields that differ. */
  fields: readonly ConflictField[];
  /** Whose value stays, by field. */
  onResolve: (choice: Readonly<Record<string, 'theirs' | 'mine'>>) => void;
}

/** Two people saved one thing: what the other changed, field by field. Nothing is lost without a yes. */
export function ConflictDialog({ open, onClose, who, at, fields, onResolve }: ConflictDialogProps): ReactNode {
  const words = useWords();
  const name = useId();
  const [choice, setChoice] = useState<Record<string, 'theirs' | 'mine'>>({});
  const all = (whose: 'theirs' | 'mine') => setChoice(Object.fromEntries(fields.map((field) => [field.id, whose])));
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with each conflict only.
  useEffect(() => {
    if (open) all('mine');
  }, [open]);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.conflict.title}
      width={760}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" onPress={() => onResolve(choice)}>
            {words.conflict.save}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        <Text ink={2} as="p">
          {words.conflict.intro({ who, at })}
        </Text>
        <Row>
          <Button size="small" onPress={() => all('theirs')}>
            {words.conflict.takeAllTheirs}
          </Button>
          <Button size="small" onPress={() => all('mine')}>
            {words.conflict.keepAllMine}
          </Button>
        </Row>
        <div className={css.scroll}>
          <table className={css.conflict}>
            <thead>
              <tr>
                <th scope="col">{words.conflict.field}</th>
                <th scope="col">{words.conflict.was}</th>
                <th scope="col">{words.conflict.theirs}</th>
                <th scope="col">{words.conflict.mine}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field.id}>
                  <th scope="row">{field.label}</th>
                  <td>{field.was || words.conflict.empty}</td>
                  {(['theirs', 'mine'] as const).map((whose) => (
                    <td key={whose}>
                      <label className={css.pick}>
                        <input
                          type="radio"
                          name={`${name}${field.id}`}
                          checked={choice[field.id] === whose}
                          onChange={() => setChoice({ ...choice, [field.id]: whose })}
                        />
                        <bdi>{field[whose] || words.conflict.empty}</bdi>
                      </label>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Stack>
    </Dialog>
  );
}
