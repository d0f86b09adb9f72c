import {
  Beside,
  Button,
  Card,
  Code,
  copyText,
  Facts,
  Hero,
  Note,
  PosterImage,
  Quiet,
  Rules,
  Say,
  Stack,
  toast,
} from '@souk/shop-ui';
import { posterPng, posterSvg, QrCode } from '@souk/shop-ui/share';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Loaded } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { useText } from '../../shop/language.ts';
import { useMe } from '../../shop/session.ts';
import type { Me } from '../../shop/types.ts';
import { friendsWords } from '../../text/friends.ts';
import { shopWords } from '../../text/shop.ts';
import { BindForm } from './bind-form.tsx';

export default function InvitePage(): JSX.Element {
  const words = useText(friendsWords);
  const shop = useText(shopWords);
  const me = useMe();
  return (
    <ShopPage title={words.invite} back={{ href: '/me', label: shop.back.me }}>
      <MemberOnly>
        <Loaded of={me} shape="card">
          {(data) => <Invitation me={data} />}
        </Loaded>
      </MemberOnly>
    </ShopPage>
  );
}

function Invitation({ me }: { me: Me }): JSX.Element {
  const words = useText(friendsWords);
  const shop = useText(shopWords);
  const link = `${location.origin}/?ref=${encodeURIComponent(me.invite_code)}`;
  // Where copying is forbidden the text itself is shown, to be selected by hand.
  const copy = async (text: string, said: string) => toast((await copyText(text)) ? said : text);
  const share = () =>
    navigator.share({ url: link, title: words.posterTitle }).catch(() => {
      // Somebody turned away from the sheet: there is nothing to say.
    });
  return (
    <>
      <Card>
        <Hero>
          <QrCode text={link} label={words.qr} size={200} />
          <Quiet>{words.yourCode}</Quiet>
          <Code>{me.invite_code}</Code>
        </Hero>
        <Stack gap="small">
          <Button kind="main" wide onPress={() => copy(link, words.linkCopied)}>
            {words.copyLink}
          </Button>
          <Beside>
            <Button small onPress={() => copy(me.invite_code, words.codeCopied)}>
              {shop.copy} {me.invite_code}
            </Button>
            {'share' in navigator && (
              <Button small onPress={share}>
                {words.share}
              </Button>
            )}
          </Beside>
        </Stack>
      </Card>
      <PosterCard me={me} link={link} />
      <Card title={words.howTitle}>
        <Rules rules={[words.how.first, words.how.second, words.how.third]} />
      </Card>
      {me.referrer ? (
        <Card>
          <Facts facts={[[words.upline, <Say key="upline" text={me.referrer} />]]} />
        </Card>
      ) : (
        <BindForm />
      )}
    </>
  );
}

/** The poster, and as a PNG to keep: some in-app browsers save only what is pressed long. */
function PosterCard({ me, link }: { me: Me; link: string }): JSX.Element {
  const words = useText(friendsWords);
  const svg = useMemo(
    () =>
      posterSvg(link, {
        title: words.posterTitle,
        line: words.posterLine({ name: me.name }),
        hint: words.posterScan,
        code: me.invite_code,
      }),
    [link, words, me],
  );
  const [png, setPng] = useState<string | null>(null);
  useEffect(() => setPng(null), [svg]);
  useEffect(() => () => void (png && URL.revokeObjectURL(png)), [png]);
  const save = async () => {
    const url = URL.createObjectURL(await posterPng(svg));
    setPng(url);
    const anchor = document.createElement('a');
    anchor.href = url;
    anchor.download = `${me.invite_code}.png`;
    anchor.click();
  };
  return (
    <Card title={words.posterMade}>
      <PosterImage src={png ?? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={words.posterMade} />
      <Button wide onPress={save}>
        {words.poster}
      </Button>
      {png !== null && <Note tone="info">{words.posterHint}</Note>}
    </Card>
  );
}
