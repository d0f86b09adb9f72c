import {
  Button,
  Card,
  type Chosen,
  chosenAtFirst,
  Gallery,
  Heading,
  List,
  Price,
  Quiet,
  Row,
  Say,
  SkuSheet,
  toast,
  useLanguage,
  variantOf,
} from '@souk/shop-ui';
import { contained, inLanguage } from '@souk/text';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { Loaded } from '../../parts/loaded.tsx';
import { CartLink, ShopPage } from '../../parts/shop-page.tsx';
import { addToCart } from '../../shop/cart.ts';
import { useProduct } from '../../shop/catalogue.ts';
import { asProblem } from '../../shop/client.ts';
import { useText } from '../../shop/language.ts';
import { problemWords } from '../../shop/problems.ts';
import { useQuote } from '../../shop/quote.ts';
import type { Product, Quote } from '../../shop/types.ts';
import { goodsWords } from '../../text/goods.ts';
import { shopWords } from '../../text/shop.ts';

export default function ProductPage(): JSX.Element {
  const words = useText(goodsWords);
  const shop = useText(shopWords);
  const product = useProduct(useRoute().params.id ?? '');
  const back = { href: '/', label: shop.back.home };
  if (product.data) return <Shown key={product.data.id} product={product.data} />;
  return (
    <ShopPage title={words.product} back={back} end={<CartLink />}>
      <Loaded of={product} shape="product" count={1}>
        {() => null}
      </Loaded>
    </ShopPage>
  );
}

/** A product that is there: its price for this shopper, and the sheet in which one is chosen. */
function Shown({ product }: { product: Product }): JSX.Element {
  const words = useText(goodsWords);
  const shop = useText(shopWords);
  const language = useLanguage();
  const { route } = useLocation();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Chosen>(() => chosenAtFirst(product.skus));
  const [quantity, setQuantity] = useState(1);
  const variant = variantOf(product.skus, chosen);
  const inStock = product.skus.some((sku) => sku.in_stock);
  const cheapest = [...product.skus].sort((a, b) => a.price - b.price)[0];
  const priced = variant ?? cheapest;
  const one = useQuote(priced ? [{ sku: priced.code, quantity: 1 }] : null).data;
  const all = useQuote(open && variant && quantity > 1 ? [{ sku: variant.code, quantity }] : null).data;
  const name = inLanguage(product.title, language).text;
  const price = priced && (
    <YouPay quote={one} list={priced.price} currency={product.currency} from={!variant && product.skus.length > 1} />
  );
  const add = async () => {
    if (!variant?.in_stock) return choose();
    try {
      await addToCart(variant.code, quantity);
      setOpen(false);
      toast(words.added);
    } catch (error) {
      toast(problemWords(asProblem(error), language).title);
    }
  };
  const buy = () => {
    if (!variant?.in_stock) return choose();
    route(`/checkout?sku=${encodeURIComponent(variant.code)}&quantity=${quantity}`);
  };
  const choose = () => {
    if (open) toast(words.chooseFirst);
    setOpen(true);
  };
  const buttons = inStock ? (
    <>
      <Button kind="second" wide onPress={add}>
        {words.addToCart}
      </Button>
      <Button kind="main" wide onPress={buy}>
        {words.buyNow}
      </Button>
    </>
  ) : (
    <Button wide disabled>
      {words.soldOut}
    </Button>
  );
  return (
    <ShopPage title={name} back={{ href: '/', label: shop.back.home }} end={<CartLink />} actions={buttons}>
      <Gallery images={product.images} name={name} />
      <Card>
        {price}
        <Heading>
          <Say text={product.title} />
        </Heading>
        {inLanguage(product.description, language).text !== '' && (
          <Quiet>
            <Say text={product.description} />
          </Quiet>
        )}
      </Card>
      <List>
        <Row
          title={variant ? words.chosen : words.choose}
          value={
            variant
              ? [
                  ...variant.options.map((option) => contained(inLanguage(option.value, language).text)),
                  words.pieces({ n: quantity }),
                ].join(' · ')
              : product.skus[0]?.options.map((option) => contained(inLanguage(option.name, language).text)).join(' · ')
          }
          onPress={() => setOpen(true)}
        />
      </List>
      {open && (
        <SkuSheet
          title={product.title}
          image={product.images[0]}
          currency={product.currency}
          variants={product.skus}
          chosen={chosen}
          onChoose={setChosen}
          quantity={quantity}
          onQuantity={setQuantity}
          price={
            all ? (
              <>
                <YouPay quote={all} list={all.goods} currency={product.currency} from={false} />
                <Quiet>{words.pieces({ n: quantity })}</Quiet>
              </>
            ) : (
              price
            )
          }
          actions={buttons}
          onClose={() => setOpen(false)}
        />
      )}
    </ShopPage>
  );
}

interface YouPayProps {
  /** What the server says this shopper pays; the list price until it has said so. */
  quote: Quote | undefined;
  list: number;
  currency: string;
  from: boolean;
}

function YouPay({ quote, list, currency, from }: YouPayProps): JSX.Element {
  const line = quote?.lines[0];
  if (!quote || !line) return <Price now={list} currency={currency} size="figure" from={from} />;
  const reasons = quote.applied.filter((app) => app.lines[0]).flatMap((app) => app.reasons);
  return <Price now={line.net} was={line.list} currency={currency} reasons={reasons} size="figure" from={from} />;
}
