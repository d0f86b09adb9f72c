import { Icon } from '@souk/icons/preact';
import { Badge, Beside, Button, Card, IconLink, List, Person, Pockets, Row, Shortcuts } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { Loaded } from '../../parts/loaded.tsx';
import { NoticesLink, ShopPage } from '../../parts/shop-page.tsx';
import { useText } from '../../shop/language.ts';
import { useUnread } from '../../shop/notices.ts';
import { countOf, orderViews, useOrderCounts } from '../../shop/orders.ts';
import { useMe, useStanding } from '../../shop/session.ts';
import { useWallet } from '../../shop/wallet.ts';
import { accountWords } from '../../text/account.ts';
import { moneyWords } from '../../text/money.ts';
import { ordersWords } from '../../text/orders.ts';
import { shopWords } from '../../text/shop.ts';

export default function MePage(): JSX.Element {
  const words = useText(accountWords);
  const shop = useText(shopWords);
  const unread = useUnread();
  const guest = useStanding() === 'guest';
  const end = (
    <>
      <NoticesLink />
      <IconLink href="/me/settings" label={words.settings}>
        <Icon name="settings" size={22} />
      </IconLink>
    </>
  );
  return (
    <ShopPage title={words.me} tab="/me" end={end}>
      {guest ? <Guest /> : <Member />}
      {!guest && <Orders />}
      <List>
        {guest && <Row icon="orders" title={words.orders} href="/orders" />}
        <Row icon="address" title={words.addresses} href="/me/addresses" />
        <Row
          icon="bell"
          title={words.notices}
          href="/me/notices"
          value={unread > 0 ? shop.unread({ n: unread }) : undefined}
        />
      </List>
      <List>
        <Row icon="qr" title={words.invite} note={words.inviteNote} href="/me/invite" />
        <Row icon="tree" title={words.team} href="/me/team" />
      </List>
      <List>
        <Row icon="language" title={words.languages} href="/me/settings" />
        <Row icon="shop" title={words.about} href="/about" />
      </List>
    </ShopPage>
  );
}

const drawings = { unpaid: 'card', 'to-ship': 'products', 'to-receive': 'ship', 'after-sale': 'refund' } as const;

/** The orders that wait for something, each with how many. */
function Orders(): JSX.Element {
  const words = useText(accountWords);
  const { views } = useText(ordersWords);
  const counts = useOrderCounts().data;
  return (
    <Card
      title={words.orders}
      end={
        <Button small kind="quiet" href="/orders">
          {views.all} <Icon name="right" size={14} />
        </Button>
      }
    >
      <Shortcuts
        label={words.orders}
        of={orderViews.map((view) => ({
          href: `/orders?view=${view}`,
          icon: drawings[view],
          label: views[view],
          count: countOf(counts, view),
        }))}
      />
    </Card>
  );
}

function Guest(): JSX.Element {
  const words = useText(accountWords);
  return (
    <Card>
      <Person icon="person" name={words.guest} note={words.guestWhy} large />
      <Beside>
        <Button kind="main" href="/sign-in">
          {words.signIn}
        </Button>
        <Button href="/register">{words.register}</Button>
      </Beside>
    </Card>
  );
}

function Member(): JSX.Element {
  const words = useText(accountWords);
  const money = useText(moneyWords);
  const me = useMe();
  const wallet = useWallet();
  return (
    <>
      <Card>
        <Loaded of={me} shape="person" count={1}>
          {(data) => (
            <Person
              large
              name={data.name}
              note={words.no({ no: data.no })}
              end={<Badge tone="shop">{words.rank({ rank: data.rank })}</Badge>}
            />
          )}
        </Loaded>
      </Card>
      <Card
        title={words.wallet}
        end={
          <Button small kind="quiet" href="/me/wallet">
            {words.openWallet} <Icon name="right" size={14} />
          </Button>
        }
      >
        <Loaded of={wallet} shape="pockets" count={1}>
          {(data) => (
            <Pockets
              currency={data.currency}
              main={{ label: money.available, of: data.available }}
              others={[
                { label: money.pending, of: data.pending },
                { label: money.withdrawing, of: data.withdrawing },
                { label: money.withdrawn, of: data.withdrawn },
              ]}
            />
          )}
        </Loaded>
      </Card>
    </>
  );
}
