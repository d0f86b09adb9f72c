import { Card, Choice, List, Row, Say, Sheet, Stack } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../shop/language.ts';
import type { Address, ShipTo } from '../shop/types.ts';
import { buyWords } from '../text/buy.ts';
import { AddressForm } from './address-form.tsx';

interface AddressPickerProps {
  addresses: readonly Address[];
  chosen: Address | undefined;
  onChoose: (address: Address) => void;
}

/** Where an order goes: the chosen address, and the sheets to choose another or to write a new one. */
export function AddressPicker({ addresses, chosen, onChoose }: AddressPickerProps): JSX.Element {
  const words = useText(buyWords);
  const [open, setOpen] = useState<'none' | 'choose' | 'new'>('none');
  const choose = (address: Address) => {
    onChoose(address);
    setOpen('none');
  };
  return (
    <>
      <List>
        <Row
          icon="address"
          title={chosen ? <Receiver to={chosen.ship_to} /> : words.addAddress}
          note={chosen && <Place to={chosen.ship_to} />}
          onPress={() => setOpen(addresses.length > 0 ? 'choose' : 'new')}
        />
      </List>
      {open === 'choose' && (
        <Sheet title={words.chooseAddress} onClose={() => setOpen('none')}>
          <Stack>
            <Choice
              label={words.chooseAddress}
              value={chosen?.id}
              onChange={(id) => {
                const found = addresses.find((address) => address.id === id);
                if (found) choose(found);
              }}
              options={addresses.map((address) => ({
                value: address.id,
                label: <Receiver to={address.ship_to} />,
                note: <Place to={address.ship_to} />,
              }))}
            />
            <Card>
              <List>
                <Row icon="add" title={words.newAddress} onPress={() => setOpen('new')} />
              </List>
            </Card>
          </Stack>
        </Sheet>
      )}
      {open === 'new' && (
        <Sheet title={words.newAddress} onClose={() => setOpen('none')}>
          <AddressForm onDone={choose} />
        </Sheet>
      )}
    </>
  );
}

export function Receiver({ to }: { to: ShipTo }): JSX.Element {
  return (
    <>
      <Say text={to.name} /> <Say text={to.phone} />
    </>
  );
}

export function Place({ to }: { to: ShipTo }): JSX.Element {
  return <Say text={[to.region?.split('/').join(' '), to.street, to.postcode].filter(Boolean).join(' ')} />;
}
