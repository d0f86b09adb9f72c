import { Button, Check, Field, Form, Note, Summary } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { answer, api } from '../shop/client.ts';
import { useSent } from '../shop/forms.ts';
import { useText } from '../shop/language.ts';
import { forget } from '../shop/resource.ts';
import type { Address } from '../shop/types.ts';
import { accountWords } from '../text/account.ts';
import { shopWords } from '../text/shop.ts';

interface AddressFormProps {
  /** The one to change; without it a new one is added. */
  address?: Address | undefined;
  onDone: (address: Address) => void;
}

export function AddressForm({ address, onDone }: AddressFormProps): JSX.Element {
  const words = useText(accountWords);
  const shop = useText(shopWords);
  const [to, setTo] = useState({ name: '', phone: '', region: '', street: '', postcode: '', ...address?.ship_to });
  const [isDefault, setDefault] = useState(address?.is_default ?? false);
  const sent = useSent({
    'ship_to.name': words.wrong.receiver,
    'ship_to.phone': words.wrong.phone,
    'ship_to.region': words.wrong.region,
    'ship_to.street': words.wrong.street,
    'ship_to.postcode': words.wrong.postcode,
  });
  const set = (name: keyof typeof to) => (value: string) => setTo({ ...to, [name]: value });
  const submit = async () => {
    sent.clear();
    const body = { ship_to: to, is_default: isDefault };
    try {
      const saved = address
        ? await answer(api.PUT('/storefront/v1/me/addresses/{id}', { params: { path: { id: address.id } }, body }))
        : await answer(api.POST('/storefront/v1/me/addresses', { body }));
      forget('addresses');
      onDone(saved);
    } catch (error) {
      sent.refused(error);
    }
  };
  return (
    <Form label={address ? words.editAddress : words.newAddress} onSubmit={submit}>
      <Summary mistakes={sent.mistakes} />
      {sent.words && (
        <Note tone="bad" title={sent.words.title}>
          {sent.words.action}
        </Note>
      )}
      <Field
        label={words.receiver}
        autoComplete="name"
        value={to.name}
        onInput={set('name')}
        wrong={sent.wrong['ship_to.name']}
      />
      <Field
        label={words.phone}
        kind="tel"
        autoComplete="tel"
        value={to.phone}
        onInput={set('phone')}
        wrong={sent.wrong['ship_to.phone']}
      />
      <Field
        label={words.region}
        help={words.regionHelp}
        value={to.region}
        onInput={set('region')}
        wrong={sent.wrong['ship_to.region']}
      />
      <Field
        label={words.street}
        kind="many"
        autoComplete="street-address"
        value={to.street}
        onInput={set('street')}
        wrong={sent.wrong['ship_to.street']}
      />
      <Field
        label={words.postcode}
        optional
        autoComplete="postal-code"
        value={to.postcode}
        onInput={set('postcode')}
        wrong={sent.wrong['ship_to.postcode']}
      />
      <Check label={words.makeDefault} checked={isDefault} onChange={setDefault} />
      <Button kind="main" submit wide>
        {shop.save}
      </Button>
    </Form>
  );
}
