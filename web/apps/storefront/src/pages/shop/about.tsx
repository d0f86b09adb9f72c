import { Card, Empty, List, Paragraphs, Row, Say, Skeleton } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso';
import { ShopPage } from '../../parts/shop-page.tsx';
import { useShop } from '../../shop/face.ts';
import { useText } from '../../shop/language.ts';
import { foreignZone } from '../../shop/times.ts';
import { shopWords } from '../../text/shop.ts';

/** Whom to ask, and what the shop has to say by law: all of it, or the one text that the address counts to. */
export default function AboutPage(): JSX.Element {
  const words = useText(shopWords);
  const shop = useShop();
  const { params } = useRoute();
  const text = params.no === undefined ? undefined : shop?.legal[Number(params.no) - 1];
  const back = params.no === undefined ? { href: '/me', label: words.back.me } : { href: '/about', label: words.about };
  return (
    <ShopPage title={words.about} back={back}>
      {!shop ? (
        <Skeleton shape="card" />
      ) : params.no !== undefined ? (
        text ? (
          <Card title={<Say text={text.title} />}>
            <Paragraphs text={text.body} />
          </Card>
        ) : (
          <Empty icon="file">{words.closed.notFoundWhy}</Empty>
        )
      ) : (
        <>
          <Card title={<Say text={shop.name} />}>
            {shop.contact['zh-CN'] || shop.contact.en ? <Paragraphs text={shop.contact} /> : <p>{words.noContact}</p>}
            {foreignZone() && <p>{words.zone({ zone: foreignZone() ?? '' })}</p>}
          </Card>
          {shop.legal.length > 0 && (
            <List>
              {shop.legal.map((one, index) => (
                <Row key={index} icon="file" title={<Say text={one.title} />} href={`/about/${index + 1}`} />
              ))}
            </List>
          )}
        </>
      )}
    </ShopPage>
  );
}
