import { Badge, Button, Dialog, Empty, List, Row, Sheet, Stack, toast, useLanguage } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AddressForm } from '../../parts/address-form.tsx';
import { Place, Receiver } from '../../parts/address-picker.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { useAddresses } from '../../shop/addresses.ts';
import { answer, api, asProblem } from '../../shop/client.ts';
import { useText } from '../../shop/language.ts';
import { problemWords } from '../../shop/problems.ts';
import type { Address } from '../../shop/types.ts';
import { accountWords } from '../../text/account.ts';
import { shopWords } from '../../text/shop.ts';

export default function AddressesPage(): JSX.Element {
  const words = useText(accountWords);
  const shop = useText(shopWords);
  const language = useLanguage();
  const addresses = useAddresses();
  const [open, setOpen] = useState<Address | 'new' | null>(null);
  const [removing, setRemoving] = useState<Address | null>(null);
  const done = async () => {
    setOpen(null);
    toast(words.saved);
    await addresses.reload();
  };
  const remove = async () => {
    if (!removing) return;
    setRemoving(null);
    setOpen(null);
    try {
      await answer(api.DELETE('/storefront/v1/me/addresses/{id}', { params: { path: { id: removing.id } } }));
      toast(words.removed);
    } catch (error) {
      toast(problemWords(asProblem(error), language).title);
    }
    await addresses.reload();
  };
  const add = (
    <Button kind="main" wide onPress={() => setOpen('new')}>
      {words.addAddress}
    </Button>
  );
  return (
    <ShopPage
      title={words.addresses}
      back={{ href: '/me', label: shop.back.me }}
      actions={addresses.data && addresses.data.items.length > 0 ? add : undefined}
    >
      <MemberOnly>
        <Loaded of={addresses} shape="rows">
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon="address" action={add}>
                {words.noAddresses}
              </Empty>
            ) : (
              <List>
                {items.map((address) => (
                  <Row
                    key={address.id}
                    title={<Receiver to={address.ship_to} />}
                    note={<Place to={address.ship_to} />}
                    value={address.is_default ? <Badge tone="info">{words.default}</Badge> : undefined}
                    onPress={() => setOpen(address)}
                  />
                ))}
              </List>
            )
          }
        </Loaded>
      </MemberOnly>
      {open !== null && (
        <Sheet title={open === 'new' ? words.newAddress : words.editAddress} onClose={() => setOpen(null)}>
          <Stack>
            <AddressForm address={open === 'new' ? undefined : open} onDone={done} />
            {open !== 'new' && (
              <Button kind="danger" wide onPress={() => setRemoving(open)}>
                {words.removeAddress}
              </Button>
            )}
          </Stack>
        </Sheet>
      )}
      {removing && (
        <Dialog
          title={words.removeAsk}
          confirm={shop.remove}
          dismiss={words.keep}
          danger
          onConfirm={remove}
          onClose={() => setRemoving(null)}
        >
          <Place to={removing.ship_to} />
        </Dialog>
      )}
    </ShopPage>
  );
}
