import { useWordsOf } from '@souk/console';
import { Button, Card, CopyText, Row, Stack, Text } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { provisionWords } from '../../text/provision.ts';

interface FirstPassword {
  readonly tenant: string;
  readonly email: string;
  readonly password: string;
}

/** Between the page that sent it and the one that shows it: in the memory of this tab, and nowhere else. */
let handed: FirstPassword | null = null;

/** Hands an owner's first password on to the next page. */
export function handOn(password: FirstPassword): void {
  handed = password;
}

/** What was handed on, for as long as the page stands that took it. */
function useHanded(): [FirstPassword | null, () => void] {
  const [taken, setTaken] = useState(() => handed);
  useEffect(() => {
    handed = null;
  }, []);
  return [taken, () => setTaken(null)];
}

/** Tells the operator once more what to tell the owner. */
export function TellOwner({ tenant }: { tenant: string }): ReactNode {
  const words = useWordsOf(provisionWords);
  const [taken, forget] = useHanded();
  if (taken?.tenant !== tenant) return null;
  return (
    <Card title={words.ownerPassword}>
      <Stack>
        <Text as="p">{words.tellOwner({ email: taken.email })}</Text>
        <Row spread>
          <CopyText text={taken.password} code label={words.copyPassword} />
          <Button size="small" icon="check" onPress={forget}>
            {words.told}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
