import type { ReactNode } from 'react';
import { Dialog } from '../act/Dialog.tsx';
import { Button } from '../base/Button.tsx';
import { Text } from '../base/layout.tsx';
import { useWords } from '../base/words.tsx';

/** The question of `LeaveGuard`. */
export function ConfirmLeave({ blocked }: { blocked: { proceed: () => void; reset: () => void } | null }): ReactNode {
  const words = useWords().save;
  return (
    <Dialog
      open={blocked !== null}
      onClose={() => blocked?.reset()}
      title={words.leaveTitle}
      width={420}
      footer={
        <>
          <Button onPress={() => blocked?.proceed()}>{words.leave}</Button>
          <Button kind="primary" onPress={() => blocked?.reset()}>
            {words.stay}
          </Button>
        </>
      }
    >
      <Text ink={2} as="p">
        {words.leaveText}
      </Text>
    </Dialog>
  );
}
