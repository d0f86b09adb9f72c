import { Button, Card, Field, Form, Note, Quiet, toast } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { answer, api } from '../../shop/client.ts';
import { useSent } from '../../shop/forms.ts';
import { invitation } from '../../shop/invitation.ts';
import { useText } from '../../shop/language.ts';
import { know } from '../../shop/resource.ts';
import { friendsWords } from '../../text/friends.ts';

/** Who registered without a code says once, later, who brought them. */
export function BindForm(): JSX.Element {
  const words = useText(friendsWords);
  const [code, setCode] = useState(invitation() ?? '');
  const sent = useSent({ invite_code: words.noSuchCode });
  const submit = async () => {
    sent.clear();
    try {
      const body = { invite_code: code.trim() };
      know('me', await answer(api.POST('/storefront/v1/me/referrer', { body })));
      toast(words.bound);
    } catch (error) {
      const problem = sent.refused(error);
      if (problem.code === 'cycle') sent.mark({ invite_code: words.cycle });
      if (problem.code === 'already_bound') sent.mark({ invite_code: words.alreadyBound });
    }
  };
  return (
    <Card title={words.bindTitle}>
      <Quiet>{words.bindWhy}</Quiet>
      <Form label={words.bindTitle} onSubmit={submit}>
        {sent.words && (
          <div role="alert">
            <Note tone="bad" title={sent.words.title}>
              {sent.words.action}
            </Note>
          </div>
        )}
        <Field
          label={words.yourCodeFrom}
          value={code}
          onInput={setCode}
          wrong={sent.wrong.invite_code}
          maxLength={40}
        />
        <Button submit disabled={code.trim() === ''}>
          {words.bind}
        </Button>
      </Form>
    </Card>
  );
}
