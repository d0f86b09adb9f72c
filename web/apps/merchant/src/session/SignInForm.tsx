import { answer } from '@souk/api';
import { SignInForm as Form, useWordsOf } from '@souk/console';
import { Text, TextField } from '@souk/ui';
import { type ReactNode, useState } from 'react';
import { api } from '../data/api.ts';
import { consoleWords } from '../text/console.ts';
import { chooseShop, currentShop } from './shop.ts';

interface SignInFormProps {
  /** Where the host does not say the shop. */
  asksShop: boolean;
  onDone: () => Promise<void>;
}

/** Who, and for which shop. */
export function SignInForm({ asksShop, onDone }: SignInFormProps): ReactNode {
  const words = useWordsOf(consoleWords).signIn;
  const [shop, setShop] = useState(currentShop() ?? '');

  async function send(body: { email: string; password: string }): Promise<void> {
    const before = currentShop();
    try {
      chooseShop(asksShop ? shop.trim().toLowerCase() : undefined);
      await answer(api.POST('/merchant/v1/sessions', { body }));
      await onDone();
    } catch (thrown) {
      chooseShop(before);
      throw thrown;
    }
  }

  return (
    <Form
      title={words.title}
      forgotten={words.forgotten}
      send={send}
      startsAbove={asksShop && shop === ''}
      above={
        asksShop ? (
          <TextField
            label={words.shop}
            help={words.shopHelp}
            value={shop}
            onChange={setShop}
            autoComplete="organization"
            first={shop === ''}
          />
        ) : null
      }
      beside={
        currentShop() === undefined ? null : (
          <Text size={13} ink={3}>
            {currentShop()}
          </Text>
        )
      }
    />
  );
}
