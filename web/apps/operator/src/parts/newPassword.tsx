import { useWordsOf } from '@souk/console';
import { Button, CopyText, Row, TextField } from '@souk/ui';
import { type ReactNode, useState } from 'react';
import { peopleWords } from '../text/people.ts';
import { misfit, newPassword } from './password.ts';

/** What is wrong with the length of a new password: told when its field is left, then as it is typed. */
export function useMisfit(password: string): { error: string | undefined; onBlur: () => void } {
  const words = useWordsOf(peopleWords);
  const [left, setLeft] = useState(password !== '');
  const wrong = left && password !== '' ? misfit(password) : undefined;
  return { error: wrong === undefined ? undefined : words.misfits[wrong], onBlur: () => setLeft(true) };
}

interface NewPasswordProps {
  label: string;
  name: string;
  help: string;
  value: string;
  onChange: (password: string) => void;
  /** It was made: nothing is wrong with it, whatever was said of the one before. */
  onMade: (password: string) => void;
  optional?: boolean;
}

/** A password for somebody else, typed or made. One that was made is in sight, to be copied and told. */
export function NewPassword({ onMade, ...field }: NewPasswordProps): ReactNode {
  const words = useWordsOf(peopleWords);
  const [made, setMade] = useState('');
  const make = () => {
    const password = newPassword();
    setMade(password);
    onMade(password);
  };
  return (
    <>
      <TextField {...field} {...useMisfit(field.value)} kind="password" autoComplete="new-password" />
      <Row>
        <Button size="small" icon="key" onPress={make}>
          {words.makePassword}
        </Button>
        {made !== '' && made === field.value ? <CopyText text={made} code label={words.copyPassword} /> : null}
      </Row>
    </>
  );
}
